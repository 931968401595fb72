import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { say } from '../../../src/domain/particulars.ts';
import {
  clockOfRequest,
  dueOf,
  firstExtendedOn,
  questionsPaidFor,
  waitsForRequester,
} from '../../../src/domain/request/clock-of.ts';
import type { Event } from '../../../src/domain/request/events.ts';
import { aRequest } from './a-request.ts';
import { noticeGiven } from './notice-given.ts';
import { day } from './things.ts';

const holidays = shippedHolidays();

const answered = (on: string, questions: number[] = []): Event => ({
  type: 'clarificationAnswered',
  on: day(on),
  questions,
  words: say('The ones on the ring road.'),
});
const paid = (payment: 'fee' | 'charge', on: string): Event => ({ type: 'paymentReceived', payment, on: day(on) });
const corrected = (to: string): Event => ({ type: 'receivedDateCorrected', to: day(to), reason: say('Post room.') });
const withdrawn = (question: number): Event => ({ type: 'questionWithdrawn', question, on: day('2025-11-05') });

const due = (received: string, ...events: Event[]) =>
  dueOf(aRequest({ received }).happened('olive', ...events).state, holidays);

describe('a request is due by what happened to it', () => {
  test.each([
    ['nothing happened', '2025-11-03', [], '2025-12-02'],
    [
      'clarified: counted from zero',
      '2025-11-03',
      [noticeGiven('clarification', '2025-11-10'), answered('2025-11-21')],
      '2025-12-22',
    ],
    [
      'clarified: counted from zero',
      '2026-06-08',
      [noticeGiven('clarification', '2026-06-12'), answered('2026-07-06')],
      '2026-08-05',
    ],
    [
      'fee paid: days left out',
      '2025-03-03',
      [noticeGiven('feesNotice', '2025-03-10'), paid('fee', '2025-03-20')],
      '2025-04-11',
    ],
    [
      'fee paid: days left out',
      '2026-06-01',
      [noticeGiven('feesNotice', '2026-06-10'), paid('fee', '2026-06-24')],
      '2026-07-15',
    ],
    [
      'charge paid: days left out',
      '2024-11-20',
      [noticeGiven('charge', '2024-11-28'), paid('charge', '2024-12-03')],
      '2024-12-24',
    ],
    [
      'extended for the public interest',
      '2025-11-03',
      [noticeGiven('publicInterestExtension', '2025-11-20', { until: '2025-12-19' })],
      '2025-12-19',
    ],
    ['received on another day', '2025-11-10', [corrected('2025-11-03')], '2025-12-02'],
    ['a reminder moves nothing', '2025-11-03', [noticeGiven('clarificationReminder', '2025-11-10')], '2025-12-02'],
    [
      'a letter that says it is late moves nothing',
      '2025-11-03',
      [noticeGiven('holding', '2025-12-01', { until: '2025-12-19' })],
      '2025-12-02',
    ],
  ] as const)('%s', (_, received, events, expected) => {
    expect(due(received, ...events)).toBe(expected);
  });

  test('complex and voluminous: 40 working days in all', () => {
    expect(due('2025-11-10', noticeGiven('complexityExtension', '2025-11-20'))).toBe('2026-01-12');
  });

  test.each([
    ['a clarification', noticeGiven('clarification', '2025-11-10')],
    ['a fee', noticeGiven('feesNotice', '2025-11-10')],
    ['a charge', noticeGiven('charge', '2025-11-10')],
  ])('while %s is awaited nothing is due', (_, notice) => {
    const request = aRequest({ received: '2025-11-03' }).happened('olive', notice).state;
    expect(dueOf(request, holidays)).toBeUndefined();
    const clock = clockOfRequest(request, holidays);
    expect(clock.ok && clock.value.state).toBe('waiting');
  });

  test('a question asked about waits alone; the others are due as they were', () => {
    const asked = noticeGiven('clarification', '2025-11-10', { questions: [2] });
    expect(due('2025-11-03', asked)).toBe('2025-12-02');
    const clock = clockOfRequest(
      aRequest({ received: '2025-11-03' }).happened('olive', asked, answered('2025-11-21', [2])).state,
      holidays,
    );
    expect(clock.ok && clock.value.state === 'running' && [clock.value.due, clock.value.lastDue]).toEqual([
      '2025-12-02',
      '2025-12-22',
    ]);
  });

  test('a question withdrawn is waited for no longer', () => {
    const asked = noticeGiven('clarification', '2025-11-10', { questions: [2] });
    expect(due('2025-11-03', asked, answered('2025-11-21', [2]), withdrawn(1), withdrawn(3))).toBe('2025-12-22');
  });

  test('a payment is for the questions it was asked for, and for those alone', () => {
    const clock = clockOfRequest(
      aRequest({ received: '2025-03-03' }).happened(
        'olive',
        noticeGiven('feesNotice', '2025-03-10', { questions: [3] }),
        paid('fee', '2025-03-20'),
      ).state,
      holidays,
    );
    const dues = clock.ok
      ? clock.value.perQuestion.map((each) => each.state === 'running' && [each.questions, each.due])
      : [];
    expect(dues).toEqual([
      [[1, 2], '2025-04-01'],
      [[3], '2025-04-11'],
    ]);
  });

  test('past the holidays known no day is given', () => {
    const clock = clockOfRequest(aRequest({ received: '2028-12-01' }).state, holidays);
    expect(clock.ok).toBe(false);
    expect(dueOf(aRequest({ received: '2028-12-01' }).state, holidays)).toBeUndefined();
  });
});

