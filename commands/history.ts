import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const history: Command = {
  verb: 'history',
  usage: 'history REQ…',
  summary: 'Read everything that happened to a request, and whether its record is whole.',
  async run({ desk, user, words }) {
    const { officer, approver, reviewer } = await desk.directory.who(user);
    if (!officer && !approver && !reviewer) return { says: 'Only FOI officers and approvers may look at a request.' };
    const reference = readReference(words, desk.council);
    return reference === undefined ? { says: askReference('history', desk.council) } : { history: reference };
  },
};
