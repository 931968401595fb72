import { explainClock } from '../src/workflows/request/explain-clock.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const clock: Command = {
  verb: 'clock',
  usage: 'clock REQ…',
  summary: 'See why a request is due when it is: what happened, and every day that did not count.',
  needs: ['look'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('clock', desk.council) };
    const explained = await explainClock(desk, user, reference);
    return 'refusal' in explained ? explained : { reading: explained };
  },
};
