import type { Command } from './command.ts';

export const help: Command = {
  verb: 'help',
  usage: 'help',
  summary: 'This list; with a verb after it, that verb’s line.',
  needs: [],
  run: async ({ words }) => ({ help: words.replace(/^\/foi\s+/iu, '').split(' ', 1)[0] ?? '' }),
};
