import type { Ending } from '../../domain/request/events.ts';
import { endOf } from '../../domain/request/retention.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { ListEntry } from '../../register/index.ts';

/** Requests that ended in one way, ordered by the day of their end. */
export const endedPrefix = (ending: Ending) => `ended/${ending}/`;

/** Those of them of which it is still known who asked. */
export const namedPrefix = (ending: Ending) => `named/${ending}/`;

/** Where a request that has ended waits for the end of the time it is kept; nowhere while something holds it. */
export function endedEntries(request: FoiRequest): ListEntry[] {
  const end = endOf(request);
  if (!end) return [];
  const prefixes = [endedPrefix(end.ending), ...(request.identityErased ? [] : [namedPrefix(end.ending)])];
  return prefixes.map((prefix) => ({ key: `${prefix}${end.on}/${request.reference}`, value: {} }));
}
