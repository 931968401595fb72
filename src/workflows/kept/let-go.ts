import type { Register } from '../../register/index.ts';
import { holdersOf } from '../derived/files-held.ts';
import { isKeptLoosely, keepersOf } from './bytes.ts';

/**
 * Deletes bytes, but not a file that another request holds, nor what somebody kept lately and no history names yet: the
 * same file may be given again and again.
 */
export async function letGoOf(register: Register, digest: string): Promise<void> {
  if (await isNeeded(register, digest)) return;
  // Asked again in the act itself: whoever kept them since found them there, and did not keep them anew.
  await register.blobs.remove(digest, [holdersOf(digest), keepersOf(digest)]);
}

async function isNeeded(register: Register, digest: string): Promise<boolean> {
  const holders = await register.keys(holdersOf(digest), { limit: 1 });
  return holders.length > 0 || isKeptLoosely(register, digest);
}
