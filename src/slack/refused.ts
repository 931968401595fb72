import type { Log } from '../workflows/desk.ts';
import { carriedReference } from './ids.ts';

/** What somebody did that was refused: the button, form, verb or shortcut, and what it carried. */
export interface Tried {
  user: string;
  act: string;
  /** A button's value, a form's own data, or words after a verb: the request is read from it, and nothing else. */
  about: string;
  /** What it is known by where it came through the inbox: a click by its `trigger_id`, a message by its `event_id`. */
  input?: string;
}

/**
 * Records a refusal, which is said to the person and leaves no event: who, what, about which request, and whether it was
 * for who they are. The sentence is left out, as it may name what somebody typed.
 */
export function recordRefusal(log: Log, { user, act, about, input }: Tried, refusal: object): void {
  const forbidden = 'forbidden' in refusal && refusal.forbidden === true;
  const which = input === undefined ? {} : { input };
  log.info({ user, act, reference: carriedReference(about), forbidden, ...which }, 'Refused.');
}

/** Records that an input was worked and there was nothing to change: it was done already, or was no more than talk. */
export function recordUnchanged(log: Log, { user, act, about, input = '' }: Tried): void {
  log.info({ user, act, reference: carriedReference(about), input }, 'Nothing changed.');
}
