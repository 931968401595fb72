import type { Register, Write } from './register.ts';

/**
 * Whether an input is still there to be worked. Another process that took the inbox over meanwhile may have worked it, and
 * tells the person what became of it.
 * @param done what marks it as worked
 */
export async function isStillToWork(register: Register, done: readonly Write[]): Promise<boolean> {
  for (const { key, was } of done) if ((await register.read(key))?.version !== was) return false;
  return true;
}
