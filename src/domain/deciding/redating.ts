import type { Holidays } from '../clock/index.ts';
import type { LondonDate } from '../london.ts';
import { dueOf } from '../request/clock-of.ts';
import type { Decision } from '../request/decision.ts';
import { phaseOf } from '../request/phase.ts';
import type { FoiRequest } from '../request/request.ts';

/**
 * Bank holidays were announced, moved or taken back: where that moves the due date of a request still open, the history
 * keeps the old one.
 * @param from the due date by the holidays known before
 */
export function redate(request: FoiRequest, from: LondonDate, holidays: Holidays): Decision {
  const phase = phaseOf(request);
  if (phase === 'sent' || phase === 'closed') return { events: [] };
  const to = dueOf(request, holidays);
  return { events: to === undefined || to === from ? [] : [{ type: 'dueDateMoved', from, to }] };
}
