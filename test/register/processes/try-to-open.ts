import { openRegister } from '../../../src/register/index.ts';

/** Opens a register as a user who is nobody in particular, and prints what came of it. */
if (process.getuid?.() === 0) process.setuid?.('nobody');
try {
  await openRegister(process.argv[2] ?? '');
  process.stdout.write('opened\n');
} catch (error) {
  process.stdout.write(`${String(error)}\n`);
}
