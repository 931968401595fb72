import type { LondonDate } from '../../london.ts';
import type { KindOfNotice, Notice, NoticeOf } from '../../notice.ts';
import type { Verb } from '../../request/permitted.ts';

/** The letters an officer writes to a requester, besides what goes of itself with an act of theirs. */
export type KindToWrite = Exclude<KindOfNotice, 'withdrawn' | 'reviewAcknowledgement' | 'reviewOutcome'>;

/** Those that end what the requester owed an answer or a payment for, or remind of it. */
export type KindOfUnanswered = 'clarificationReminder' | 'lapsed' | 'paymentReminder' | 'unpaid';

/** A letter as an officer wrote it. */
export interface Written {
  notice: NoticeOf<KindToWrite>;
  /** The questions it concerns; none for the whole request. */
  questions: readonly number[];
}

/** Under which verb the table of permitted moves says who may write each kind of letter, and when. */
export const verbOf: Record<KindToWrite, Verb> = {
  clarification: 'askClarification',
  clarificationReminder: 'askClarification',
  lapsed: 'closeUnanswered',
  feesNotice: 'askPayment',
  charge: 'askPayment',
  paymentReminder: 'askPayment',
  unpaid: 'closeUnanswered',
  publicInterestExtension: 'extend',
  complexityExtension: 'extend',
  holding: 'sayItIsLate',
  reviewRefused: 'recordReview',
  reviewExtension: 'recordReview',
};

/** Whether a letter is one an officer writes, an approver may have to let go. */
export function isToWrite(notice: Notice): notice is NoticeOf<KindToWrite> {
  return isKindToWrite(notice.kind);
}

/** Whether an officer writes letters of this kind with `/foi`. */
export function isKindToWrite(kind: KindOfNotice): kind is KindToWrite {
  return kind in verbOf;
}

/**
 * What the event of a letter keeps of what it says: the day it puts something off to; of one that asks for something, the
 * last day to answer it or to pay; of an extension, whether it is to confirm or deny that is weighed.
 */
export function termsOf(notice: Notice): { until?: LondonDate; confirming?: true } {
  if (notice.kind === 'publicInterestExtension') {
    return { until: notice.until, ...(notice.confirming && { confirming: notice.confirming }) };
  }
  if ('until' in notice) return { until: notice.until };
  if (notice.kind === 'clarification') return { until: notice.closeAfter };
  return notice.kind === 'feesNotice' || notice.kind === 'charge' ? { until: notice.payBy } : {};
}
