import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  lastDayOfMonthsBeginning,
  londonDate,
  londonDateOf,
  sayDate,
  sayLetterDate,
  sayTime,
} from '../../src/domain/london.ts';
import { day } from './clock/days.ts';

describe('the day it is in London', () => {
  test.each([
    ['2026-06-16T23:10:00Z', '2026-06-17', '00:10'],
    ['2026-06-14T23:30:00Z', '2026-06-15', '00:30'],
    ['2026-06-16T22:59:59Z', '2026-06-16', '23:59'],
    ['2026-12-16T23:59:59Z', '2026-12-16', '23:59'],
    ['2026-12-17T00:00:00Z', '2026-12-17', '00:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '02:00'],
    ['2026-03-29T23:00:00Z', '2026-03-30', '00:00'],
    ['2026-10-24T23:00:00Z', '2026-10-25', '00:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '01:30'],
    ['2026-10-25T23:30:00Z', '2026-10-25', '23:30'],
  ])('%s is %s, %s', (utc, london, time) => {
    expect(londonDateOf(Date.parse(utc))).toBe(london);
    expect(sayTime(Date.parse(utc))).toBe(time);
  });

  test('is that of British Summer Time, an hour ahead, in summer, whatever the machine is set to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 30 }), (hour, inJune) => {
        const summer = Date.UTC(2027, 5, inJune, hour);
        expect(londonDateOf(summer)).toBe(new Date(summer + 3_600_000).toISOString().slice(0, 10));
        const winter = Date.UTC(2027, 0, inJune, hour);
        expect(londonDateOf(winter)).toBe(new Date(winter).toISOString().slice(0, 10));
      }),
    );
  });
});

describe('a London date', () => {
  test.each(['2025-02-29', '2025-13-01', '2025-04-31', '25-04-01', '2025-4-1', '01/04/2025', ''])(
    'is not "%s"',
    (text) => {
      expect(londonDate.safeParse(text).success).toBe(false);
    },
  );

  test('is said as people read it and as a letter bears it', () => {
    expect(sayDate(day('2019-12-10'))).toBe('Tue 10 December 2019');
    expect(sayDate(day('2024-02-29'))).toBe('Thu 29 February 2024');
    expect(sayDate(day('2026-09-06'))).toBe('Sun 6 September 2026');
    expect(sayLetterDate(day('2019-12-10'))).toBe('10 December 2019');
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 2, '2026-01-30'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test.each([
    ['2025-03-10', '2025-06-09'],
    ['2025-11-30', '2026-02-28'],
    ['2025-11-29', '2026-02-28'],
    ['2026-01-31', '2026-04-30'],
    ['2026-12-01', '2027-02-28'],
    ['2023-12-01', '2024-02-29'],
    ['2025-10-01', '2025-12-31'],
  ])('three months beginning with %s end on %s', (first, last) => {
    expect(lastDayOfMonthsBeginning(day(first), 3)).toBe(last);
  });

  test('is a whole number of days and back, the next day one more, and sorts as text does', () => {
    const days = fc.integer({ min: dayNumber(day('2012-01-01')), max: dayNumber(day('2040-12-31')) });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [one, other] = [dayOfNumber(a), dayOfNumber(b)];
        expect(dayNumber(one)).toBe(a);
        expect(dayNumber(addDays(one, 1))).toBe(a + 1);
        expect(one < other).toBe(a < b);
      }),
    );
  });
});
