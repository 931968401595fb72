import type { Holidays } from '../../domain/clock/index.ts';
import { sha256, type Register, type Write } from '../../register/index.ts';
import { derivedOf, derivedPrefixes } from '../derived/index.ts';
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
  const there = await digestsOfLists(register);
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
      if (there.get(key) !== digestOfValue(value)) await writer.write({ key, was: 'any', value });
      there.delete(key);
    }
  }
  for (const key of there.keys()) await writer.write({ key, was: 'any', value: undefined });
  return { requests, mended: await writer.end(), unreadable };
}

/** All that stands in the lists, by its digest: read page by page, and small enough to be held at once. */
async function digestsOfLists(register: Register): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const prefix of derivedPrefixes) {
    for (let page = await register.scan(prefix, { limit: PAGE }); page.length > 0;) {
      for (const { key, value } of page) digests.set(key, digestOfValue(value));
      page = await register.scan(prefix, { limit: PAGE, after: page.at(-1)?.key ?? '' });
    }
  }
  return digests;
}

/** Alike for what was made in the same way; what was not is written again. */
function digestOfValue(value: unknown): string {
  return sha256(JSON.stringify(value));
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
