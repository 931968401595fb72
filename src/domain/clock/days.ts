import { isWeekend, sayDate, type LondonDate } from '../london.ts';
import { holidaysOn, type CountedIn, type Holiday, type Holidays } from './holidays.ts';
import { refused, type Refused } from './refusal.ts';

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

/** The refusal to give a date that the holidays known do not reach. */
export function outsideKnownHolidays(from: LondonDate, holidays: Holidays): Refused {
  const known = `Bank holidays are known from ${sayDate(holidays.firstDay)} to ${sayDate(holidays.lastDay)}`;
  return refused(
    'outside known holidays',
    `No date can be given for days counted from ${sayDate(from)}. ${known}. ` +
      'Load the newer list from GOV.UK, or check the date typed.',
  );
}
