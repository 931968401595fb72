import { evolve, fold } from '../../../src/domain/request/evolve.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';

/** A request's history. */
export interface History {
  reference: string;
  events: readonly Happened[];
}

/** A request as it stood after an event, and after each that followed. @param number the event's, from 1 */
export function statesOf(events: readonly Happened[], number = 1): FoiRequest[] {
  const first = fold(events.slice(0, number));
  if (first === undefined) return [];
  const states = [first];
  for (const event of events.slice(number)) states.push(evolve(states.at(-1) ?? first, event));
  return states;
}
