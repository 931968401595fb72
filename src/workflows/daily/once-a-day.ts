import { z } from 'zod';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import type { Desk } from '../desk.ts';

const said = z.object({ on: londonDate });

/** Whether something that is found anew every minute has not been said on this London day yet; from then on it has. */
export async function notSaidToday({ register, now }: Pick<Desk, 'register' | 'now'>, what: string): Promise<boolean> {
  const key = `said/${what}`;
  const on = londonDateOf(now());
  const row = await register.read(key);
  if (row && said.parse(row.value).on === on) return false;
  await register.commit([{ key, was: 'any', value: said.parse({ on }) }]);
  return true;
}
