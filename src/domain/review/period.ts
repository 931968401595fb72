import { workingDaysToAskForReview } from '../clock/index.ts';
import type { Council } from '../council.ts';
import type { Law } from '../letter.ts';

type Period = Pick<Council['letter'], 'reviewPeriod' | 'sayWorkingDays'>;

/**
 * Working days that a letter gives for asking for a review: those of the council's file, but where the EIR are in play
 * those of reg 11(2). The letter says them, and its event keeps them for the clock.
 */
export function reviewPeriodOf({ reviewPeriod }: Period, law: Law): number {
  return law === 'FOIA' ? reviewPeriod : workingDaysToAskForReview;
}

/** The period for asking for a review as the letter words it: `40 working days`. */
export function sayReviewPeriod(period: Period, law: Law): string {
  const days = law === 'FOIA' && !period.sayWorkingDays ? 'days' : 'working days';
  return `${reviewPeriodOf(period, law)} ${days}`;
}

/** What an event keeps of it: nothing where it is the usual one, as in every letter of before it was kept. */
export function reviewPeriodKept(period: Period, law: Law): { reviewWithin?: number } {
  const days = reviewPeriodOf(period, law);
  return days === workingDaysToAskForReview ? {} : { reviewWithin: days };
}
