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
import { newRequest } from './new.ts';
import { record } from './record.ts';
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

/** The verb somebody typed, and the words after it; no verb is asking what waits for them. */
export function readCommand(text: string): { command: Command | undefined; verb: string; words: string } {
  const [verb = '', ...rest] = text.trim().split(/\s+/u);
  const command = commands.find((each) => each.verb === verb.toLowerCase());
  return { command, verb, words: rest.join(' ') };
}
