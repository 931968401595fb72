import { isDeepStrictEqual } from 'node:util';
import type { Holidays } from '../../domain/clock/index.ts';
import type { Register, Write } from '../../register/index.ts';
import { derivedOf, derivedPrefixes } from '../derived.ts';
import { allHistories } from './histories.ts';

/** What making the lists again came to. */
export interface Rebuilt {
  requests: number;
  /** Places that were not what the histories give. */
  mended: number;
  /** Requests whose record cannot be read: they stand in no list. */
  unreadable: readonly string[];
}

const PAGE = 500;

/**
 * Makes every list, and the index of words, again from the histories. Nobody else may write meanwhile; stopped halfway,
 * it can be begun again.
 */
export async function rebuildRegister(register: Register, holidays: Holidays): Promise<Rebuilt> {
  const writer = inBatches(register);
  const right = new Set<string>();
  const unreadable: string[] = [];
  let requests = 0;
  await register.upkeep.reindex();
  for await (const each of allHistories(register)) {
    requests += 1;
    if ('why' in each) {
      unreadable.push(each.reference);
      continue;
    }
    for (const { key, value } of derivedOf(each.request, holidays)) {
      right.add(key);
      const is = await register.read(key);
      if (!is || !isDeepStrictEqual(is.value, value)) await writer.write({ key, was: 'any', value });
    }
  }
  for (const prefix of derivedPrefixes) {
    for (let page = await register.scan(prefix, { limit: PAGE }); page.length > 0;) {
      for (const { key } of page) if (!right.has(key)) await writer.write({ key, was: 'any', value: undefined });
      page = await register.scan(prefix, { limit: PAGE, after: page.at(-1)?.key ?? '' });
    }
  }
  return { requests, mended: await writer.end(), unreadable };
}

function inBatches(register: Register) {
  let waiting: Write[] = [];
  let written = 0;
  async function flush(): Promise<void> {
    await register.commit(waiting);
    written += waiting.length;
    waiting = [];
  }
  return {
    async write(write: Write): Promise<void> {
      waiting.push(write);
      if (waiting.length >= PAGE) await flush();
    },
    /** How many writes there were. */
    async end(): Promise<number> {
      await flush();
      return written;
    },
  };
}
