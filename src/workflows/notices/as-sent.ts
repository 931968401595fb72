import type { KindOfNotice } from '../../domain/notice.ts';

/**
 * How a letter besides the response reaches the requester: the subject tells what it wants of them, and the name of its file
 * what it is. Neither tells who asked: file names travel.
 * @param questions those it concerns; none for the whole request
 */
export function asSent(
  reference: string,
  kind: KindOfNotice,
  questions: readonly number[] = [],
): { subject: string; filename: string } {
  const { subject, file } = kind === 'withdrawn' && questions.length === 0 ? withdrawnWhole : sent[kind];
  return { subject: `${subject}: ${reference}`, filename: `${reference} ${file}.pdf` };
}

const moreTime = { subject: 'We need more time for your request for information', file: 'extension' };

const withdrawnWhole = { subject: 'You withdrew your request for information', file: 'withdrawal' };

const sent: Record<KindOfNotice, { subject: string; file: string }> = {
  clarification: { subject: 'Please tell us more about your request for information', file: 'clarification' },
  clarificationReminder: {
    subject: 'Reminder: please tell us more about your request for information',
    file: 'clarification reminder',
  },
  lapsed: { subject: 'We have not heard from you about your request for information', file: 'no clarification' },
  feesNotice: { subject: 'A fee to pay for your request for information', file: 'fees notice' },
  charge: { subject: 'A charge to pay for your request for information', file: 'charge' },
  paymentReminder: { subject: 'Reminder: payment for your request for information', file: 'payment reminder' },
  unpaid: { subject: 'Your request for information was not paid for', file: 'no payment' },
  publicInterestExtension: moreTime,
  complexityExtension: moreTime,
  holding: { subject: 'Our answer to your request for information is late', file: 'late answer' },
  withdrawn: { subject: 'What you withdrew from your request for information', file: 'withdrawal' },
  reviewRefused: { subject: 'Your request for an internal review', file: 'review refused' },
  reviewExtension: { subject: 'We need more time for your internal review', file: 'review extension' },
  reviewAcknowledgement: { subject: 'Your request for an internal review', file: 'review acknowledgement' },
  reviewOutcome: { subject: 'Outcome of your internal review', file: 'review outcome' },
};
