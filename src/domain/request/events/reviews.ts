import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { outcomeOfReview, reviewDecision } from '../../review/decision.ts';
import { particular } from '../../particulars.ts';
import { howItCame } from './opening.ts';
import { number, text, user } from './pieces.ts';

/** What the regulator made of a complaint. */
export const complaintDecision = z.enum(['upheld', 'partlyUpheld', 'notUpheld', 'closed']);
export type ComplaintDecision = z.infer<typeof complaintDecision>;

/** Internal reviews, and complaints to the regulator. */
export const reviewEvents = [
  /** The requester is not content, and asks for a review of what was decided, or of how it was dealt with. */
  z.object({
    type: z.literal('reviewAsked'),
    review: number,
    on: londonDate,
    howItCame,
    /** What they complain of, point by point. */
    points: particular(z.array(z.string())),
    /** The day of the response under review; absent where there is none yet. */
    respondedOn: londonDate.optional(),
    /** The day on which it counts as given, where that was later: it went by post. */
    givenOn: londonDate.optional(),
    /** Working days that it gave for asking; absent where it gave 40. */
    within: number.optional(),
    /** It came after the time for asking: taken on all the same, or refused. */
    late: z.object({ decided: z.enum(['takenOn', 'refused']), reason: text }).optional(),
  }),
  z.object({
    type: z.literal('reviewerNamed'),
    review: number,
    reviewer: user,
    /** They are an officer, and are told where the officers are. */
    officer: z.boolean(),
  }),
  /** An exceptional review was given 40 working days (s.45 Code part 5), before the letter that tells so gave them. */
  z.object({ type: z.literal('reviewExtended'), review: number, on: londonDate, reason: text }),
  /** The day it was asked for was written down wrongly. */
  z.object({
    type: z.literal('reviewDateCorrected'),
    review: number,
    on: londonDate,
    to: londonDate,
    reason: text,
  }),
  /** The requester no longer wants it. */
  z.object({ type: z.literal('reviewWithdrawn'), review: number, on: londonDate, reason: text }),
  z.object({
    type: z.literal('reviewSettled'),
    review: number,
    /** What the figures need, and stays when the words are erased. */
    outcome: outcomeOfReview,
    decision: particular(reviewDecision),
  }),
  /** The requester took it to the regulator (FOIA s.50, EIR reg 18). */
  z.object({
    type: z.literal('complaintReceived'),
    complaint: number,
    on: londonDate,
    /** The regulator's own reference. */
    theirReference: text.optional(),
  }),
  z.object({
    type: z.literal('complaintDecided'),
    complaint: number,
    on: londonDate,
    decided: complaintDecision,
    words: text.optional(),
  }),
] as const;
