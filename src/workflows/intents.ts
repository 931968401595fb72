import { z } from 'zod';
import { stray } from '../domain/deciding/given-up/seeing-to-strays.ts';
import { londonDate } from '../domain/london.ts';
import { messageKind, noticeId, shortLetter, undone } from '../domain/request/events.ts';

const reference = z.string();
const question = z.number().int().positive();
const department = z.string();

const card = z.object({ at: z.literal('card') });
const questionMessage = z.object({ at: z.literal('question'), question, department });
/** A letter besides the response, before the approvers. */
const noticeApproval = z.object({ at: z.literal('noticeApproval'), id: noticeId });
/** A review, before reviewers who are no officers. */
const review = z.object({ at: z.literal('review'), review: z.number().int().positive() });
/** A request that would end without a letter, before the approvers. */
const ending = z.object({ at: z.literal('ending'), time: z.number().int().positive() });
const approval = z.object({ at: z.literal('approval'), asking: z.number().int().positive() });

/** What Slack shows of a request; each is drawn from its state, posted once and then updated in place. */
export const surface = z.discriminatedUnion('at', [
  card,
  questionMessage,
  z.object({ at: z.literal('recorded'), question, department }),
  z.object({ at: z.literal('concern'), question, department, id: z.string() }),
  z.object({ at: z.literal('letter'), version: z.number().int().positive() }),
  approval,
  noticeApproval,
  review,
  ending,
  /** A clarification nobody answered: after half of the time a reminder is offered, after all of it closing. */
  z.object({ at: z.literal('unanswered'), id: noticeId, time: z.enum(['half', 'lapsed']) }),
  /** What was given up, for an officer to see to: each time anew. */
  z.object({ at: z.literal('undone'), time: z.number().int().positive() }),
  /** Past requests like it, in the card's thread. */
  z.object({ at: z.literal('similar') }),
]);
export type Surface = z.infer<typeof surface>;

/** Where something is said: in the card's thread, a question's or an approval's. */
const place = z.discriminatedUnion('at', [card, questionMessage, approval, noticeApproval, review]);
export type Place = z.infer<typeof place>;

/** Something that must leave, decided in the same commit as the event that causes it. */
export const intent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('show'),
    reference,
    surface,
    /** Drawn whatever it showed last: what it shows may not be what was drawn last. */
    anew: z.literal(true).optional(),
  }),
  /** One line about the event with this number, in this thread. */
  z.object({ kind: z.literal('note'), reference, event: z.number().int().positive(), place }),
  z.object({
    kind: z.literal('react'),
    reference,
    question,
    department,
    ts: z.string(),
    with: z.enum(['recorded', 'edited']),
  }),
  z.object({
    kind: z.literal('letterFiles'),
    reference,
    version: z.number().int().positive(),
    place,
    /** Not the letter itself, but what is posted with it. */
    enclosed: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('noticeFiles'), reference, id: noticeId, place }),
  /** A short letter to print, in the card's thread: the one written by the event with this number. */
  z.object({ kind: z.literal('shortLetterFile'), reference, what: shortLetter, event: z.number().int().positive() }),
  z.object({ kind: z.literal('mail'), reference, what: messageKind }),
  /** Something was given up: the history and the officers hear of it. */
  z.object({ kind: z.literal('givenUp'), reference, undone }),
  /** What is left of a request that was erased, here and in Slack; the digests of its letters, messages and files. */
  z.object({
    kind: z.literal('erase'),
    reference,
    bytes: z.array(z.string()),
    /** Only what tells who asked. */
    only: z.literal('identity').optional(),
  }),
]);
export type Intent = z.infer<typeof intent>;

/** What became of FOI Desk in a channel; `unarchived` where it is not back in it. */
const became = z.enum(['removed', 'archived', 'unarchived', 'back']);
export type Became = z.infer<typeof became>;

/** What must leave and is about no request. */
const strayIntent = z.discriminatedUnion('kind', [
  /** Something of no request was given up: the officers hear of it. */
  z.object({ kind: z.literal('strayGivenUp'), stray }),
  /** What was given up of no request, for an officer to see to: each time anew. */
  z.object({ kind: z.literal('showStrays'), strays: z.string() }),
  /** FOI Desk lost a channel of the council's, or has it again; by Slack's ids of the channel and the event that says so. */
  z.object({ kind: z.literal('channelNews'), channel: z.string(), became, event: z.string() }),
  /** What is due and what waits, told to the officers on the morning of this day. */
  z.object({ kind: z.literal('morning'), day: londonDate }),
]);
export type StrayIntent = z.infer<typeof strayIntent>;

/** Whatever leaves. */
export const anyIntent = z.union([intent, strayIntent]);
export type AnyIntent = Intent | StrayIntent;
export type IntentOf<K extends AnyIntent['kind']> = Extract<AnyIntent, { kind: K }>;
