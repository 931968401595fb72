import type { Desk } from '../desk.ts';
import { holdersOf } from '../derived/files-held.ts';

/**
 * Deletes letters, messages and files of a request that was erased, but files that another request holds too; then sees
 * to it that nothing deleted can be read from the register's files. Says whether it could; if not, it is tried again.
 */
export async function deleteBytes({ register }: Desk, digests: readonly string[]): Promise<boolean> {
  for (const digest of digests) {
    const holders = await register.scan(holdersOf(digest), { limit: 1 });
    if (holders.length === 0) await register.blobs.remove(digest);
  }
  return register.upkeep.forget();
}
