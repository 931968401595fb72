import type { Register } from '../../src/register/index.ts';

/** What was written into a register, without the mark of its format. */
export async function written(register: Register) {
  return (await register.scan('')).filter(({ key }) => key !== 'format');
}
