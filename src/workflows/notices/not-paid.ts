import type { Unanswered } from '../../domain/deciding/notices/unanswered.ts';
import type { Written } from '../../domain/deciding/notices/to-write.ts';
import type { LondonDate } from '../../domain/london.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import type { NoticeId } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { stillWaiting, toClose } from './no-answer.ts';
import { concerning, named, typed, type Writer, type Writing } from './writer.ts';

/** Reminds the requester of what they were asked to pay. */
export function paymentReminderOf(id: NoticeId): Writer {
  return {
    kind: 'paymentReminder',
    title: 'Send a reminder',
    intro: () => 'Half of the time they have to pay has passed. Look first whether the payment has come.',
    fields: ({ request }) => [
      {
        kind: 'longText',
        id: 'howToPay',
        label: 'How to pay',
        maxLength: 2000,
        initial: askedIn(request, id)?.howToPay ?? '',
        hint: 'The letter repeats it.',
      },
    ],
    read(at, filled) {
      const read = reminder(at, id, typed(filled, 'howToPay'));
      return read ?? { errors: { howToPay: 'The payment has come meanwhile. No reminder is needed.' } };
    },
  };
}

function reminder(at: Writing, id: NoticeId, howToPay: string): Written | undefined {
  const owed = stillOwed(at, id);
  if (!owed) return undefined;
  const { askedOn, closeAfter: payBy, payment } = owed;
  const concerned = concerning(at, owed.questions);
  const amount = askedIn(at.request, id)?.amount ?? '';
  return {
    questions: concerned.questions,
    notice: { kind: 'paymentReminder', ...named(concerned), payment, askedOn, amount, howToPay, payBy },
  };
}

/**
 * The letter that closes what was not paid for, or paid for only on `paidOn`, after the last day; nothing where nothing is
 * owed any more.
 */
export function unpaid(at: Writing, id: NoticeId, paidOn?: LondonDate): Written | undefined {
  const owed = stillOwed(at, id);
  if (!owed) return undefined;
  const { askedOn, closeAfter: lastDay, payment, questions } = owed;
  return {
    questions: toClose(at, questions),
    notice: {
      kind: 'unpaid',
      ...named(concerning(at, questions)),
      payment,
      askedOn,
      lastDay,
      ...(paidOn !== undefined && { paidOn }),
    },
  };
}

function stillOwed(at: Writing, id: NoticeId): (Unanswered & { payment: 'fee' | 'charge' }) | undefined {
  const waiting = stillWaiting(at, id);
  return waiting && waiting.for !== 'clarification' ? { ...waiting, payment: waiting.for } : undefined;
}

/** What a letter asked for. */
function askedIn({ notices }: FoiRequest, id: NoticeId): NoticeOf<'feesNotice' | 'charge'> | undefined {
  const says = notices.find((notice) => notice.id === id)?.says;
  return says?.kind === 'feesNotice' || says?.kind === 'charge' ? says : undefined;
}
