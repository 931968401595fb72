import {
  readClock,
  type Clock,
  type ClockCase,
  type ClockEvent,
  type Holidays,
  type OrRefusal,
} from '../clock/index.ts';
import type { LondonDate } from '../london.ts';
import { isOut } from './phase.ts';
import type { FoiRequest } from './request.ts';

/**
 * What a request's clock is read from. Only questions that nobody has answered yet count; where every one has been, those
 * that were, and where none is left, all of them.
 */
export function clockCaseOf(request: FoiRequest): ClockCase {
  const asked = request.questions.filter((question) => !isOut(question));
  const unanswered = asked.filter(({ told }) => told === undefined);
  const [counted = []] = [unanswered, asked, request.questions].filter(({ length }) => length > 0);
  return { events: request.clock, questions: counted.map(({ number }) => number) };
}

/**
 * A request's clock: when the answer is due, or what the requester owes. Refused where the holidays known do not reach.
 */
export function clockOfRequest(request: FoiRequest, holidays: Holidays): OrRefusal<Clock> {
  return readClock(clockCaseOf(request), holidays);
}

/** The day on which the first answer is due; none while everything waits for the requester, or where it cannot be told. */
export function dueOf(request: FoiRequest, holidays: Holidays): LondonDate | undefined {
  const clock = clockOfRequest(request, holidays);
  return clock.ok && clock.value.state === 'running' ? clock.value.due : undefined;
}

/** Whether anything was asked of the requester after the last that came; a reply nobody asked for moves nothing. */
export function waitsForRequester({ clock }: FoiRequest): boolean {
  const last = (type: ClockEvent['type']) => clock.findLastIndex((event) => event.type === type);
  return (
    last('clarificationAsked') > last('clarificationAnswered') ||
    last('feesNoticeGiven') > last('feePaid') ||
    last('chargeNoticeGiven') > last('chargePaid')
  );
}

/** Questions that cannot go on before the requester has answered or paid. */
export function questionsWaiting(request: FoiRequest, holidays: Holidays): readonly number[] {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok) return [];
  return clock.value.perQuestion.flatMap(({ state, questions }) => (state === 'waiting' ? questions : []));
}

/** The questions the last payment was for; none named: the whole request. */
export function questionsPaidFor({ clock }: FoiRequest): readonly number[] {
  const paid = clock.findLast(({ type }) => type === 'feePaid' || type === 'chargePaid');
  return paid && 'questions' in paid ? (paid.questions ?? []) : [];
}

/**
 * The day of the first letter that extended the time for the public interest (FOIA s.10(3)), of those that still count:
 * a clarification answered since begins the time anew.
 */
export function firstExtendedOn({ clock }: FoiRequest): LondonDate | undefined {
  const begun = clock.findLastIndex(({ type }) => type === 'clarificationAnswered');
  return clock.slice(begun + 1).find(({ type }) => type === 'publicInterestExtended')?.on;
}
