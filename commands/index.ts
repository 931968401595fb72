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
  const place = placeOf(verb, who);
  if (place !== undefined) return place;
  const near = meantBy(verb, who);
  if (near === undefined) return undefined;
  return `Did you mean ${['/foi', near.verb, ...(words === '' ? [] : [words])].join(' ')}? /foi help lists what you can type.`;
}

/** How one verb is typed and what it does, or the one that was meant; nothing where none is, or it is of no use to them. */
export function sayOneVerb(word: string, who: Who): string | undefined {
  const line = ({ usage, summary }: Command) => `/foi ${usage}: ${summary}`;
  const own = commandsFor(who).find(({ verb }) => verb === word.toLowerCase());
  if (own) return line(own);
  const place = placeOf(word, who);
  if (place !== undefined) return place;
  const near = meantBy(word, who);
  return near && `There is no /foi ${word}. ${line(near)}`;
}

/** Where they do what has no verb. */
function placeOf(word: string, who: Who): string | undefined {
  const place = placeFor(word);
  return place && mayEver(who, place.needs) ? place.says : undefined;
}

/** The verb of use to them that another word stands for, or that is like it. */
function meantBy(word: string, who: Who): Command | undefined {
  const useful = commandsFor(who);
  const meant = useful.find(({ verb }) => verb === otherWords.get(word.toLowerCase()));
  const near = nearestVerb(
    word,
    useful.map(({ verb }) => verb),
  );
  return meant ?? useful.find(({ verb }) => verb === near);
}
