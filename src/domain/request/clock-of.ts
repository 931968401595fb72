import { readClock, type Clock, type Holidays, type OrRefusal } from '../clock/index.ts';
import { isOut } from './phase.ts';
import type { FoiRequest } from './request.ts';

/**
 * A request's clock: when the answer is due, or what the requester owes. Only questions still to be answered count,
 * all of them where none is left. Refused where the holidays known do not reach.
 */
export function clockOfRequest(request: FoiRequest, holidays: Holidays): OrRefusal<Clock> {
  const asked = request.questions.filter((question) => !isOut(question));
  const questions = (asked.length > 0 ? asked : request.questions).map(({ number }) => number);
  return readClock({ events: request.clock, questions }, holidays);
}
