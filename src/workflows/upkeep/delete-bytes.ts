import type { Desk } from '../desk.ts';
import { keptNoMore } from '../kept/bytes.ts';
import { letGoOf } from '../kept/let-go.ts';

/**
 * Deletes letters, messages and files of a request that was erased, but what something else still needs; then sees
 * to it that nothing deleted can be read from the register's files. Says whether it could; if not, it is tried again.
 */
export async function deleteBytes({ register }: Desk, reference: string, digests: readonly string[]): Promise<boolean> {
  await register.commit(keptNoMore(reference, digests));
  for (const digest of digests) await letGoOf(register, digest);
  return register.upkeep.forget();
}
