import type { Council } from '../src/domain/council.ts';
import { mayEver } from '../src/domain/request/permitted/always.ts';
import type { Who } from '../src/domain/request/permitted.ts';
import { assign } from './assign.ts';
import { clarify } from './clarify.ts';
import { clock } from './clock.ts';
import type { Command } from './command.ts';
import { correct } from './correct.ts';
import { extend } from './extend.ts';
import { fee } from './fee.ts';
import { find } from './find.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { letter } from './letter.ts';
import { mine } from './mine.ts';
import { nearestVerb } from './nearest.ts';
import { newRequest } from './new.ts';
import { otherWords, placeFor } from './other-words.ts';
import { record } from './record.ts';
import { readReference } from './reference.ts';
import { reopen } from './reopen.ts';
import { review } from './review.ts';
import { show } from './show.ts';
import { withdraw } from './withdraw.ts';

export type { Answer, Call, Command } from './command.ts';
export { readReference } from './reference.ts';

/** Every verb of `/foi`, in the order in which help lists them. */
export const commands: readonly Command[] = [
  newRequest,
  show,
  assign,
  letter,
  mine,
  find,
  clock,
  correct,
  record,
  clarify,
  extend,
  fee,
  withdraw,
  reopen,
  review,
  history,
  help,
];

/** The verbs that are of use to somebody, as they may use them. */
export function commandsFor(who: Who): readonly Command[] {
  const may = (needs: Command['needs']) => needs.some((verb) => mayEver(who, verb));
  return commands
    .filter(({ needs }) => needs.length === 0 || may(needs))
    .map((command) => {
      const { further } = command;
      return further && may(further.needs) ? { ...command, usage: further.usage, summary: further.summary } : command;
    });
}

/** What somebody typed after `/foi`. */
export interface Typed {
  command: Command | undefined;
  verb: string;
  words: string;
}

/** The verb somebody typed, and the words after it; no verb is asking what waits for them. */
export function readCommand(text: string): Typed {
  const [verb = '', ...rest] = text.trim().split(/\s+/u);
  const command = commands.find((each) => each.verb === verb.toLowerCase());
  return { command, verb, words: rest.join(' ') };
}

/** The same, where a reference alone asks to see the request. */
export function readTyped(text: string, council: Council): Typed {
  const read = readCommand(text);
  if (read.command || readReference(read.verb, council) === undefined) return read;
  return { command: show, verb: show.verb, words: text };
}

/** What to say of a verb there is not, where one is meant or like it: with the words that followed, so that it can be copied. */
export function sayNearest(verb: string, who: Who, words: string): string | undefined {
  const place = placeFor(verb);
  if (place && mayEver(who, place.needs)) return place.says;
  const useful = commandsFor(who).map((each) => each.verb);
  const meant = otherWords.get(verb.toLowerCase());
  const near = meant !== undefined && useful.includes(meant) ? meant : nearestVerb(verb, useful);
  if (near === undefined) return undefined;
  return `Did you mean ${['/foi', near, ...(words === '' ? [] : [words])].join(' ')}? /foi help lists what you can type.`;
}
