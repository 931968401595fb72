import { isDeepStrictEqual } from 'node:util';
import type { Holidays } from '../../domain/clock/index.ts';
import { count } from '../../domain/words/in-words.ts';
import { sha256, verifyChain, type Register } from '../../register/index.ts';
import { derivedOf, derivedPrefixes } from '../derived/index.ts';
import { allHistories, type Read } from './histories.ts';
import { goingBytes, heldBy } from './unnamed-bytes.ts';

/** What a look through the whole register found. */
export interface Verified {
  requests: number;
  events: number;
  /** How many letters, messages and files were read and are as they were kept. */
  bytes: number;
  /** What is wrong, each in a sentence that says what to do. */
  faults: readonly string[];
}

const PAGE = 500;
const RESTORE = 'Restore the last backup in which it was right.';

/** Looks through the register: every history's chain, all bytes, and whether the lists are what the histories give. */
export async function verifyRegister(register: Register, holidays: Holidays): Promise<Verified> {
  const faults: string[] = [];
  let allRead = true;
  const lists = new Map<string, unknown>();
  const named = new Map<string, string>();
  let requests = 0;
  let events = 0;
  for await (const each of allHistories(register)) {
    requests += 1;
    if ('why' in each) {
      faults.push(`${each.reference} is damaged: ${each.why}. ${RESTORE}`);
      allRead = false;
      continue;
    }
    events += each.events.length;
    faults.push(...faultsOfHistory(each));
    for (const { key, value } of derivedOf(each.request, holidays)) lists.set(key, value);
    for (const digest of heldBy(each)) named.set(digest, each.reference);
  }
  faults.push(...(await faultsOfLists(register, lists)));
  const { read, unnamed, found } = await faultsOfBytes(register, named);
  // What cannot be read may name any of them.
  const left = allRead && unnamed.length > 0 ? [inNoHistory(unnamed)] : [];
  return { requests, events, bytes: read, faults: [...faults, ...found, ...left] };
}

function faultsOfHistory({ reference, record }: Read): string[] {
  const chain = verifyChain(record);
  return chain.ok ? [] : [`${reference} was changed from outside: at event ${chain.at} ${chain.why}. ${RESTORE}`];
}

async function faultsOfLists(register: Register, expected: ReadonlyMap<string, unknown>): Promise<string[]> {
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const prefix of derivedPrefixes) {
    for (let page = await register.scan(prefix, { limit: PAGE }); page.length > 0;) {
      for (const { key, value } of page) {
        seen.add(key);
        if (!expected.has(key) || !isDeepStrictEqual(expected.get(key), value)) wrong.push(key);
      }
      page = await register.scan(prefix, { limit: PAGE, after: page.at(-1)?.key ?? '' });
    }
  }
  wrong.push(...[...expected.keys()].filter((key) => !seen.has(key)));
  if (wrong.length === 0) return [];
  return [
    `The lists are not what the histories give, in ${count(wrong.length, 'place')}: ${wrong.slice(0, 3).join(', ')}${wrong.length > 3 ? ' and more' : ''}. Stop FOI Desk and run: npm run register -- rebuild`,
  ];
}

async function faultsOfBytes(
  register: Register,
  named: Map<string, string>,
): Promise<{ read: number; unnamed: string[]; found: string[] }> {
  const found: string[] = [];
  const unnamed: string[] = [];
  const going = await goingBytes(register);
  let read = 0;
  for (let page = await register.blobs.scan({ limit: PAGE }); page.length > 0;) {
    for (const digest of page) {
      const bytes = await register.blobs.get(digest);
      const of = named.get(digest);
      named.delete(digest);
      if (of === undefined && !going.has(digest)) unnamed.push(digest);
      if (bytes && sha256(bytes) === digest) read += 1;
      else
        found.push(
          `The bytes ${digest.slice(0, 12)}… of ${of ?? 'no request'} are not those that were kept. ${RESTORE}`,
        );
    }
    page = await register.blobs.scan({ limit: PAGE, after: page.at(-1) ?? '' });
  }
  for (const [digest, reference] of named) {
    found.push(`A letter, message or file of ${reference} is missing (${digest.slice(0, 12)}…). ${RESTORE}`);
  }
  return { read, unnamed, found };
}

function inNoHistory(digests: readonly string[]): string {
  const some = digests.slice(0, 3).map((digest) => `${digest.slice(0, 12)}…`);
  const which = `${some.join(', ')}${digests.length > 3 ? ' and more' : ''}`;
  return `No request names ${digests.length} of the letters, messages and files kept (${which}); they may hold personal data. Stop FOI Desk and run: npm run register -- rebuild. Then they are deleted after 30 days.`;
}
