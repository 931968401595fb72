import { openRegister } from '../../../src/register/index.ts';

/** Opens a register, says so, and keeps it until killed. */
await openRegister(process.argv[2] ?? '');
process.stdout.write('open\n');
setInterval(() => {}, 60_000);
