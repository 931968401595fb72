import { correctForm } from '../src/workflows/request/correct.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const correct: Command = {
  verb: 'correct',
  usage: 'correct REQ…',
  summary: 'Put right a wrong date of receipt, name, address, subject or law.',
  needs: ['correct'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('correct', desk.council) };
    const form = await correctForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
