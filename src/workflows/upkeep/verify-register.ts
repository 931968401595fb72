import { isDeepStrictEqual } from 'node:util';
import type { Holidays } from '../../domain/clock/index.ts';
import { bytesOf, filesIn } from '../../domain/request/bytes-of.ts';
import { count } from '../../domain/in-words.ts';
import { sha256, verifyChain, type Register } from '../../register/index.ts';
import { derivedOf, derivedPrefixes } from '../derived/index.ts';
import { allHistories, type Read } from './histories.ts';

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
  const lists = new Map<string, unknown>();
  const named = new Map<string, string>();
  let requests = 0;
  let events = 0;
  for await (const each of allHistories(register)) {
    requests += 1;
    if ('why' in each) {
      faults.push(`${each.reference} is damaged: ${each.why}. ${RESTORE}`);
      continue;
    }
    events += each.events.length;
    faults.push(...faultsOfHistory(each));
    for (const { key, value } of derivedOf(each.request, holidays)) lists.set(key, value);
    if (each.request.erased) continue;
    const forgotten = each.events.findLastIndex(({ type }) => type === 'identityErased');
    const held = each.events.flatMap((event, index) => (index < forgotten ? filesIn(event) : bytesOf(event)));
    for (const digest of held) named.set(digest, each.reference);
  }
  faults.push(...(await faultsOfLists(register, lists)));
  const { read, found } = await faultsOfBytes(register, named);
  return { requests, events, bytes: read, faults: [...faults, ...found] };
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
): Promise<{ read: number; found: string[] }> {
  const found: string[] = [];
  let read = 0;
  for (let page = await register.blobs.scan({ limit: PAGE }); page.length > 0;) {
    for (const digest of page) {
      const bytes = await register.blobs.get(digest);
      const of = named.get(digest);
      named.delete(digest);
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
  return { read, found };
}
