import { z } from 'zod';
import { file } from '../../answer.ts';
import { londonDate } from '../../london.ts';
import { particular } from '../../particulars.ts';
import { bytes, digest, number, storedBytes, text } from './pieces.ts';

const findingSummary = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  question: number.optional(),
  part: number.optional(),
  /** Where exactly, in words; absent in letters drafted before it was kept. */
  place: z.string().optional(),
  /** Tells this finding from others of its code: accepted once, it stays accepted while it says the same. */
  key: z.string(),
  /** What is wrong and what to do about it. */
  says: z.string(),
});
export type FindingSummary = z.infer<typeof findingSummary>;

/** The response, from its draft to the approver’s click. */
export const responseEvents = [
  z.object({
    type: z.literal('letterDrafted'),
    version: number,
    date: londonDate,
    digest,
    bytes,
    files: particular(z.array(file)),
    findings: particular(z.array(findingSummary)),
    /** The histories' length the letter was drawn from: what happened since makes it stale. */
    drawnAfter: z.number().int().nonnegative(),
    /** Questions that it leaves for a later letter; absent where it answers all there are. */
    later: z.array(number).optional(),
    /** Working days that it gives for asking for a review; absent where it gives 40, or is of before it was kept. */
    reviewWithin: number.optional(),
  }),
  z.object({ type: z.literal('warningsAccepted'), keys: z.array(z.string()).min(1), reason: text }),
  z.object({ type: z.literal('approvalAsked'), version: number, digest }),
  /** Drawn again in the morning the letter no longer passes the check: it is not put before the approvers again. */
  z.object({ type: z.literal('approvalHeld'), version: number }),
  z.object({
    type: z.literal('changesRequested'),
    version: number,
    questions: z.array(number),
    reason: text,
  }),
  z.object({
    type: z.literal('approved'),
    version: number,
    digest,
    /** The message as composed once; absent where the letter goes by post. */
    message: storedBytes.optional(),
    messageId: z.string().optional(),
    /** The approver had a hand in the letter, and the council's settings allow it. */
    ownWork: z.boolean(),
  }),
] as const;
