import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/request/asked.ts';
import { deleteReply, recordReply } from '../../../src/domain/deciding/departments/answering.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { isRefusal } from '../../../src/domain/request/decision.ts';
import { evolve } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { aRequest } from './a-request.ts';
import { aFile, aPart, people, ts } from './things.ts';

/** What Slack tells of a message: that it was written, edited or deleted. */
type Told = (request: FoiRequest) => FoiRequest;

interface Spoken {
  question: number;
  department: 'highways' | 'parks';
  words: string[];
  deleted: boolean;
  byOfficer: boolean;
}

const words = fc.constantFrom('Three.', 'Four.', 'note: who knows?', 'note: wait', 'Five, as of May.');

const spoken: fc.Arbitrary<Spoken> = fc.record({
  question: fc.constantFrom(1, 2),
  department: fc.constantFrom('highways', 'parks'),
  /** As first written, and after each edit. */
  words: fc.array(words, { minLength: 1, maxLength: 4 }),
  deleted: fc.boolean(),
  byOfficer: fc.boolean(),
});

/** Everything Slack tells of a message, in the order in which it happened. */
function toldOf({ question, department, words: wordings, deleted, byOfficer }: Spoken, index: number): Told[] {
  const who = byOfficer ? people.olive : department === 'highways' ? people.helen : people.pete;
  const at = ts(10 * index);
  const told = wordings.map(
    (text, edit): Told =>
      (request) =>
        taken(
          request,
          recordReply(request, who, {
            question,
            department,
            ts: at,
            editedTs: ts(10 * index + edit),
            author: who.user,
            words: paragraphs(text),
            files: edit % 2 === 0 ? [aFile(`${index}.pdf`)] : [],
            discussion: text.startsWith('note:'),
          }),
        ),
  );
  const gone: Told = (request) => taken(request, deleteReply(request, { question, department, ts: at }));
  return deleted ? [...told, gone] : told;
}

function taken(request: FoiRequest, decision: ReturnType<typeof recordReply>): FoiRequest {
  if (isRefusal(decision)) throw new Error(decision.refusal);
  return decision.events.reduce<FoiRequest>(
    (state, event) => evolve(state, { ...event, at: 1_574_080_000_000 + state.length, by: 'U0HELEN' }),
    request,
  );
}

/** A request as far as its threads go, without the instants at which we learnt of them. */
function threadsOf(request: FoiRequest) {
  return {
    deleted: request.deletedMessages,
    questions: request.questions.map(({ asked, changedSinceSettled }) => ({
      changedSinceSettled,
      asked: asked.map((each) => ({
        answer: answerOf(each)?.ts,
        replies: each.replies.map(({ at: _at, ...reply }) => reply),
      })),
    })),
  };
}

const asked = [1, 2].reduce((request, number) => request.asked(number).asked(number, 'parks'), aRequest());
const beforehand = {
  'nothing is settled': asked.state,
  'question 1 is settled': asked.settled(1).state,
  'question 1 covers question 2': asked.settled(1, aPart({ coversQuestions: [2] })).state,
  'everything is settled and drafted': asked.allSettled().drafted().state,
};

test.each(Object.entries(beforehand))(
  'replies, edits and deletions give one state in any order of arrival, some told twice, where %s',
  (_, before) => {
    fc.assert(
      fc.property(
        fc
          .array(spoken, { minLength: 1, maxLength: 5 })
          .map((all) => all.flatMap(toldOf))
          .chain((told) =>
            fc.tuple(
              fc.constant(told),
              fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
              fc.array(fc.constantFrom(...told), { maxLength: 3 }),
            ),
          ),
        ([inOrder, shuffled, repeated]) => {
          const told = (all: readonly Told[]) => threadsOf(all.reduce((state, tell) => tell(state), before));
          expect(told([...shuffled, ...repeated])).toEqual(told(inOrder));
        },
      ),
      { numRuns: 300 },
    );
  },
);
