import { z } from 'zod';
import { londonDate } from './london.ts';
import { outcomeOfReview, reviewDecision } from './review/decision.ts';

/** A question in the requester's own words, under its number in the request. */
const namedQuestion = z.object({ number: z.number().int().positive(), wording: z.string() });
export type NamedQuestion = z.infer<typeof namedQuestion>;

/** What a notice concerns: the questions named, or the whole request. */
const concerning = {
  questions: z.array(namedQuestion).exactOptional(),
  /** Where questions are named: the day by which all others are answered. */
  restBy: londonDate.exactOptional(),
};

/** A fee (FOIA s.9) or a charge in advance (EIR reg 8). */
const paymentKind = z.enum(['fee', 'charge']);

/** What is asked for before an answer: `amount` as in `£12.40`, `breakdown` an item to a line, `payBy` the last day to pay. */
const payment = {
  amount: z.string(),
  breakdown: z.string(),
  howToPay: z.string(),
  payBy: londonDate,
  /** Within how many working days the answer is due, where an extension gave more than 20 (EIR reg 7, reg 8(6)). */
  workingDays: z.number().int().positive().exactOptional(),
};

const kinds = {
  /** The information cannot be identified without the requester's help (FOIA s.1(3), EIR reg 9(2)). */
  clarification: z.object({
    kind: z.literal('clarification'),
    /** What is asked about each question that is not clear, and why the council needs to know. */
    questions: z.array(namedQuestion.extend({ ask: z.string(), why: z.string() })),
    /** Examples of what could be given, one to a line. */
    options: z.string().exactOptional(),
    closeAfter: londonDate,
    restBy: londonDate.exactOptional(),
  }),
  clarificationReminder: z.object({
    kind: z.literal('clarificationReminder'),
    ...concerning,
    askedOn: londonDate,
    closeAfter: londonDate,
    /** What was asked, once more. */
    ask: z.string(),
  }),
  /** Closed because a clarification was never answered; not a refusal. */
  lapsed: z.object({ kind: z.literal('lapsed'), ...concerning, askedOn: londonDate }),
  /** FOIA s.9. */
  feesNotice: z.object({ kind: z.literal('feesNotice'), ...concerning, ...payment }),
  /** EIR reg 8. `schedule`: where the council's schedule of charges is published (reg 8(8)). */
  charge: z.object({ kind: z.literal('charge'), ...concerning, ...payment, schedule: z.string() }),
  /** A payment that was asked for has not come yet. */
  paymentReminder: z.object({
    kind: z.literal('paymentReminder'),
    ...concerning,
    payment: paymentKind,
    askedOn: londonDate,
    amount: z.string(),
    howToPay: z.string(),
    payBy: londonDate,
  }),
  /** Closed because no payment came by the last day for it (FOIA s.9(2), EIR reg 8(5)); not a refusal. */
  unpaid: z.object({
    kind: z.literal('unpaid'),
    ...concerning,
    payment: paymentKind,
    askedOn: londonDate,
    lastDay: londonDate,
    /** The day it came, where it came too late. */
    paidOn: londonDate.exactOptional(),
  }),
  /** More time to weigh the public interest of a qualified exemption already found to apply (FOIA s.10(3), s.17(2)). */
  publicInterestExtension: z.object({
    kind: z.literal('publicInterestExtension'),
    ...concerning,
    /** What is weighed is whether to confirm or deny (FOIA s.2(1)(b)): the letter does not say that anything is held. */
    confirming: z.literal(true).exactOptional(),
    /** Id in the catalogue, such as `foia-43-2`. */
    ground: z.string(),
    subsections: z.array(z.string()),
    /** Empty only where saying why would itself tell what may not be told (FOIA s.17(4)). */
    whyEngaged: z.string(),
    /** The day the qualified person gave their opinion, for a ground that rests on one (FOIA s.36). */
    opinionOn: londonDate.exactOptional(),
    /** The estimated day of the decision (FOIA s.17(2)). */
    until: londonDate,
    /** What is given or said of the rest of the request now. */
    answeredNow: z.string().exactOptional(),
    /** A second extension: why the first was not enough, and the day of the letter that gave it. */
    again: z.object({ reason: z.string(), firstOn: londonDate.exactOptional() }).exactOptional(),
  }),
  /** Up to 40 working days in all, for a request both complex and voluminous (EIR reg 7). */
  complexityExtension: z.object({
    kind: z.literal('complexityExtension'),
    ...concerning,
    why: z.string(),
    until: londonDate,
  }),
  /** The answer will be late. No extension in law, and the letter says so. */
  holding: z.object({
    kind: z.literal('holding'),
    ...concerning,
    reason: z.string(),
    until: londonDate,
    /** Working days it is late already on the day of the letter. */
    daysLate: z.number().int().nonnegative().exactOptional(),
  }),
  /** The requester takes the request, or the questions named, back. */
  withdrawn: z.object({ kind: z.literal('withdrawn'), ...concerning, on: londonDate.exactOptional() }),
  /** A review asked for after the time for it, which is not carried out (s.45 Code part 5, EIR reg 11(2)). */
  reviewRefused: z.object({
    kind: z.literal('reviewRefused'),
    askedOn: londonDate,
    respondedOn: londonDate,
    /** The day on which the response counts as given, where that was later: it went by post. */
    givenOn: londonDate.exactOptional(),
    lastDay: londonDate,
    /** Working days there were to ask; absent where they were 40. */
    workingDays: z.number().int().positive().exactOptional(),
    /** What the officer adds. */
    reason: z.string(),
  }),
  reviewAcknowledgement: z.object({ kind: z.literal('reviewAcknowledgement'), askedOn: londonDate, due: londonDate }),
  /** An exceptional review takes 40 working days (s.45 Code part 5). */
  reviewExtension: z.object({
    kind: z.literal('reviewExtension'),
    askedOn: londonDate,
    until: londonDate,
    reason: z.string(),
  }),
  /** The decision of somebody who did not take the first one (s.45 Code part 5, EIR reg 11). */
  reviewOutcome: z.object({
    kind: z.literal('reviewOutcome'),
    askedOn: londonDate,
    /** The day of the response under review; absent where there was none. */
    respondedOn: londonDate.exactOptional(),
    outcome: outcomeOfReview,
    ...reviewDecision.shape,
    /** Working days after the review was due. */
    daysLate: z.number().int().nonnegative().exactOptional(),
  }),
} as const;

