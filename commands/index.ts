import { assign } from './assign.ts';
import type { Command } from './command.ts';
import { help } from './help.ts';
import { letter } from './letter.ts';
import { mine } from './mine.ts';
import { newRequest } from './new.ts';
import { show } from './show.ts';

export type { Answer, Call, Command } from './command.ts';

/** Every verb of `/foi`, in the order in which help lists them. */
export const commands: readonly Command[] = [newRequest, show, assign, letter, mine, help];

/** The verb somebody typed, and the words after it; no verb is asking what waits for them. */
export function readCommand(text: string): { command: Command | undefined; verb: string; words: string } {
  const [verb = '', ...rest] = text.trim().split(/\s+/u);
  const command = commands.find((each) => each.verb === verb.toLowerCase());
  return { command, verb, words: rest.join(' ') };
}
