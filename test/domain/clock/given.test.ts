import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  givenByPost,
  givenOn,
  isWorkingDay,
  lastDayToAskForReview,
  lastDayToPay,
  sayClock,
  workingDaysBetween,
  type ClockEvent,
} from '../../../src/domain/clock/index.ts';
import { addDays, type LondonDate } from '../../../src/domain/london.ts';
import { clockAfter, day, dueOf, given, holidays, whyNot } from './days.ts';

describe('a letter posted first class counts as given', () => {
  test.each([
    ['2026-11-02', '2026-11-04', 'Monday to Wednesday'],
    ['2026-11-05', '2026-11-09', 'over a weekend'],
    ['2026-11-07', '2026-11-10', 'posted on a Saturday'],
    ['2026-12-23', '2026-12-29', 'over Christmas: Christmas Day, and Boxing Day on the Monday instead'],
    ['2026-11-27', '2026-12-02', 'over St Andrew’s Day, which is no working day in any part of the UK'],
    ['2025-04-17', '2025-04-23', 'over Easter'],
  ])('%s: on %s, %s', (posted, on) => {
    expect(given(givenByPost(day(posted), holidays))).toBe(on);
  });

  test('on no day that the holidays known do not reach', () => {
    expect(whyNot(givenByPost(addDays(holidays.lastDay, -1), holidays)).code).toBe('outside known holidays');
  });

  test('and by e-mail on the day it goes', () => {
    expect(given(givenOn(day('2026-11-07'), 'email', holidays))).toBe('2026-11-07');
  });
});

const received: ClockEvent = { type: 'received', on: day('2026-11-02') };
const asked = (on: LondonDate, byPost: boolean): ClockEvent => ({
  type: 'feesNoticeGiven',
  on,
  ...(byPost && { given: given(givenByPost(on, holidays)) }),
});

test('the clock says when it was posted, and from when it counts', () => {
  const events: ClockEvent[] = [received, asked(day('2026-11-05'), true), { type: 'feePaid', on: day('2026-11-12') }];
  expect(sayClock(clockAfter(events))).toEqual(
    expect.arrayContaining([
      'Fees notice posted on Thu 5 November 2026. By post it counts as given on Mon 9 November 2026, the second working day after (Interpretation Act 1978 s.7).',
      'Fee paid on Thu 12 November 2026: the days from Mon 9 November 2026 to then, both included, do not count (FOIA s.10(2)).',
    ]),
  );
});

test('whatever the day, the post takes nothing from the requester and gives the council no day', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(60), fc.constantFrom('fee' as const, 'charge' as const), (first, wait, payment) => {
      const posted = addDays(day('2026-11-03'), first);
      const on = given(givenByPost(posted, holidays));
      expect(isWorkingDay(on, holidays)).toBe(true);
      expect(given(workingDaysBetween(posted, on, holidays))).toBe(2);
      // Time to pay and to ask for a review: never less than by e-mail on that day.
      expect(given(lastDayToPay(payment, on, holidays)) >= given(lastDayToPay(payment, posted, holidays))).toBe(true);
      expect(given(lastDayToAskForReview(on, 40, holidays)) > given(lastDayToAskForReview(posted, 40, holidays))).toBe(
        true,
      );
      // The council's own time: never later than by e-mail on that day, and never earlier than without a letter.
      const paid: ClockEvent = { type: 'feePaid', on: addDays(posted, wait) };
      const opened: ClockEvent = { type: 'received', on: addDays(posted, -1) };
      const due = (...events: ClockEvent[]) => dueOf(clockAfter([opened, ...events]));
      const byPost = due(asked(posted, true), paid);
      expect(byPost <= due(asked(posted, false), paid)).toBe(true);
      expect(byPost >= due()).toBe(true);
      // No day before the letter counts as given is left out, unless it was paid for by then.
      const [{ explained } = { explained: undefined }] = clockAfter([opened, asked(posted, true), paid]).perQuestion;
      const leftOut = explained?.notCounted.filter(({ because }) => because === 'disregarded') ?? [];
      expect(leftOut.every(({ date }) => date >= on || date === paid.on)).toBe(true);
    }),
  );
});
