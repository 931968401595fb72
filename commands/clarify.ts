import { writeNoticeForm } from '../src/workflows/notices/write-notice.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const clarify: Command = {
  verb: 'clarify',
  usage: 'clarify REQ…',
  summary: 'Ask the requester what is meant.',
  needs: ['askClarification'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('clarify', desk.council) };
    const form = await writeNoticeForm(desk, user, { reference, what: 'clarify' });
    return 'refusal' in form ? form : { form };
  },
};
