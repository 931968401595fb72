import { dayNumber, dayOfNumber, type LondonDate } from '../london.ts';
import { countWorkingDays } from './count.ts';
import { dayKind, outsideKnownHolidays } from './days.ts';
import type { CountedIn, Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';

/**
 * The `count`-th working day strictly after `from`; `from` itself never counts, whatever day it is.
 * Refused where that runs outside the holidays known.
 */
export function addWorkingDays(
  from: LondonDate,
  count: number,
  holidays: Holidays,
  countedIn: CountedIn = 'uk',
): OrRefusal<LondonDate> {
  const counted = countWorkingDays(from, count, holidays, countedIn);
  return counted.ok ? granted(counted.value.last) : counted;
}

/** How many working days there are after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LondonDate, to: LondonDate, holidays: Holidays): OrRefusal<number> {
  let count = 0;
  const last = dayNumber(to);
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    const { kind } = dayKind(dayOfNumber(day), holidays);
    if (kind === 'unknown') return outsideKnownHolidays(from, holidays);
    if (kind === 'working') count += 1;
  }
  return granted(count);
}

/** Working days left to answer in, tomorrow and the due date included: 0 on the due date itself and after it. */
export function workingDaysLeft(today: LondonDate, due: LondonDate, holidays: Holidays): OrRefusal<number> {
  return workingDaysBetween(today, due, holidays);
}

/** By how many working days something done on a day is late; 0 up to the due date, the whole of which counts. */
export function daysLate(due: LondonDate, doneOn: LondonDate, holidays: Holidays): OrRefusal<number> {
  return workingDaysBetween(due, doneOn, holidays);
}
