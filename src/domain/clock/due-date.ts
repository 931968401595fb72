import { lastDayOfMonthsBeginning, type LondonDate } from '../london.ts';
import type { Payment } from './count.ts';
import type { Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days to answer a request: FOIA s.10(1), EIR reg 5(2). */
export const workingDaysToAnswer = 20;
/** Working days at most under EIR reg 7, and the total past which a public interest extension needs a warning. */
export const workingDaysAtMost = 40;
/** Working days to ask for a review where the letter gave no other time: s.45 Code part 5, EIR reg 11(2). */
export const workingDaysToAskForReview = 40;

/** The last day the law allows: the 20th working day after receipt (FOIA s.10(1), EIR reg 5(2)). */
export function dueDate(received: LondonDate, holidays: Holidays): OrRefusal<LondonDate> {
  return addWorkingDays(received, workingDaysToAnswer, holidays);
}

/**
 * The last day to pay: a fee within three months beginning with the day of the notice (FOIA s.9(2)), a charge in
 * advance within 60 working days after it (EIR reg 8).
 */
export function lastDayToPay(payment: Payment, noticeGiven: LondonDate, holidays: Holidays): OrRefusal<LondonDate> {
  return payment === 'fee'
    ? granted(lastDayOfMonthsBeginning(noticeGiven, 3))
    : addWorkingDays(noticeGiven, 60, holidays);
}

/**
 * The last day to ask for an internal review.
 * @param within working days after the response, as it said
 */
export function lastDayToAskForReview(
  responded: LondonDate,
  within: number,
  holidays: Holidays,
): OrRefusal<LondonDate> {
  return addWorkingDays(responded, within, holidays);
}
