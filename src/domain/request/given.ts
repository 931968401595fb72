import { givenOn, type Holidays, type OrRefusal } from '../clock/index.ts';
import type { LondonDate } from '../london.ts';
import type { KindOfNotice } from '../notice.ts';
import type { FoiRequest } from './request.ts';
import type { Sending } from './where-letters-stand.ts';

/** The day on which a letter counts as given to this requester that goes on a day: without an e-mail address, by post. */
export function givenIfSent(
  { requester }: Pick<FoiRequest, 'requester'>,
  on: LondonDate,
  holidays: Holidays,
): OrRefusal<LondonDate> {
  return givenOn(on, requester.email === undefined ? 'post' : 'email', holidays);
}

/** Whether time of the requester’s runs from the day on which this letter is given: to answer, to pay, to ask for a review. */
export function timeRunsFrom(kind: KindOfNotice): boolean {
  switch (kind) {
    case 'clarification':
    case 'feesNotice':
    case 'charge':
    case 'lapsed':
    case 'unpaid':
      return true;
    case 'clarificationReminder':
    case 'paymentReminder':
    case 'publicInterestExtension':
    case 'complexityExtension':
    case 'holding':
    case 'withdrawn':
    case 'reviewRefused':
    case 'reviewAcknowledgement':
    case 'reviewExtension':
    case 'reviewOutcome':
      return false;
  }
}

/**
 * From which day the requester's time runs that a letter gives them, such as the time to pay. A letter by post counts from
 * when it is taken to arrive; nothing while it lies unposted.
 * @param on the day it bears
 * @param byPost no message was composed
 */
export function runsFrom(
  sending: Sending,
  { on, byPost }: { on: LondonDate; byPost: boolean },
): LondonDate | undefined {
  if (sending.stands === 'sent') return sending.recorded?.given ?? sending.recorded?.on ?? on;
  return byPost ? undefined : on;
}
