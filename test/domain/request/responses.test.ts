import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { recordReply } from '../../../src/domain/deciding/departments/answering.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { dueOf } from '../../../src/domain/request/clock-of.ts';
import { currentDraft, pastChanging, phaseOf, questionsToSettle } from '../../../src/domain/request/phase.ts';
import { answeredBefore, questionsIn, responsesOf } from '../../../src/domain/request/responses.ts';
import { endOf } from '../../../src/domain/request/retention.ts';
import { answeredLate, mayBeReviewed, respondedOn } from '../../../src/domain/request/review-of.ts';
import { searchedTexts } from '../../../src/domain/request/searched.ts';
import { readHappened } from '../../../src/workflows/history-schema.ts';
import { aDraftedRequest, aRequest, aRequestForApproval } from './a-request.ts';
import { aPart, day, eventsOf, people, ts } from './things.ts';

const holidays = shippedHolidays();
const waiting = aRequest().asked(1).asked(2).settled(1).settled(3).wrote('clarification', [2], { until: '2020-01-25' });
const drafted = waiting.drafted({ later: [2] });
/** Questions 1 and 3 are answered, question 2 waits for the requester. */
const part = drafted.answeredBy();

describe('a response to part of a request has gone', () => {
  test('the request goes back to work on the rest, and what was answered is told', () => {
    expect(phaseOf(part.state)).toBe('open');
    expect(part.state).toMatchObject({ approval: { stands: 'notAsked' }, sending: { stands: 'notYet' } });
    expect(questionsToSettle(part.state).map(({ number }) => number)).toEqual([2]);
    expect(answeredBefore(part.state)).toEqual([{ on: '2019-11-18', questions: [1, 3] }]);
    expect(responsesOf(part.state)).toMatchObject([
      { version: 1, asking: 1, questions: [1, 3], sending: { stands: 'sent' } },
    ]);
    expect(currentDraft(part.state)).toBeUndefined();
  });

  test('it is due when what remains is', () => {
    expect(dueOf(waiting.state, holidays)).toBe('2019-12-17');
    expect(dueOf(part.state, holidays)).toBeUndefined();
    expect(dueOf(part.madeClear([2]).state, holidays)).toBe('2020-01-03');
  });

  test('a second letter makes it sent; each is kept', () => {
    const second = part.madeClear([2]).settled(2).drafted().answeredBy();
    expect(phaseOf(second.state)).toBe('sent');
    expect(responsesOf(second.state).map(({ version, questions }) => [version, questions])).toEqual([
      [1, [1, 3]],
      [2, [2]],
    ]);
  });

  test('posted, it was answered on the day that was recorded', () => {
    const posted = drafted.askedForApproval().approved({ byPost: true }).posted('2019-12-11');
    expect(answeredBefore(posted.state)).toEqual([{ on: '2019-12-11', questions: [1, 3] }]);
  });

  test('what is said of an answered question leaves the letter to the rest as it is', () => {
    const second = part.madeClear([2]).settled(2).drafted();
    expect(phaseOf(second.answered(1, 'Sorry, 413.', { late: true }).state)).toBe('drafted');
    expect(phaseOf(second.answered(2, 'Sorry, £5.').state)).toBe('open');
  });

  test('a reply is late by its own question', () => {
    const reply = (request: typeof part, question: number) =>
      eventsOf(
        recordReply(request.state, people.helen, {
          question,
          department: 'highways',
          ts: ts(9),
          editedTs: ts(9),
          author: 'U0HELEN',
          words: paragraphs('413.'),
          files: [],
          discussion: false,
        }),
      );
    expect(reply(part, 1)).toMatchObject([{ late: true }]);
    expect(reply(part, 2)).toMatchObject([{ late: false }]);
    const approved = drafted.askedForApproval().approved();
    expect([1, 2, 3].map((number) => pastChanging(approved.state, number))).toEqual([
      'approved',
      undefined,
      'approved',
    ]);
    expect(reply(approved, 2)).toMatchObject([{ late: false }]);
  });

  test.each([
    ['withdrawn', part.withdrawn(2)],
    ['closed without an answer', part.wrote('lapsed', [2], { on: '2020-02-03' })],
    ['closed with all that is left', part.wrote('lapsed', [], { on: '2020-02-03' })],
  ])('what remains is %s: the request is answered', (_, { state }) => {
    expect(phaseOf(state)).toBe('sent');
    expect(state.closed).toBeUndefined();
    expect(endOf(state)).toMatchObject({ ending: 'answered' });
  });

  test('reopened, every answer can be changed, and the next letter tells them again', () => {
    const again = part.happened('olive', { type: 'requestReopened', reason: { said: 'It was 413.' } });
    expect(phaseOf(again.state)).toBe('open');
    expect(pastChanging(again.state, 1)).toBeUndefined();
    expect(dueOf(again.state, holidays)).toBeUndefined();
    const second = again.drafted({ later: [2] });
    expect(
      questionsIn(second.state, second.state.drafts[1] ?? { version: 0, later: [] }).map(({ number }) => number),
    ).toEqual([1, 3]);
    expect(answeredBefore(second.answeredBy().state)).toEqual([{ on: '2019-11-18', questions: [1, 3] }]);
  });

  test('one that was never made clear is opened again by an answer', () => {
    const lapsed = waiting.wrote('lapsed', [2], { on: '2020-02-03' }).madeClear([2], '2020-02-04');
    expect(lapsed.question(2).closedOn).toBeUndefined();
    expect(dueOf(lapsed.settled(1).state, holidays)).toBe('2019-12-17');
    expect(questionsToSettle(lapsed.state).map(({ number }) => number)).toEqual([2]);
    const told = aRequest()
      .settled(1)
      .wrote('clarification', [2, 3])
      .wrote('lapsed', [3])
      .drafted({ later: [2] })
      .answeredBy();
    expect(told.question(3).told).toBeDefined();
    expect(told.madeClear([3]).question(3).told).toBeUndefined();
  });

  test('a review may be asked for; nothing counts down before all is answered', () => {
    const when = { today: day('2019-11-27'), holidays };
    expect(mayBeReviewed(waiting.state, when)).toBe(false);
    expect(mayBeReviewed(part.state, when)).toBe(true);
    expect(respondedOn(part.state)).toBe('2019-11-18');
    expect(endOf(part.state)).toBeUndefined();
    expect(endOf(part.madeClear([2]).settled(2).drafted().answeredBy().state)).toMatchObject({ ending: 'answered' });
  });

  test('each answer is late by its own due date', () => {
    const asked = part.madeClear([2], '2019-12-20').settled(2).drafted({ date: '2020-01-10' });
    const done = asked.askedForApproval().approved({ byPost: true }).posted('2020-01-20');
    const review = (request: typeof part) => {
      const { state } = request.happened('olive', {
        type: 'reviewAsked',
        review: 1,
        on: day('2020-02-03'),
        howItCame: 'email',
        points: { said: ['It is late.'] },
        respondedOn: day('2020-01-20'),
      });
      const [one] = state.reviews;
      if (!one) throw new Error('No review was asked for.');
      return answeredLate(state, one, { today: day('2020-02-03'), holidays });
    };
    expect(dueOf(asked.state, holidays)).toBe('2020-01-23');
    expect(review(done)).toBe(false);
    const tooLate = asked.askedForApproval().approved({ byPost: true }).posted('2020-01-24');
    expect(review(tooLate)).toBe(true);
  });

  test('what was answered is found, and nothing else of it', () => {
    const secret = part.madeClear([2]).settled(2, aPart({ whereItIsPublished: 'https://ring.example' }));
    expect(searchedTexts(secret.state).join(' ')).not.toContain('ring.example');
    expect(searchedTexts(secret.drafted().answeredBy().state).join(' ')).toContain('ring.example');
  });
});

test('a letter drafted before letters could leave questions for later leaves none', () => {
  const [event] = aDraftedRequest().history.slice(-1);
  const kept: unknown = JSON.parse(JSON.stringify(event));
  expect(kept).not.toHaveProperty('later');
  expect(readHappened(kept)).toEqual(event);
  expect(aDraftedRequest().state.drafts[0]?.later).toEqual([]);
  expect(phaseOf(aRequestForApproval().approved().begun().sent().state)).toBe('sent');
});
