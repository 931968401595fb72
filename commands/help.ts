import type { Command } from './command.ts';

export const help: Command = {
  verb: 'help',
  usage: 'help [verb]',
  summary: 'This list, or one verb’s line of it.',
  needs: [],
  run: async ({ words }) => ({ help: words.replace(/^\/foi\s+/iu, '').split(' ', 1)[0] ?? '' }),
};