/**
 * A letter to the requester that is not the response: what it says besides the standing words. Texts are what officers
 * typed; an empty one is for the check to find.
 */
export const notice = z.discriminatedUnion('kind', [
  kinds.clarification,
  kinds.clarificationReminder,
  kinds.lapsed,
  kinds.feesNotice,
  kinds.paymentReminder,
  kinds.unpaid,
  kinds.charge,
  kinds.publicInterestExtension,
  kinds.complexityExtension,
  kinds.holding,
  kinds.withdrawn,
  kinds.reviewRefused,
  kinds.reviewAcknowledgement,
  kinds.reviewExtension,
  kinds.reviewOutcome,
]);
export type Notice = z.infer<typeof notice>;
/** What a notice is, as a code. */
export const kindOfNotice = z.enum(notice.options.map((option) => option.shape.kind.value));
export type KindOfNotice = z.infer<typeof kindOfNotice>;

/** Whether a letter that asks for money asks for a fee or for a charge. */
export function paymentAskedBy(kind: 'feesNotice' | 'charge'): z.infer<typeof paymentKind> {
  return kind === 'charge' ? 'charge' : 'fee';
}

/** What a public interest extension weighs: whether to disclose, or whether to confirm or deny. */
export function weighedIn({ confirming }: NoticeOf<'publicInterestExtension'>): 'disclosing' | 'confirming' {
  return confirming ? 'confirming' : 'disclosing';
}

/** The notice of one kind. */
export type NoticeOf<Kind extends KindOfNotice> = Extract<Notice, { kind: Kind }>;
