import { addDays, type LondonDate } from '../london.ts';
import { dayKind, outsideKnownHolidays } from './days.ts';
import type { CountedIn, Holiday, Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';

/** What a requester is asked to pay: a fee (FOIA s.9) or a charge in advance (EIR reg 8). */
export type Payment = 'fee' | 'charge';

/** Days left out of the count, the first and the last included, while a payment was owed (FOIA s.10(2), EIR reg 8). */
export type Disregarded = { readonly from: LondonDate; readonly to: LondonDate; readonly payment: Payment };

/** A day that did not count, and why. */
export type NotCounted =
  | { readonly date: LondonDate; readonly because: 'weekend' }
  | { readonly date: LondonDate; readonly because: 'holiday'; readonly holidays: readonly Holiday[] }
  | { readonly date: LondonDate; readonly because: 'disregarded'; readonly payment: Payment };

/** Where a count of working days ends, and every day passed over on the way, in order. */
export type Count = { readonly last: LondonDate; readonly notCounted: readonly NotCounted[] };

/**
 * Counts working days from the day after `from`, which itself never counts, leaving out the disregarded ones.
 * Refused where the count runs outside the holidays known.
 */
export function countWorkingDays(
  from: LondonDate,
  workingDays: number,
  holidays: Holidays,
  countedIn: CountedIn,
  disregarded: readonly Disregarded[] = [],
): OrRefusal<Count> {
  const notCounted: NotCounted[] = [];
  let date = from;
  for (let left = workingDays; left > 0;) {
    date = addDays(date, 1);
    const day = dayKind(date, holidays, countedIn);
    switch (day.kind) {
      case 'unknown':
        return outsideKnownHolidays(from, holidays);
      case 'weekend':
        notCounted.push({ date, because: 'weekend' });
        break;
      case 'holiday':
        notCounted.push({ date, because: 'holiday', holidays: day.holidays });
        break;
      case 'working': {
        const period = disregarded.find(({ from, to }) => from <= date && date <= to);
        if (period === undefined) left -= 1;
        else notCounted.push({ date, because: 'disregarded', payment: period.payment });
      }
    }
  }
  return granted({ last: date, notCounted });
}
