import { withdrawForm } from '../src/workflows/request/withdraw.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const withdraw: Command = {
  verb: 'withdraw',
  usage: 'withdraw REQ…',
  summary: 'Record that the requester takes back the request, or some of its questions.',
  needs: ['withdraw'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('withdraw', desk.council) };
    const form = await withdrawForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
