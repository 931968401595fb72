import { addDays, dayNumber, dayOfNumber, isWeekend, later, sayDate, type LondonDate } from '../london.ts';
import { holidaysOn, type CountedIn, type Holiday, type Holidays } from './holidays.ts';
import { granted, refused, type OrRefusal, type Refused } from './refusal.ts';

/** What a day is to the clock. `unknown`: the holidays loaded do not reach it. */
export type DayKind =
  | { readonly kind: 'working' }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly holidays: readonly Holiday[] }
  | { readonly kind: 'unknown' };

/** What a day is: by FOIA s.10(6) a bank holiday in any part of the UK is no working day, in England or not. */
export function dayKind(date: LondonDate, holidays: Holidays, countedIn: CountedIn = 'uk'): DayKind {
  if (date < holidays.firstDay || date > holidays.lastDay) return { kind: 'unknown' };
  if (isWeekend(date)) return { kind: 'weekend' };
  const kept = holidaysOn(date, holidays, countedIn);
  return kept.length > 0 ? { kind: 'holiday', holidays: kept } : { kind: 'working' };
}

/** Whether a day is a working day (FOIA s.10(6), EIR reg 2(1)). False too where the holidays are not known. */
export function isWorkingDay(date: LondonDate, holidays: Holidays, countedIn: CountedIn = 'uk'): boolean {
  return dayKind(date, holidays, countedIn).kind === 'working';
}

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
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const { kind } = dayKind(day, holidays, countedIn);
    if (kind === 'unknown') return outsideKnownHolidays(from, holidays);
    if (kind === 'working') left -= 1;
  }
  return granted(day);
}

/** How many working days there are after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: LondonDate,
  to: LondonDate,
  holidays: Holidays,
  countedIn: CountedIn = 'uk',
): OrRefusal<number> {
  let count = 0;
  const last = dayNumber(later(from, to));
  for (let day = dayNumber(from) + 1; day <= last; day += 1) {
    const { kind } = dayKind(dayOfNumber(day), holidays, countedIn);
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

/** The refusal to give a date that the holidays known do not reach. */
export function outsideKnownHolidays(from: LondonDate, holidays: Holidays): Refused {
  const known = `Bank holidays are known from ${sayDate(holidays.firstDay)} to ${sayDate(holidays.lastDay)}`;
  return refused(
    'outside known holidays',
    `No date can be given for days counted from ${sayDate(from)}. ${known}. ` +
      'Load the newer list from GOV.UK, or check the date typed.',
  );
}
