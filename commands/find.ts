import { mayNotEver } from '../src/domain/request/permitted/always.ts';
import { findRequests } from '../src/workflows/request/find.ts';
import type { Command } from './command.ts';

export const find: Command = {
  verb: 'find',
  usage: 'find words',
  summary: 'Find requests by what they ask or what was answered.',
  needs: ['find'],
  async run({ desk, user, words }) {
    const no = mayNotEver(await desk.directory.who(user), 'find');
    if (no) return no;
    if (words === '') return { says: 'What are you looking for? Type some words, such as /foi find potholes.' };
    return { found: await findRequests(desk, words), words };
  },
};
