import type { KeyvStorageEntry } from 'keyv';
import { z } from 'zod';
import type { StoredWrite } from './adapter.ts';

/** Keyv hands over a value as text, in an envelope of its own. */
const fromKeyv = z.string().transform((text) => z.object({ value: z.unknown() }).parse(JSON.parse(text)).value);

/**
 * What Keyv's own `set` writes, as any adapter commits it.
 * @throws where an entry expires: nothing of the register does
 */
export function keyvWrites<Value>(entries: readonly KeyvStorageEntry<Value>[]): StoredWrite[] {
  if (entries.some(({ expires }) => expires !== undefined)) {
    throw new TypeError('Records of the register do not expire: retention is decided, not timed.');
  }
  return entries.map(({ key, value }) => ({ key, was: 'any', json: JSON.stringify(fromKeyv.parse(value)) }));
}
