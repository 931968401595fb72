import { z } from 'zod';
import { kindOfAnswer, part } from '../../answer.ts';
import { londonDate } from '../../london.ts';
import { particular } from '../../particulars.ts';
import { prose } from '../../words/prose.ts';
import { asked, departmentId, number, text, user, wording } from './pieces.ts';

/** Talk, not an answer: by an officer, begun with `note:`, or only a question to a colleague. */
const discussion = z.boolean();

/** What a department may say instead of, or beside, an answer. None of them decides anything. */
export const concernKind = z.enum([
  'notOurs',
  'notHeld',
  'shouldNotBeReleased',
  'tooLong',
  'notUnderstood',
  'moreTime',
  'handOver',
]);
export type ConcernKind = z.infer<typeof concernKind>;

/** What is asked of departments, what they say, and what an officer settles. */
export const questionEvents = [
  z.object({
    type: z.literal('questionAssigned'),
    ...asked,
    neededBy: londonDate,
    departmentWording: text.optional(),
  }),
  z.object({ type: z.literal('questionTakenBack'), ...asked }),
  z.object({ type: z.literal('questionClaimed'), ...asked }),
  z.object({ type: z.literal('concernRaised'), ...asked, concern: concernKind, id: z.string() }),
  z.object({
    type: z.literal('concernExplained'),
    ...asked,
    id: z.string(),
    said: particular(z.record(z.string(), z.string())),
  }),
  z.object({
    type: z.literal('replyRecorded'),
    ...asked,
    ts: z.string(),
    author: user,
    /** Time stamp of the edit, where it reached us edited already. */
    editedTs: z.string().optional(),
    ...wording,
    discussion,
    /** Came after the letter had gone. */
    late: z.boolean(),
  }),
  /** Another wording of a reply, newer or older than the one known: events may reach us in any order. */
  z.object({
    type: z.literal('replyEdited'),
    ...asked,
    ts: z.string(),
    editedTs: z.string(),
    ...wording,
    discussion,
  }),
  /** Its deletion may reach us before the reply itself. */
  z.object({ type: z.literal('replyDeleted'), ...asked, ts: z.string() }),
  z.object({
    type: z.literal('replyUsed'),
    ...asked,
    ts: z.string(),
    author: user,
    editedTs: z.string().optional(),
    ...wording,
  }),
  z.object({ type: z.literal('replySetAside'), ...asked, ts: z.string() }),
  z.object({ type: z.literal('replyRestored'), ...asked, ts: z.string() }),
  z.object({
    type: z.literal('answerRecordedElsewhere'),
    question: number,
    department: departmentId.optional(),
    from: text,
    words: particular(prose),
  }),
  z.object({
    type: z.literal('answerSettled'),
    question: number,
    /** What the figures need, and stays when the words are erased. */
    inLaw: z.array(
      z.object({
        kind: kindOfAnswer,
        ground: z.string().optional(),
        subsections: z.array(z.string()),
        covers: z.array(number),
      }),
    ),
    parts: particular(z.array(part)),
  }),
  z.object({ type: z.literal('answerReopened'), question: number }),
  z.object({
    type: z.literal('questionWithdrawn'),
    question: number,
    on: londonDate,
    reason: text.optional(),
  }),
] as const;
