import type { Desk } from '../../journeys/desk.ts';
import type { Otherwise } from '../../journeys/council-file.ts';

/** One forbidden act: who tries what. The answer they get, and the line of the log, stand in the printed table. */
export interface Forbidden {
  who: string;
  tries: string;
  /** What the council's file says otherwise than the example. */
  council?: Otherwise;
  /** What there is before; answers the reference. */
  before: (desk: Desk) => Promise<string>;
  /** Tries it. Gives the answer: the exact words, in the place they are said. */
  does: (desk: Desk, reference: string) => Promise<string>;
  /** Something allowed is done first, by the same act or to make it stale. */
  mixed?: true;
  /** Trouble with Slack is part of it, and has lines of its own in the log. */
  troubled?: true;
}

/** A line of the log. */
export interface Line {
  what: Record<string, string | number | boolean>;
  message: string;
}

/** The lines that say that something was refused or had come before, in the table's words. */
export function recordedIn(lines: readonly Line[]): string {
  const said = lines.flatMap(({ what, message }) => {
    if (message === 'Refused.') {
      const { user = '', act = '', reference = '', forbidden } = what;
      return [
        `${user}, ${act}${reference === '' ? '' : `, ${reference}`}: ${forbidden === true ? 'forbidden' : 'refused'}`,
      ];
    }
    if (/was refused|came before/u.test(message))
      return [`${message}${'status' in what ? ` (${what['status']})` : ''}`];
    return [];
  });
  return [...new Set(said)].join('; ');
}
