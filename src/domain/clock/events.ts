import type { LondonDate } from '../london.ts';

/**
 * What moves a request's clock, with the London day on which it happened (not the day it was written down).
 * `questions` names the questions concerned by their numbers; left out, the whole request is.
 */
export type ClockEvent =
  /** The council received the request, by any officer and on any day of the week (FOIA s.10(6)). */
  | { readonly type: 'received'; readonly on: LondonDate }
  /** The day of receipt was written down wrongly; it was `to`. */
  | { readonly type: 'receivedDateCorrected'; readonly on: LondonDate; readonly to: LondonDate }
  /** The requester was asked what is meant (FOIA s.1(3), EIR reg 9(2)). */
  | ({
      readonly type: 'clarificationAsked';
      /** The last day to answer, as the letter says: the council's own time, by the s.45 Code two months. */
      readonly until: LondonDate;
    } & Dated)
  /** The requester said what is meant: the count restarts at zero (FOIA s.10(6), EIR reg 9(4)). */
  | ({ readonly type: 'clarificationAnswered' } & Dated)
  /** A fee was asked for (FOIA s.9). */
  | ({ readonly type: 'feesNoticeGiven' } & PayBy & Dated)
  | ({ readonly type: 'feePaid' } & Dated)
  /** A charge was asked for in advance (EIR reg 8). */
  | ({ readonly type: 'chargeNoticeGiven' } & PayBy & Dated)
  | ({ readonly type: 'chargePaid' } & Dated)
  /**
   * The requester was told that the public interest needs more time, to a named day (FOIA s.10(3), s.17(2)); `confirming`:
   * that in saying whether anything is held (s.2(1)(b)), otherwise that in disclosing it (s.2(2)(b)).
   */
  | ({ readonly type: 'publicInterestExtended'; readonly until: LondonDate; readonly confirming?: true } & Dated)
  /**
   * The requester was told that complexity and volume need more time, at most 40 working days in all (EIR reg 7), and by
   * which day to expect the answer; no day named is the 40th.
   */
  | ({ readonly type: 'complexityExtended'; readonly until?: LondonDate } & Dated);

/**
 * The last day to pay that the letter names; it counts where it is later than the law's. By post, `given` is the day on which
 * the letter counts as given, from which the law counts; absent: the day it went.
 */
type PayBy = { readonly until?: LondonDate; readonly given?: LondonDate };

type Dated = { readonly on: LondonDate; readonly questions?: readonly number[] };

/** An event that happens after receipt, to some questions or to all. */
export type LaterEvent = Exclude<ClockEvent, { type: 'received' } | { type: 'receivedDateCorrected' }>;

/** Whether an event is one that happens after receipt. */
export function isLater(event: ClockEvent): event is LaterEvent {
  return event.type !== 'received' && event.type !== 'receivedDateCorrected';
}

/** Whether an event concerns a question; `undefined` stands for a request not yet split into questions. */
export function concerns(event: LaterEvent, question: number | undefined): boolean {
  if (event.questions === undefined) return true;
  return question !== undefined && event.questions.includes(question);
}

/** The day on which a letter counts as given: the day it went, but of one that asks for a payment by post later. */
export function dayGiven(event: LaterEvent): LondonDate {
  return ('given' in event ? event.given : undefined) ?? event.on;
}
