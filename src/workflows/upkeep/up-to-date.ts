import { z } from 'zod';
import type { Holidays } from '../../domain/clock/index.ts';
import { requestKey, type Register } from '../../register/index.ts';
import type { Log } from '../desk.ts';
import { keepWhatIsNamed } from './keep-what-is-named.ts';
import { rebuildRegister } from './rebuild-register.ts';

/** Grows whenever a list is made otherwise than before, or a new one is added. */
const LISTS = 5;
const KEY = 'lists';
const mark = z.object({ version: z.int() });

/**
 * Makes the lists and the index of words again where another FOI Desk made them, and writes down who keeps which bytes where
 * it did not. Answers of how many requests lists were made again; 0 where they were right.
 */
export async function bringListsUpToDate(register: Register, holidays: Holidays, log?: Log): Promise<number> {
  await keepWhatIsNamed(register, log);
  const row = await register.read(KEY);
  if (row && mark.parse(row.value).version === LISTS) return 0;
  if ((await register.scan(requestKey(''), { limit: 1 })).length > 0) {
    log?.info(
      {},
      'The lists are made again, as this FOI Desk makes them otherwise. With many requests this takes minutes.',
    );
  }
  const { requests } = await rebuildRegister(register, holidays);
  await register.commit([{ key: KEY, was: 'any', value: { version: LISTS } }]);
  return requests;
}
