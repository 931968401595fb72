import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  dayKind,
  daysLate,
  dueDate,
  holidaysOn,
  isWorkingDay,
  lastDayToAskForReview,
  lastDayToPay,
  workingDaysLeft,
  type Holidays,
} from '../../../src/domain/clock/index.ts';
import { addDays, dayNumber, dayOfNumber, type LondonDate } from '../../../src/domain/london.ts';
import { daysThatDiffer, dueDates } from './due-dates.ts';
import { clockAfter, day, given, holidays, whyNot } from './days.ts';

/** Any day of receipt whose 40th working day is known. */
const receipt = fc
  .integer({ min: dayNumber(day('2012-01-01')), max: dayNumber(day('2028-10-31')) })
  .map((days) => dayOfNumber(days));

function withHoliday(date: LondonDate): Holidays {
  const extra = { name: 'Day of celebration', divisions: ['northern-ireland'] as const };
  return { ...holidays, on: new Map([...holidays.on, [date, [...(holidays.on.get(date) ?? []), extra]]]) };
}

/** The council's own target of a request just received. */
function targetOf(received: LondonDate): LondonDate {
  const clock = clockAfter([{ type: 'received', on: received }]);
  if (clock.state !== 'running') throw new Error('Its clock does not run.');
  return clock.target;
}

describe('working days', () => {
  test.each(dueDates)('received $received, due $due: $why', ({ received, due, target, forty, fortyEngland }) => {
    expect(given(dueDate(day(received), holidays))).toBe(due);
    expect(targetOf(day(received))).toBe(target);
    expect(given(addWorkingDays(day(received), 40, holidays))).toBe(forty);
    expect(given(addWorkingDays(day(received), 40, holidays, 'england'))).toBe(fortyEngland);
  });

  test.each(Object.entries(daysThatDiffer))('in %s differ in England and in law on the days listed', (year, differ) => {
    const found = { scotland: new Array<string>(), northernIreland: new Array<string>() };
    for (let date = day(`${year}-01-01`); date.startsWith(year); date = addDays(date, 1)) {
      if (isWorkingDay(date, holidays) || !isWorkingDay(date, holidays, 'england')) continue;
      const [kept] = holidaysOn(date, holidays, 'uk');
      (kept?.divisions.includes('scotland') === true ? found.scotland : found.northernIreland).push(date);
    }
    expect(found).toEqual(differ);
  });

  test('a request received on a Sunday by the Student Loans Company was due on 14 April 2014', () => {
    expect(given(dueDate(day('2014-03-16'), holidays))).toBe('2014-04-14');
  });

  test('over every day of receipt from 2018 the two calendars part as often as was counted', () => {
    const later = [0, 0, 0, 0];
    for (let received = day('2018-01-01'); received <= '2028-09-30'; received = addDays(received, 1)) {
      const [due, target] = [given(dueDate(received, holidays)), targetOf(received)];
      let steps = 0;
      for (let at = target; at < due; at = given(addWorkingDays(at, 1, holidays, 'england'))) steps += 1;
      later[steps] = (later[steps] ?? 0) + 1;
    }
    const total = 3926;
    expect(later.map((days) => Math.round((days / total) * 1000) / 10)).toEqual([61.7, 35.7, 2.6, 0]);
  });

  test('the day of receipt never counts, and a weekend is no different from the Friday before it', () => {
    const due = given(dueDate(day('2025-03-14'), holidays));
    expect(given(dueDate(day('2025-03-15'), holidays))).toBe(due);
    expect(given(dueDate(day('2025-03-16'), holidays))).toBe(due);
  });

  test('a due date is a working day, later than receipt, and never before the target', () => {
    fc.assert(
      fc.property(receipt, fc.constantFrom(20, 40), (received, count) => {
        const due = given(addWorkingDays(received, count, holidays));
        const target = given(addWorkingDays(received, count, holidays, 'england'));
        expect(isWorkingDay(due, holidays)).toBe(true);
        expect(isWorkingDay(target, holidays, 'england')).toBe(true);
        expect(due > received).toBe(true);
        expect(target <= due).toBe(true);
      }),
    );
  });

  test('what is received later is not due earlier', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: 0, max: 40 }), (received, days) => {
        fc.pre(addDays(received, days) <= '2028-10-31');
        const due = given(dueDate(received, holidays));
        expect(given(dueDate(addDays(received, days), holidays)) >= due).toBe(true);
      }),
    );
  });

  test('one more holiday never makes a date earlier, and makes it later when it was a working day of the count', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: -5, max: 45 }), (received, days) => {
        const holiday = addDays(received, days);
        const before = given(dueDate(received, holidays));
        const after = given(dueDate(received, withHoliday(holiday)));
        const counted = holiday > received && holiday <= before && isWorkingDay(holiday, holidays);
        expect(after > before).toBe(counted);
        expect(after >= before).toBe(true);
      }),
    );
  });

  test('counting on from a working day is counting at once', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (received, a, b) => {
        const inTwo = given(addWorkingDays(given(addWorkingDays(received, a, holidays)), b, holidays));
        expect(inTwo).toBe(given(addWorkingDays(received, a + b, holidays)));
      }),
    );
  });
});

