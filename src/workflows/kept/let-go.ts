import type { Register } from '../../register/index.ts';
import { holdersOf } from '../derived/files-held.ts';
import { keepersOf } from './bytes.ts';

/**
 * Deletes bytes, but not a file that another request holds, nor what somebody keeps, named by a history yet or not: the same
 * file may be given again and again. The store looks in the act itself, so that whoever keeps them anew finds them gone or
 * keeps them; it looks them up by their digest, however much is kept.
 */
export async function letGoOf(register: Register, digest: string): Promise<void> {
  await register.blobs.remove(digest, [holdersOf(digest), keepersOf(digest)]);
}
