import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { kindOfNotice, notice } from '../../notice.ts';
import { particular } from '../../particulars.ts';
import { bytes, digest, noticeId, number, storedBytes, text } from './pieces.ts';

/** A notice as drawn: what it says and does, the questions it concerns (none named: the whole request), its day. */
const drawnNotice = {
  id: noticeId,
  kind: kindOfNotice,
  questions: z.array(number),
  on: londonDate,
  /** The day to which an extension or a holding letter puts the answer; the last to answer a clarification or to pay. */
  until: londonDate.optional(),
  /** An extension to weigh whether to confirm or deny that anything is held. */
  confirming: z.literal(true).optional(),
  bytes,
  notice: particular(notice),
};

/** Letters that are not the response, and what the requester did about them. */
export const noticeEvents = [
  /** A notice that the council's file lets go only with an approver's consent, shown to them. */
  z.object({ type: z.literal('noticeDrafted'), ...drawnNotice, digest }),
  z.object({ type: z.literal('noticeSentBack'), id: noticeId, reason: text }),
  /** A notice goes to the requester: by e-mail as composed here once, by post where no message is. */
  z.object({
    type: z.literal('noticeGiven'),
    ...drawnNotice,
    message: storedBytes.optional(),
    messageId: z.string().optional(),
    to: particular(z.string()).optional(),
    /** Working days that a letter which closes gives for asking for a review; absent where it gives 40. */
    reviewWithin: number.optional(),
  }),
  z.object({
    type: z.literal('clarificationAnswered'),
    on: londonDate,
    /** None named: the whole request. */
    questions: z.array(number),
    /** What the requester wrote. */
    words: text,
    /** What departments read instead, where those words tell who asks. */
    forDepartments: text.optional(),
  }),
  z.object({ type: z.literal('paymentReceived'), payment: z.enum(['fee', 'charge']), on: londonDate }),
] as const;
