import { z } from 'zod';
import { kindOfAnswer } from '../answer.ts';
import { requirementId } from './requirements.ts';

/** A subsection or limb of a ground. */
const subsection = z.strictObject({
  /** As cited: `31(1)(a)`. */
  ref: z.string(),
  title: z.string(),
  /** What disclosure would do, to stand after "would" or "would be likely to": "prejudice the prevention …". */
  harm: z.string().exactOptional(),
});

/**
 * A ground on which a request may be answered otherwise than by giving the information: an exemption (FOIA), an
 * exception (EIR) or a procedural rule of either.
 */
export const ground = z.strictObject({
  id: z.string().regex(/^(foia|eir)-[0-9a-zA-Z-]+$/),
  regime: z.enum(['FOIA', 'EIR']),
  /** As cited without "section" or "regulation". */
  section: z.string(),
  /** What the ground is about, in full. */
  title: z.string(),
  /** The statute's own heading, which stands beside the number in a letter. */
  heading: z.string(),
  /** For a list to choose from. */
  shortTitle: z.string().max(60),
  /** Absolute or qualified by FOIA s.2(3) and EIR reg 12(1)(b); procedural grounds know no public interest test. */
  kind: z.enum(['absolute', 'qualified', 'procedural']),
  basis: z.enum(['class', 'prejudice', 'none']),
  subsections: z.array(subsection).min(1),
  /** The subsections that stand where nobody chose others; empty where a choice must be made. */
  usual: z.array(z.string()),
  /** The subsection for statistical information, which rests on no opinion of the qualified person (FOIA s.36(4)). */
  statistics: z.string().exactOptional(),
  /** The limb that lifts the duty to confirm or deny; absent where there is none. */
  ncnd: z.string().exactOptional(),
  requires: z.array(requirementId),
  councilUse: z.enum(['common', 'occasional', 'rare', 'notAvailable']),
  /** Whether the letter shows a public interest test. */
  pitInLetter: z.boolean(),
  /** The kinds of answer that may rest on it; none where a council cannot use it or another form serves it. */
  usedFor: z.array(kindOfAnswer),
  /** For the officer. */
  note: z.string().exactOptional(),
});
export type Ground = z.infer<typeof ground>;