describe('what a day is', () => {
  test('a holiday names itself and who keeps it', () => {
    expect(dayKind(day('2026-06-15'), holidays)).toMatchObject({
      kind: 'holiday',
      holidays: [{ divisions: ['scotland'] }],
    });
    expect(dayKind(day('2026-06-15'), holidays, 'england')).toEqual({ kind: 'working' });
    expect(dayKind(day('2012-01-02'), holidays)).toEqual({
      kind: 'holiday',
      holidays: [
        { name: 'New Year’s Day', divisions: ['england-and-wales', 'northern-ireland'] },
        { name: '2nd January', divisions: ['scotland'] },
      ],
    });
  });

  test('a weekend is one even on Christmas Day, and the early May day that was moved is ordinary', () => {
    expect(dayKind(day('2027-12-25'), holidays)).toEqual({ kind: 'weekend' });
    expect(dayKind(day('2020-05-04'), holidays)).toEqual({ kind: 'working' });
    expect(dayKind(day('2020-05-08'), holidays).kind).toBe('holiday');
  });

  test('outside the holidays known nothing is said of a day', () => {
    expect(dayKind(day('2029-01-02'), holidays)).toEqual({ kind: 'unknown' });
    expect(dayKind(day('2011-12-30'), holidays)).toEqual({ kind: 'unknown' });
    expect(dayKind(day('2028-12-31'), holidays)).toEqual({ kind: 'weekend' });
    expect(dayKind(day('2012-01-01'), holidays)).toEqual({ kind: 'weekend' });
    expect(isWorkingDay(day('2029-01-02'), holidays)).toBe(false);
  });
});

describe('past the last day known', () => {
  test('the last receipts with a date are those of 28 November and 31 October 2028', () => {
    expect(given(dueDate(day('2028-11-28'), holidays))).toBe('2028-12-29');
    expect(given(addWorkingDays(day('2028-10-31'), 40, holidays))).toBe('2028-12-29');
    expect(whyNot(dueDate(day('2028-11-29'), holidays)).code).toBe('outside known holidays');
    expect(whyNot(addWorkingDays(day('2028-11-01'), 40, holidays)).code).toBe('outside known holidays');
  });

  test('the refusal says what is known and what to do', () => {
    const { says } = whyNot(dueDate(day('2030-01-07'), holidays));
    expect(says).toContain('Sun 31 December 2028');
    expect(says).toContain('GOV.UK');
  });

  test('no date is given before the first day either', () => {
    expect(whyNot(dueDate(day('2011-06-01'), holidays)).code).toBe('outside known holidays');
    expect(given(dueDate(day('2011-12-31'), holidays))).toBe('2012-01-31');
  });
});

describe('days left and days late', () => {
  test.each([
    ['2025-04-07', '2025-04-10', 3, 0],
    ['2025-04-10', '2025-04-10', 0, 0],
    ['2025-04-11', '2025-04-10', 0, 1],
    ['2025-04-12', '2025-04-10', 0, 1],
    ['2025-04-22', '2025-04-10', 0, 6],
    ['2025-04-16', '2025-04-22', 2, 0],
  ])('on %s, due %s: %i left, %i late', (today, due, left, late) => {
    expect(given(workingDaysLeft(day(today), day(due), holidays))).toBe(left);
    expect(given(daysLate(day(due), day(today), holidays))).toBe(late);
  });

  test('lateness past the holidays known is refused, not guessed', () => {
    expect(whyNot(daysLate(day('2028-12-20'), day('2029-01-10'), holidays)).code).toBe('outside known holidays');
  });
});

describe('the last day', () => {
  test.each([
    ['2025-03-10', '2025-06-09'],
    ['2025-11-30', '2026-02-28'],
    ['2026-01-31', '2026-04-30'],
    ['2026-12-01', '2027-02-28'],
  ])('to pay a fee asked for on %s is %s', (notice, last) => {
    expect(given(lastDayToPay('fee', day(notice), holidays))).toBe(last);
  });

  test.each([
    ['2025-03-10', '2025-06-09'],
    ['2026-06-01', '2026-08-27'],
    ['2026-11-23', '2027-02-22'],
  ])('to pay a charge asked for on %s is %s', (notice, last) => {
    expect(given(lastDayToPay('charge', day(notice), holidays))).toBe(last);
  });

  test('to ask for a review of a response is 40 working days after it, not 40 days', () => {
    expect(given(lastDayToAskForReview(day('2019-12-09'), 40, holidays))).toBe('2020-02-07');
  });
});
