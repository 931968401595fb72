import { onTestFinished } from 'vitest';
import { openRegister, type Register } from '../../src/register/index.ts';

/** A register in memory for one test; it is closed when the test ends. */
export async function inMemory(): Promise<Register> {
  const register = await openRegister('sqlite::memory:');
  onTestFinished(() => register.close());
  return register;
}
