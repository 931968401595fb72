import { reviewForm } from '../src/workflows/review/review-form.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const review: Command = {
  verb: 'review',
  usage: 'review REQ…',
  summary: 'Record, carry out and answer an internal review; record a complaint to the regulator.',
  needs: ['recordReview', 'decideReview'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('review', desk.council) };
    const form = await reviewForm(desk, user, reference);
    return 'refusal' in form ? form : { form };
  },
};
