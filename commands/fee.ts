import { writeNoticeForm } from '../src/workflows/notices/write-notice.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const fee: Command = {
  verb: 'fee',
  usage: 'fee REQ…',
  summary: 'Ask the requester to pay before the answer: a fee, or a charge for environmental information.',
  needs: ['askPayment'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('fee', desk.council) };
    const form = await writeNoticeForm(desk, user, { reference, what: 'fee' });
    return 'refusal' in form ? form : { form };
  },
};
