import { z } from 'zod';
import { requestKey } from './histories.ts';
import type { Register, Write } from './register.ts';

const COUNTER = 'counter/reference';
const counter = z.object({ last: z.int().nonnegative() });

/**
 * The next reference, such as REQ06487: a prefix and at least five digits, never used before, not even by a case
 * logged under a reference of its own. `write` moves the counter and belongs in the commit that opens the request;
 * when that conflicts, somebody else took the reference: ask again.
 * @param first the council's first number
 */
export async function nextReference(
  register: Register,
  { prefix, first }: { prefix: string; first: number },
): Promise<{ reference: string; write: Write }> {
  const row = await register.read(COUNTER);
  let number = Math.max(first, row ? counter.parse(row.value).last + 1 : first);
  while (await register.read(requestKey(named(prefix, number)))) number += 1;
  return {
    reference: named(prefix, number),
    write: { key: COUNTER, was: row?.version ?? 'new', value: { last: number } },
  };
}

/** The number of the last reference given; nothing where none was. */
export async function lastReference(register: Register): Promise<number | undefined> {
  const row = await register.read(COUNTER);
  return row && counter.parse(row.value).last;
}

/** Goes on counting after this number, where the register stands before it. */
export async function keepCounting(register: Register, last: number): Promise<void> {
  if (((await lastReference(register)) ?? 0) >= last) return;
  await register.commit([{ key: COUNTER, was: 'any', value: { last } }]);
}

function named(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(5, '0')}`;
}
