import { isDeepStrictEqual } from 'node:util';
import type { Write } from './register.ts';

/** A place in a list, such as `open/2026-12-10/REQ06487`; the value is what the list shows. */
export interface ListEntry {
  key: string;
  value: unknown;
}

/**
 * The writes that bring a request's places in the lists from what its state was to what it is. Both are computed from
 * the state by one pure function, so a list can always be made again from the histories.
 */
export function listWrites(before: readonly ListEntry[], after: readonly ListEntry[]): Write[] {
  const was = new Map(before.map(({ key, value }) => [key, value]));
  const is = new Map(after.map(({ key, value }) => [key, value]));
  const gone = [...was.keys()].filter((key) => !is.has(key));
  const changed = [...is].filter(([key, value]) => !was.has(key) || !isDeepStrictEqual(was.get(key), value));
  return [
    ...gone.map((key): Write => ({ key, was: 'any', value: undefined })),
    ...changed.map(([key, value]): Write => ({ key, was: 'any', value })),
  ];
}
