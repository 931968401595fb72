import { writeNoticeForm } from '../src/workflows/notices/write-notice.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const extend: Command = {
  verb: 'extend',
  usage: 'extend REQ…',
  summary: 'Give the council more time to answer, where the law allows it.',
  needs: ['extend'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('extend', desk.council) };
    const form = await writeNoticeForm(desk, user, { reference, what: 'extend' });
    return 'refusal' in form ? form : { form };
  },
};
