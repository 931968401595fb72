import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { recordClarification, recordPayment, withdraw } from '../../../src/domain/deciding/from-requester.ts';
import { awaited } from '../../../src/domain/deciding/late-answers.ts';
import { contextOf } from '../../../src/domain/deciding/departments/for-departments.ts';
import { isRefusal, type Decision } from '../../../src/domain/request/decision.ts';
import { phaseOf } from '../../../src/domain/request/phase.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from '../request/a-request.ts';
import { day, eventsOf, people, whyNot } from '../request/things.ts';

const holidays = shippedHolidays();
const when = { today: day('2019-12-02'), holidays };

const said: Parameters<typeof recordClarification>[2] = {
  on: day('2019-11-29'),
  questions: [],
  words: 'Only those on the ring road.',
  forDepartments: '',
};
const answers = (request: ARequest, more: Partial<typeof said> = {}, who: keyof typeof people = 'olive') =>
  recordClarification(request.state, people[who], { ...said, ...more }, when);

describe('a clarification answered', () => {
  const asked = aRequest().asked(2).asked(3).wrote('clarification', [2]);

  test('is awaited for the questions asked about, until it is recorded', () => {
    expect([...awaited(asked.state, holidays)]).toEqual([['clarification', [2]]]);
    const after = asked.did('olive', () => answers(asked));
    expect([...awaited(after.state, holidays)]).toEqual([]);
  });

  test('becomes context of those questions and of no other', () => {
    const { state } = asked.did('olive', () => answers(asked));
    const [, second, third] = state.questions;
    expect(second && contextOf(state, second)).toEqual(['Only those on the ring road.']);
    expect(third && contextOf(state, third)).toEqual([]);
  });

  test('gives departments another day, counted from the answer', () => {
    const after = asked.did('olive', () => answers(asked));
    expect(after.askedOf(2, 'highways').neededBy).toBe('2019-12-13');
    expect(after.askedOf(3, 'highways').neededBy).toBe('2019-12-02');
  });

  test('overtakes what was settled of those questions before', () => {
    const settled = asked.settled(2).settled(3);
    const { questions } = settled.did('olive', () => answers(settled)).state;
    expect(questions.map((question) => question.changedSinceSettled)).toEqual([false, true, false]);
  });

  test('makes a letter drafted before stale', () => {
    const drafted = aDraftedRequest().wrote('clarification', [2]).drafted();
    expect(phaseOf(drafted.state)).toBe('drafted');
    expect(phaseOf(drafted.did('olive', () => answers(drafted)).state)).toBe('open');
  });

  test('never tells departments who asks: another wording is wanted, and may not tell either', () => {
    const telling = answers(asked, { words: 'I am Margaret Holloway of 14 Larch Close and mean my own street.' });
    expect(whyNot(telling).field).toBe('forDepartments');
    const still = answers(asked, { words: 'I am Margaret Holloway.', forDepartments: 'Margaret Holloway’s street.' });
    expect(whyNot(still).field).toBe('forDepartments');
    const { state } = asked.did('olive', () =>
      answers(asked, { words: 'I am Margaret Holloway.', forDepartments: 'Lights in Larch Close.' }),
    );
    const [, second] = state.questions;
    expect(second && contextOf(state, second)).toEqual(['Lights in Larch Close.']);
    expect(state.clarifications.map(({ words }) => words)).toEqual(['I am Margaret Holloway.']);
  });

  test.each([
    ['no words', { words: '  ' }, 'words'],
    ['a day to come', { on: day('2019-12-03') }, 'on'],
    ['a day before it was asked', { on: day('2019-11-22') }, 'on'],
    ['a question that was not asked about', { questions: [3] }, 'on'],
  ])('%s is refused at its field', (_, more, field) => {
    expect(whyNot(answers(asked, more)).field).toBe(field);
  });

  test('that nobody asked for is refused, and a department may record none', () => {
    expect(whyNot(answers(aRequest().asked(1))).refusal).toContain('No clarification is awaited');
    expect(whyNot(answers(asked, {}, 'helen')).refusal).toContain('Only an FOI officer');
  });
});

describe('a payment received', () => {
  test.each([
    ['feesNotice', 'fee'],
    ['charge', 'charge'],
  ] as const)('for a %s, on its day and no other; its department has as much longer', (kind, payment) => {
    const asked = aRequest({ law: kind === 'charge' ? 'EIR' : 'FOIA' })
      .asked(1)
      .wrote(kind);
    const pays = (on: string) => recordPayment(asked.state, people.olive, { payment, on: day(on) }, when);
    expect(eventsOf(pays('2019-11-29'))).toEqual([
      { type: 'paymentReceived', payment, on: '2019-11-29' },
      { type: 'questionAssigned', question: 1, department: 'highways', neededBy: '2019-12-09' },
    ]);
    expect(whyNot(pays('2019-11-22')).field).toBe('on');
    expect(whyNot(pays('2019-12-03')).field).toBe('on');
  });

  test('that nobody asked for is refused', () => {
    const decision = recordPayment(aRequest().state, people.olive, { payment: 'fee', on: day('2019-11-29') }, when);
    expect(whyNot(decision).refusal).toContain('No fee is awaited');
  });
});

describe('a withdrawal', () => {
  const takesBack = (request: ARequest, questions: number[], more: { on?: string; reason?: string } = {}) =>
    withdraw(
      request.state,
      people.olive,
      { questions, on: day(more.on ?? '2019-11-29'), reason: more.reason ?? 'By phone.' },
      when.today,
    );
  const types = (decision: Decision) => eventsOf(decision).map(({ type }) => type);

  test('of one question leaves the others', () => {
    const request = aRequest();
    expect(types(takesBack(request, [2]))).toEqual(['questionWithdrawn']);
    expect(phaseOf(request.did('olive', () => takesBack(request, [2])).state)).toBe('open');
  });

  test.each([
    ['none named', aRequest(), []],
    ['all named', aRequest(), [1, 2, 3]],
    ['all that are left', aRequest().withdrawn(1), [2, 3]],
  ])('of the whole request closes it: %s', (_, request, questions) => {
    expect(types(takesBack(request, questions))).toEqual(['requestWithdrawn']);
    expect(request.did('olive', () => takesBack(request, questions)).state.closed?.as).toBe('withdrawn');
  });

  test.each([
    ['a question withdrawn already', aRequest().withdrawn(1), [1], {}, 'questions'],
    ['no such question', aRequest(), [9], {}, 'questions'],
    ['a day to come', aRequest(), [], { on: '2019-12-03' }, 'on'],
    ['a day before the request came', aRequest(), [], { on: '2019-11-15' }, 'on'],
    ['no word of how they said so', aRequest(), [], { reason: ' ' }, 'reason'],
  ])('%s is refused at its field', (_, request, questions, more, field) => {
    expect(whyNot(takesBack(request, questions, more)).field).toBe(field);
  });

  test('once the letter is approved comes too late', () => {
    expect(isRefusal(takesBack(aRequestForApproval().approved(), []))).toBe(true);
  });
});
