import { z } from 'zod';
import { londonDate } from '../../london.ts';
import { number } from './pieces.ts';

/** How a request ended, for how long what was said in it is kept: answered, no request, withdrawn, reviewed. */
export const ending = z.enum(['answered', 'notARequest', 'withdrawn', 'reviewed']);
export type Ending = z.infer<typeof ending>;

/** What FOI Desk had to do and gave up: to show, say, tick off, hand over, mail or erase something; to work what came in. */
export const undoneKind = z.enum([
  'show',
  'note',
  'react',
  'letterFiles',
  'noticeFiles',
  'shortLetterFile',
  'mail',
  'erase',
  'reply',
  'click',
]);
/** Something given up: what it was, where, and Slack's own code of its refusal where there is one. */
export const undone = z.object({
  /** Where the register keeps it. */
  id: z.string(),
  kind: undoneKind,
  /** The channel: `officers`, `approvers`, `reviewers` or a department. */
  channel: z.string().optional(),
  questionNumber: number.optional(),
  code: z.string().optional(),
});
export type Undone = z.infer<typeof undone>;

/** What could not be done, and what is kept no longer. */
export const upkeepEvents = [
  /** Not done after many tries, or refused for good: an officer says whether it is tried again. */
  z.object({ type: z.literal('givenUp'), ...undone.shape }),
  z.object({ type: z.literal('triedAgain'), ids: z.array(z.string()).min(1) }),
  z.object({ type: z.literal('leftUndone'), ids: z.array(z.string()).min(1) }),
  /** The council keeps no longer who asked: the name, the addresses, and every letter and message that holds them. */
  z.object({
    type: z.literal('identityErased'),
    endedOn: londonDate,
    /** Months after its end that the council keeps who asked. */
    months: z.number().int().nonnegative(),
  }),
  /** The council keeps it no longer: everything said is gone, and every letter, message and file. */
  z.object({
    type: z.literal('erased'),
    ending,
    endedOn: londonDate,
    /** Months after its end that the council keeps such a request. */
    months: z.number().int().nonnegative(),
  }),
] as const;
