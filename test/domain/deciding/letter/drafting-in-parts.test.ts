import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { claim, raiseConcern } from '../../../../src/domain/deciding/departments/instead-of-answering.ts';
import { recordElsewhere, useAsAnswer } from '../../../../src/domain/deciding/departments/answering.ts';
import { assign } from '../../../../src/domain/deciding/departments/assigning.ts';
import { closeAsNoRequest } from '../../../../src/domain/deciding/ending/closing.ts';
import { mayNotDraft } from '../../../../src/domain/deciding/letter/drafting-in-parts.ts';
import { recordClarification, recordPayment, withdraw } from '../../../../src/domain/deciding/from-requester.ts';
import { reopen } from '../../../../src/domain/deciding/ending/reopening.ts';
import { redrawForToday } from '../../../../src/domain/deciding/letter/lettering.ts';
import { openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import { coverable, reopenAnswer, settle } from '../../../../src/domain/deciding/settling.ts';
import { unansweredOf } from '../../../../src/domain/deciding/notices/unanswered.ts';
import { paragraphs } from '../../../../src/domain/words/prose.ts';
import type { Decision } from '../../../../src/domain/request/decision.ts';
import { phaseOf } from '../../../../src/domain/request/phase.ts';
import type { FoiRequest } from '../../../../src/domain/request/request.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { aPart, day, eventsOf, people, sha, ts, whyNot } from '../../request/things.ts';

const { olive, helen } = people;
const when = { today: day('2019-12-02'), holidays: shippedHolidays() };
const opened = aRequest().asked(1).asked(2);
/** Question 2 waits for the requester; question 1 is settled, question 3 is not. */
const waits = opened.settled(1).wrote('clarification', [2], { until: '2020-01-25' });
const drafted = waits.settled(3).drafted({ later: [2], date: '2019-12-02' });
/** Questions 1 and 3 are answered, in the letter of Mon 18 November. */
const part = drafted.answeredBy();

describe('a letter is drafted', () => {
  test.each<[string, ARequest, RegExp | undefined]>([
    ['where one question waits and the others are settled', waits.settled(3), undefined],
    ['where one question waits and another is not settled', waits, /^Question 3 is not settled yet\. Use Settle/u],
    [
      'where one question waits and another has changed',
      waits.settled(3).answered(1, 'Four.'),
      /^Question 1 has changed since settled\./u,
    ],
    [
      'where all that is not settled waits, and that is all there is',
      opened.wrote('clarification'),
      /^No question is ready to be answered yet\. Questions 1 to 3 may be answered later, but a letter has to answer/u,
    ],
    [
      'where a question is answered by one that has changed and waits',
      opened
        .settled(1, aPart({ coversQuestions: [3] }))
        .settled(2)
        .wrote('clarification', [1])
        .madeClear([1]),
      /^Question 1, which answers question 3 as well, is not\./u,
    ],
    ['where what was left is settled', part.madeClear([2]).settled(2), undefined],
    ['where what was left still waits', part, /^No question is ready to be answered yet\. Question 2 may be/u],
  ])('%s', (_, { state }, says) => {
    expect(mayNotDraft(state, olive, when)?.refusal ?? '').toMatch(says ?? /^$/u);
  });

  test('the next morning it leaves what it may then', () => {
    const drawn = {
      date: day('2019-12-03'),
      digest: sha('b'),
      bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
      files: { said: [] },
      findings: { said: [] },
      later: [2],
    };
    expect(eventsOf(redrawForToday(drafted.state, drawn, () => false))).toMatchObject([
      { type: 'letterDrafted', later: [2] },
    ]);
  });
});

describe('a question whose answer has gone', () => {
  const answer = aPart();
  const message = {
    question: 1,
    department: 'highways',
    ts: ts(3),
    editedTs: ts(3),
    author: 'U0HELEN',
    words: paragraphs('413.'),
    files: [],
    discussion: false,
  };
  test.each<[string, (request: FoiRequest) => Decision]>([
    ['settled', (request) => settle(request, olive, 1, [answer])],
    ['opened again by itself', (request) => reopenAnswer(request, olive, 1)],
    [
      'answered by telephone',
      (request) => recordElsewhere(request, olive, { question: 1, from: 'by telephone', words: paragraphs('413.') }),
    ],
    ['claimed', (request) => claim(request, helen, 1, 'highways')],
    [
      'said not to be held',
      (request) => raiseConcern(request, helen, { question: 1, department: 'highways', concern: 'notHeld', id: 'c9' }),
    ],
    ['answered by another message', (request) => useAsAnswer(request, helen, message)],
  ])('is not %s', (_, decide) => {
    expect(whyNot(decide(part.state)).refusal).toBe(
      'Question 1 was answered in the letter of Mon 18 November 2019. An officer can open it again with /foi reopen REQ06487.',
    );
  });

  test('is covered by no other answer', () => {
    expect(coverable(part.state, 2)).toEqual([]);
    expect(whyNot(settle(part.state, olive, 2, [aPart({ coversQuestions: [3] })])).refusal).toBe(
      'Question 3 was answered in an earlier letter. Leave it out.',
    );
  });

  test('is asked of nobody, written about to nobody, and waits for nothing', () => {
    const assigned = assign(part.state, olive, [{ question: 1, departments: ['parks'] }], when);
    expect(eventsOf(assigned)).toEqual([]);
    expect(openTo(part.madeClear([2]).state, olive, 'publicInterestExtension', when)).toEqual([2]);
    const settledAnyway = waits.settled(2).settled(3).drafted().answeredBy();
    expect(unansweredOf(waits.state)).toHaveLength(1);
    expect(unansweredOf(settledAnyway.state)).toEqual([]);
  });

  test('keeps the request from being closed as none', () => {
    expect(whyNot(closeAsNoRequest(part.state, olive, { as: 'routineEnquiry', reason: 'A bill.' })).refusal).toMatch(
      /^Part of it was answered already/u,
    );
  });

  test('is opened again with the request; what nobody answered is not', () => {
    expect(whyNot(reopen(waits.state, olive, 'It was 413.', when)).refusal).toBe(
      'REQ06487 is still being worked on, so there is nothing to reopen.',
    );
    const again = part.did('olive', (request) => reopen(request, olive, 'It was 413.', when));
    expect(eventsOf(settle(again.state, olive, 1, [answer]))).toHaveLength(1);
  });
});

describe('the requester takes back', () => {
  const takesBack = (request: ARequest, questions: number[]) =>
    withdraw(request.state, olive, { questions, on: day('2019-12-02'), reason: 'By e-mail.' }, when.today);

  test.each([[[]], [[2]]])('what is left (%j): the request is answered, and not withdrawn', (questions) => {
    expect(eventsOf(takesBack(part, questions))).toMatchObject([{ type: 'questionWithdrawn', question: 2 }]);
  });

  test('nothing that was answered', () => {
    expect(whyNot(takesBack(part, [1])).refusal).toBe('There is no open question 1. Pick others.');
  });
});

describe('what the requester sends late', () => {
  const says = (request: ARequest, questions: number[] = []) =>
    recordClarification(
      request.state,
      olive,
      { on: day('2019-12-02'), questions, words: 'Only the ring road.', forDepartments: '' },
      when,
    );
  const lapsed = waits.wrote('lapsed', [2], { on: '2019-12-01' });

  test('opens the question again that was closed for want of it, and departments are asked by a new day', () => {
    expect(eventsOf(says(lapsed))).toMatchObject([
      { type: 'clarificationAnswered', questions: [2] },
      { type: 'questionAssigned', question: 2, neededBy: '2019-12-16' },
    ]);
    expect(phaseOf(lapsed.did('olive', () => says(lapsed)).state)).toBe('open');
  });

  test('while the letter that leaves the question for later is approved: it is recorded', () => {
    const approved = drafted.askedForApproval().approved();
    const after = approved.did('olive', () => says(approved));
    expect(phaseOf(after.state)).toBe('approved');
    expect(phaseOf(after.begun().sent().state)).toBe('open');
  });

  test('while the letter that answers the question is approved: nothing is awaited', () => {
    const approved = waits.settled(2).settled(3).drafted().askedForApproval().approved();
    expect(whyNot(says(approved)).refusal).toBe(
      'The letter that was approved answers question 2, so nothing is awaited for that any more. Wait for the card to say that it has gone.',
    );
    const owing = opened.wrote('feesNotice', [2]).allSettled().drafted().askedForApproval().approved();
    const paid = recordPayment(owing.state, olive, { payment: 'fee', on: day('2019-12-02') }, when);
    expect(whyNot(paid).refusal).toMatch(/^The letter that was approved answers question 2/u);
  });

  test.each([
    [
      'the request is answered',
      lapsed.settled(3).drafted().answeredBy(),
      /^REQ06487 has been answered, so what the requester sends now is a new request: log it with \/foi new\./u,
    ],
    [
      'the request was closed for want of it',
      opened.wrote('clarification').wrote('lapsed'),
      /our letter said that an answer is dealt with as a new request: log it with \/foi new\. To go on with this one all the same, use \/foi reopen REQ06487 first\.$/u,
    ],
  ])('once %s it is a new request', (_, request, refusal) => {
    expect(whyNot(says(request)).refusal).toMatch(refusal);
  });

  test('is recorded by an officer alone', () => {
    const { state } = lapsed.settled(3).drafted().answeredBy();
    const said = { on: day('2019-12-02'), questions: [], words: 'Only the ring road.', forDepartments: '' };
    expect(whyNot(recordClarification(state, helen, said, when)).refusal).toMatch(/^Only an FOI officer/u);
  });
});