const after = (...events: Event[]) => aRequest({ received: '2025-11-03' }).happened('olive', ...events).state;

describe('the first letter that extended the time for the public interest', () => {
  const extended = (on: string) => noticeGiven('publicInterestExtension', on, { until: '2026-01-30' });
  test.each<[string, Event[], string | undefined]>([
    ['there is none', [], undefined],
    ['one', [extended('2025-11-10')], '2025-11-10'],
    ['of several, the first', [extended('2025-11-10'), extended('2025-11-17')], '2025-11-10'],
    [
      'none of before a clarification was answered',
      [extended('2025-11-10'), noticeGiven('clarification', '2025-11-11'), answered('2025-11-13')],
      undefined,
    ],
    [
      'the first after it',
      [
        extended('2025-11-10'),
        noticeGiven('clarification', '2025-11-11'),
        answered('2025-11-13'),
        extended('2025-11-14'),
        extended('2025-11-17'),
      ],
      '2025-11-14',
    ],
  ])('%s', (_, events, on) => expect(firstExtendedOn(after(...events))).toBe(on));
});

describe('what is awaited from the requester', () => {
  test.each<[string, Event[], boolean]>([
    ['nothing was asked', [], false],
    ['what is meant was asked', [noticeGiven('clarification', '2025-11-11')], true],
    ['that was answered', [noticeGiven('clarification', '2025-11-11'), answered('2025-11-13')], false],
    ['a fee was asked for', [noticeGiven('feesNotice', '2025-11-11')], true],
    ['it was paid', [noticeGiven('feesNotice', '2025-11-11'), paid('fee', '2025-11-13')], false],
    ['a charge was asked for', [noticeGiven('charge', '2025-11-11')], true],
    ['an answer came that nobody asked for', [answered('2025-11-13')], false],
  ])('%s', (_, events, waits) => expect(waitsForRequester(after(...events))).toBe(waits));

  test('a payment is for the questions it was asked for', () => {
    expect(questionsPaidFor(after())).toEqual([]);
    expect(
      questionsPaidFor(after(noticeGiven('charge', '2025-11-11', { questions: [2] }), paid('charge', '2025-11-13'))),
    ).toEqual([2]);
  });
});
