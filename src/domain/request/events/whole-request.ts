import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { particular } from '../../particulars.ts';
import { law, requester } from './opening.ts';
import { text } from './pieces.ts';

/** What changes the request as a whole: what was written down wrongly, a withdrawal, opening it again. */
export const wholeRequestEvents = [
  z.object({ type: z.literal('receivedDateCorrected'), to: londonDate, reason: text }),
  z.object({
    type: z.literal('requesterCorrected'),
    requester: particular(requester),
    reason: text,
  }),
  z.object({ type: z.literal('subjectCorrected'), subject: text, reason: text }),
  /** Which law the request is handled under: FOIA s.39 sends what is about the environment to the EIR. */
  z.object({ type: z.literal('lawCorrected'), to: law, reason: text }),
  /** Bank holidays announced later moved the due date. */
  z.object({ type: z.literal('dueDateMoved'), from: londonDate, to: londonDate }),
  z.object({ type: z.literal('requestWithdrawn'), on: londonDate, reason: text }),
  /** A request that was sent or closed is worked on again. */
  z.object({ type: z.literal('requestReopened'), reason: text }),
] as const;
