import { mayNotEver } from '../src/domain/request/permitted/always.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const history: Command = {
  verb: 'history',
  usage: 'history REQ…',
  summary: 'Read everything that happened to a request, and whether its record is whole.',
  needs: ['look'],
  async run({ desk, user, words }) {
    const no = mayNotEver(await desk.directory.who(user), 'look');
    if (no) return no;
    const reference = readReference(words, desk.council);
    return reference === undefined ? { says: askReference('history', desk.council) } : { history: reference };
  },
};
