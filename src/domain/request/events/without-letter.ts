import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { text } from './pieces.ts';

/** What a request is claimed to be by whoever ends it without a letter (FOIA s.14(1), s.14(2)). */
export const refusedAs = z.enum(['vexatious', 'repeated']);
export type RefusedAs = z.infer<typeof refusedAs>;

/** A further vexatious or repeated request may end without a letter (FOIA s.17(6)): an officer asks, an approver decides. */
export const withoutLetterEvents = [
  z.object({
    type: z.literal('endingAsked'),
    as: refusedAs,
    /** Why it is vexatious or repeated. */
    reason: text,
    /** The earlier request that was refused so, and the day of the letter that told it (s.17(6)(b)). */
    earlier: text,
    toldOn: londonDate,
    /** Why it would be unreasonable to expect another letter (s.17(6)(c)). */
    why: text,
  }),
  z.object({ type: z.literal('endingSentBack'), reason: text }),
  z.object({ type: z.literal('endedWithoutLetter'), as: refusedAs }),
] as const;
