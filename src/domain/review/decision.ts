import { z } from 'zod';
import { releasedFile } from '../answer.ts';
import { londonDate } from '../london.ts';
import { prose } from '../words/prose.ts';

/** What became of the council's first decision after a review (s.45 Code part 5). */
export const outcomeOfReview = z.enum(['upheld', 'partlyUpheld', 'overturned']);
export type OutcomeOfReview = z.infer<typeof outcomeOfReview>;

/** What a reviewer decides, besides what becomes of the first decision. */
export const reviewDecision = z.object({
  points: z.array(z.object({ complaint: z.string(), finding: z.string() })),
  /** What is given now that was not given before. */
  freshInformation: prose.exactOptional(),
  files: z.array(releasedFile).exactOptional(),
  /** What the council will do to put it right, and by when (EIR reg 11(5)). */
  putRight: z.object({ action: z.string(), by: londonDate }).exactOptional(),
  /** Breaches admitted, in plain words with their section. */
  breaches: z.array(z.string()),
  /** Who reviewed, as a role: "the Monitoring Officer". */
  reviewer: z.string(),
});
export type ReviewDecision = z.infer<typeof reviewDecision>;
