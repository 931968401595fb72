import type { Command } from './command.ts';

export const mine: Command = {
  verb: 'mine',
  usage: 'mine',
  summary: 'What waits for you.',
  needs: [],
  run: async () => ({ queue: true }),
};
