import type { Command } from './command.ts';

export const help: Command = {
  verb: 'help',
  usage: 'help',
  summary: 'This list.',
  needs: [],
  run: async () => ({ help: true }),
};
