import { reopenForm } from '../src/workflows/request/reopen.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const reopen: Command = {
  verb: 'reopen',
  usage: 'reopen REQ…',
  summary: 'Work again on a request that was sent or closed.',
  needs: ['reopen'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('reopen', desk.council) };
    const form = await reopenForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
