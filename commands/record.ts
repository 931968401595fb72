import { recordForm } from '../src/workflows/request/record-from-requester.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const record: Command = {
  verb: 'record',
  usage: 'record REQ…',
  summary: 'Record what came in by other ways: a clarification, a payment, an answer by phone.',
  needs: ['recordFromRequester', 'recordElsewhere'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('record', desk.council) };
    const form = await recordForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
