import { readClock, type Clock, type ClockCase, type Holidays, type OrRefusal } from '../clock/index.ts';

import type { LondonDate } from '../london.ts';
import { isOut } from './phase.ts';
import type { FoiRequest } from './request.ts';

/** What a request's clock is read from. Only questions still to be answered count, all of them where none is left. */
export function clockCaseOf(request: FoiRequest): ClockCase {
  const asked = request.questions.filter((question) => !isOut(question));
  const questions = (asked.length > 0 ? asked : request.questions).map(({ number }) => number);
  return { events: request.clock, questions };
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
