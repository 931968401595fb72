import { clockOfRequest } from './clock-of.ts';
import type { FoiRequest } from './request.ts';
import { answeredOnceOn } from './responses.ts';
import type { Holidays } from '../clock/index.ts';
import type { LondonDate } from '../london.ts';

/** How soon something has to be answered. `pastTarget`: there is time by the law, but not by the council's own target. */
export type HowSoon = 'late' | 'today' | 'soon' | 'pastTarget';

/** The days it is seen from: the one it is, and the last of which is warned. */
export interface SeenFrom {
  today: LondonDate;
  warned: LondonDate;
}

/**
 * How soon the law wants the answer to a request; nothing where there is time, where it waits for the requester, or where
 * everything was answered once: what follows is a further letter, which no day is set for.
 */
export function howSoon(request: FoiRequest, from: SeenFrom, holidays: Holidays): HowSoon | undefined {
  const clock = clockOfRequest(request, holidays);
  if (!clock.ok || clock.value.state !== 'running' || answeredOnceOn(request) !== undefined) return undefined;
  const { due, target } = clock.value;
  return soonOf(due, from) ?? (target < from.today ? 'pastTarget' : undefined);
}

/** How soon a day is; nothing where it is further off than is warned of. */
export function soonOf(due: LondonDate, { today, warned }: SeenFrom): Exclude<HowSoon, 'pastTarget'> | undefined {
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= warned ? 'soon' : undefined;
}
