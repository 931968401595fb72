import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { noticeId, number, shortLetter, text } from './pieces.ts';

/** What is written to the requester once at most; a notice may be one of many. */
export const singleMessages = ['acknowledgement', 'letter', 'closing'] as const;
/** What is written to the requester. */
export const messageKind = z.union([z.enum(singleMessages), noticeId]);
export type MessageKind = z.infer<typeof messageKind>;

/** What became of a message to the requester. */
export const sendingEvents = [
  z.object({
    type: z.literal('attemptBegun'),
    what: messageKind,
    attempt: number,
  }),
  z.object({
    type: z.literal('sent'),
    what: messageKind,
    attempt: number,
    serverSaid: text,
  }),
  z.object({
    type: z.literal('sendingFailed'),
    what: messageKind,
    attempt: number,
    /** `refused`: the server would not take it. `notReached`: no server was reached. `unknown`: nobody can say whether it went. */
    outcome: z.enum(['refused', 'notReached', 'unknown']),
    serverSaid: text,
    /** It surely did not leave, and FOI Desk tries again by itself after a while. */
    triesAgain: z.boolean().optional(),
  }),
  /** How an attempt ended that nobody waited for any more: the request was reopened meanwhile, or the message written again. */
  z.object({
    type: z.literal('attemptEndedLate'),
    what: messageKind,
    attempt: number,
    outcome: z.enum(['sent', 'refused', 'notReached', 'unknown']),
    serverSaid: text,
  }),
  z.object({ type: z.literal('sendAgainAsked'), what: messageKind }),
  z.object({
    type: z.literal('recordedAsSent'),
    /**
     * A notice or a short letter that went by post, or a notice of which nobody could say whether it arrived; the response
     * where none is named.
     */
    what: z.union([noticeId, shortLetter]).optional(),
    on: londonDate,
    how: text,
    /** The last day to pay or to answer, where the day it went makes it later than the letter says. */
    until: londonDate.optional(),
    /**
     * The day on which what went by post counts as given, from which the requester’s time runs (Interpretation Act 1978 s.7);
     * absent where it went otherwise, nothing runs from it, or it was recorded before this was kept: then the day it went.
     */
    given: londonDate.optional(),
  }),
] as const;
