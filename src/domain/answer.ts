import { z } from 'zod';
import { prose } from './words/prose.ts';

/** What an answer is in law, as an officer settles it. The labels are those of the modal *Settle the answer*. */
export const kindsOfAnswer = {
  disclosed: 'Disclosed',
  disclosedInPart: 'Disclosed in part',
  notHeld: 'Not held',
  alreadyAvailable: 'Already available',
  withheld: 'Withheld',
  neitherConfirmNorDeny: 'Neither confirm nor deny',
  overCostLimit: 'Over the cost limit',
  vexatious: 'Vexatious',
  repeated: 'Repeated',
} as const;

export type KindOfAnswer = keyof typeof kindsOfAnswer;

export const kindOfAnswer = z.enum([
  'disclosed',
  'disclosedInPart',
  'notHeld',
  'alreadyAvailable',
  'withheld',
  'neitherConfirmNorDeny',
  'overCostLimit',
  'vexatious',
  'repeated',
]);

/** How likely the prejudice is: "would" = more likely than not; "would be likely to" = a real and significant risk. */
export const likelihood = z.enum(['would', 'wouldBeLikelyTo']);
export type Likelihood = z.infer<typeof likelihood>;

/** A file somebody attached to a reply. Its bytes are kept in the register under their sha256. */
export const file = z.object({
  name: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative(),
  mimeType: z.string(),
});
export type File = z.infer<typeof file>;

/** A file an officer ticked to go out with the letter; Office documents need a written reason. */
export const releasedFile = file.extend({ reason: z.string().optional() });
export type ReleasedFile = z.infer<typeof releasedFile>;

/**
 * One part of a settled answer: a single decision in law about some of what was asked, with everything that
 * decision must show. A question has one part or several (question 6 of a letter may be partly published and partly
 * withheld); a part may cover several questions, and the letter then prints it once.
 */
export const part = z.object({
  kind: kindOfAnswer,
  /** What the letter says in the council's words; empty where the standing text of the kind is enough. */
  answer: prose,
  /** The answer is the departments' own, copied as it stood: nobody typed another. */
  asItStood: z.literal(true).optional(),
  /** Id of the ground in the catalogue, such as `foia-31`; absent for a plain disclosure and for "not held" under FOIA. */
  ground: z.string().optional(),
  /** Subsections chosen, such as `31(1)(a)`. */
  subsections: z.array(z.string()).default([]),
  likelihood: likelihood.optional(),
  /** Texts that the ground or kind asks for, by the catalogue's field names (`prejudice`, `balance`, `whyNotHeld` …). */
  fields: z.record(z.string(), z.string()).default({}),
  factorsFor: z.array(z.string()).default([]),
  factorsAgainst: z.array(z.string()).default([]),
  /** Where published information can be found: links, or directions in words. */
  whereItIsPublished: z.string().optional(),
  filesToRelease: z.array(releasedFile).default([]),
  /** Numbers of further questions this part covers besides its own. */
  coversQuestions: z.array(z.number().int().positive()).default([]),
  /** Never reaches a letter. */
  noteForTheFile: z.string().optional(),
});
export type Part = z.infer<typeof part>;
