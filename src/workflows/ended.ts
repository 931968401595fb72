import type { Ending } from '../domain/request/events.ts';
import { endOf } from '../domain/request/retention.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import type { ListEntry } from '../register/index.ts';

/** Requests that ended in one way, ordered by the day of their end. */
export const endedPrefix = (ending: Ending) => `ended/${ending}/`;

/** Where a request that has ended waits for the end of the time it is kept; nowhere while something holds it. */
export function endedEntries(request: FoiRequest): ListEntry[] {
  const end = endOf(request);
  return end ? [{ key: `${endedPrefix(end.ending)}${end.on}/${request.reference}`, value: {} }] : [];
}
