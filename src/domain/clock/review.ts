import type { Law } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import type { Explained } from './clock.ts';
import { countWorkingDays } from './count.ts';
import { workingDaysAtMost, workingDaysToAnswer } from './due-date.ts';
import type { Holidays } from './holidays.ts';
import { granted, refused, type OrRefusal } from './refusal.ts';
import type { Step } from './track.ts';

/** What moves the clock of an internal review, with the London day on which it happened. */
export type ReviewEvent =
  | { readonly type: 'reviewAskedFor'; readonly on: LondonDate }
  | { readonly type: 'reviewDateCorrected'; readonly on: LondonDate; readonly to: LondonDate }
  /** An exceptional FOIA review was given 40 working days (s.45 Code part 5). */
  | { readonly type: 'reviewExtended'; readonly on: LondonDate };

/** When a review is to be answered. `statutory`: the law's own limit (EIR), not guidance (FOIA). */
export type ReviewClock = {
  readonly due: LondonDate;
  readonly target: LondonDate;
  readonly statutory: boolean;
  readonly explained: Explained;
};

/**
 * Reads a review's clock. FOIA: 20 working days, 40 in exceptional cases (s.45 Code part 5, guidance). EIR: 40 working
 * days (reg 11, law). A review under both keeps to the shorter until it is extended.
 */
export function readReviewClock(events: readonly ReviewEvent[], law: Law, holidays: Holidays): OrRefusal<ReviewClock> {
  let countedFrom: LondonDate | undefined;
  let extended = law === 'EIR';
  const steps: Step[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'reviewAskedFor':
        countedFrom = event.on;
        steps.push({ effect: 'started', on: event.on });
        break;
      case 'reviewDateCorrected':
        steps.push({ effect: 'redated', on: event.on, from: countedFrom ?? event.to, to: event.to });
        countedFrom = event.to;
        break;
      case 'reviewExtended':
        extended = true;
        steps.push({ effect: 'reviewExtended', on: event.on });
    }
  }
  if (countedFrom === undefined)
    return refused('not received', 'The day the review was asked for is not known. Enter it.');
  const workingDays = extended ? workingDaysAtMost : workingDaysToAnswer;
  const due = countWorkingDays(countedFrom, workingDays, holidays, 'uk');
  if (!due.ok) return due;
  const target = countWorkingDays(countedFrom, workingDays, holidays, 'england');
  if (!target.ok) return target;
  return granted({
    due: due.value.last,
    target: target.value.last,
    statutory: extended && law !== 'FOIA',
    explained: { countedFrom, workingDays, steps, notCounted: due.value.notCounted },
  });
}
