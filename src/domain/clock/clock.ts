import type { LondonDate } from '../london.ts';
import type { NotCounted, Payment } from './count.ts';
import type { ClockEvent } from './events.ts';
import type { Step } from './track.ts';

/** What the clock is read from: what happened, and the numbers of the questions still asked (none: not yet split). */
export type ClockCase = {
  readonly events: readonly ClockEvent[];
  readonly questions: readonly number[];
};

/** What is waited for from the requester, since when, and the last day for it; of a payment, when the letter counts as given. */
export type Outstanding = {
  readonly for: 'clarification' | Payment;
  readonly since: LondonDate;
  readonly given?: LondonDate;
  readonly until: LondonDate;
};

/** `due` is the law's last day, `target` the council's own (England's holidays alone), never later. */
export type Running = { readonly state: 'running'; readonly due: LondonDate; readonly target: LondonDate };

/** No due date exists while the requester owes an answer or a payment; `until` is the earliest last day for one. */
export type Waiting = {
  readonly state: 'waiting';
  readonly outstanding: readonly Outstanding[];
  readonly until: LondonDate;
};

/** Why a date is what it is: the day counted from, how many working days, every step, every day passed over. */
export type Explained = {
  readonly countedFrom: LondonDate;
  readonly workingDays: number;
  readonly steps: readonly Step[];
  readonly notCounted: readonly NotCounted[];
};

/** The clock of the questions that share one history. */
export type QuestionsClock = (Running | Waiting) & {
  readonly questions: readonly number[];
  /** The last day for a notice: asking for clarification or a payment, extending. None while a payment is owed. */
  readonly noticeBy?: LondonDate;
  /** The 40th working day, where an extension makes it matter. */
  readonly fortieth?: LondonDate;
  readonly explained: Explained;
};

/**
 * A request's clock. `due` is the first day on which an answer to any question is due, `lastDue` the last; while all
 * questions wait for the requester there is neither.
 */
export type Clock = ((Running & { readonly lastDue: LondonDate }) | Waiting) & {
  readonly perQuestion: readonly QuestionsClock[];
};

/** The clock of one question; the whole request's where it has not been split. */
export function clockOf(clock: Clock, question: number): QuestionsClock | undefined {
  return clock.perQuestion.find(({ questions }) => questions.length === 0 || questions.includes(question));
}
