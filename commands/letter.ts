import { isRefusal } from '../src/domain/request/decision.ts';
import { currentDraft } from '../src/domain/request/phase.ts';
import { draftLetter } from '../src/workflows/letter/draft.ts';
import type { Command } from './command.ts';
import { askReference, readReference } from './reference.ts';

export const letter: Command = {
  verb: 'letter',
  usage: 'letter REQ…',
  summary: 'Assemble the letter from the settled answers and check it.',
  records: true,
  needs: ['draft'],
  async run({ desk, user, words }) {
    const reference = readReference(words, desk.council);
    if (reference === undefined) return { says: askReference('letter', desk.council) };
    const outcome = await draftLetter(desk, { user }, reference);
    if (isRefusal(outcome)) return outcome;
    const version = currentDraft(outcome.request)?.version ?? 1;
    const already = outcome.events.length === 0;
    return {
      says: already
        ? `Version ${version} of the letter says all there is. Find it in the thread of ${reference}’s card.`
        : `Version ${version} of the letter is drafted. Read it in the thread of ${reference}’s card; what to do next stands there.`,
    };
  },
};
