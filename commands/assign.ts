import { assignQuestionsForm } from '../src/workflows/departments/assign.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const assign: Command = {
  verb: 'assign',
  usage: 'assign REQ…',
  summary: 'Pick the departments that should answer each question.',
  needs: ['assign'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('assign', desk.council) };
    const form = await assignQuestionsForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
