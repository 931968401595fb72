import { z } from 'zod';
import { concernKind } from '../../domain/request/events.ts';
import { aboutPosting } from '../ids.ts';

/* What a form is about, once more checked when it comes back: it went through somebody's browser. */

export const ofRequest = z.object({ reference: z.string() });
export const ofDraft = z.object({ draft: z.string(), from: z.number(), to: z.number() });
const ofView = ofRequest.extend({ from: z.number(), to: z.number() });
export const ofAssigning = ofView.extend({ length: z.number().int().positive() });
export const ofLetter = ofRequest.extend({ version: z.number() });
export const ofWarnings = ofLetter.extend({ code: z.string().optional() });
export const ofSettling = ofRequest.extend({
  question: z.number(),
  kind: z.string().optional(),
  ground: z.string().optional(),
  draft: z.string().optional(),
  typed: z.string().optional(),
  part: z.number().int().positive().default(1),
  settledAt: z.number(),
  shown: z.string().optional(),
});
export const ofConcern = ofRequest.extend({
  question: z.number(),
  department: z.string(),
  concern: concernKind,
  id: z.string(),
});
export const ofAwaited = ofRequest.extend({ what: z.enum(['clarification', 'fee', 'charge']) });
export const ofPage = ofRequest.extend({ from: z.number().int().nonnegative() });
export const ofShown = ofRequest.extend({ draft: z.string() });
export const ofOutcome = ofRequest.extend({ digest: z.string() });
export const ofCorrecting = ofRequest.extend({ length: z.int().positive().optional() });
export const ofPosting = aboutPosting.extend({ letter: z.int().optional() });
export const ofMessage = z.object({ channel: z.string(), ts: z.string() });
export const ofReference = ofRequest.transform(({ reference }) => reference);
