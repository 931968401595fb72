import { z } from 'zod';
import type { Holidays } from '../../domain/clock/index.ts';
import type { Register } from '../../register/index.ts';
import { rebuildRegister } from './rebuild-register.ts';

/** Grows whenever a list is made otherwise than before, or a new one is added. */
const LISTS = 1;
const KEY = 'lists';
const mark = z.object({ version: z.int() });

/**
 * Makes the lists and the index of words again where another FOI Desk made them. Answers how many requests it read; 0
 * where nothing was to be done.
 */
export async function bringListsUpToDate(register: Register, holidays: Holidays): Promise<number> {
  const row = await register.read(KEY);
  if (row && mark.parse(row.value).version === LISTS) return 0;
  const { requests } = await rebuildRegister(register, holidays);
  await register.commit([{ key: KEY, was: 'any', value: { version: LISTS } }]);
  return requests;
}
