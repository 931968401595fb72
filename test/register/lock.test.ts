import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegister, RegisterInUse } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';
import { linesOf, run } from './processes/run.ts';

test('a second opener is refused in words until the first has closed', async () => {
  const url = `sqlite:${join(freshFolder(), 'register.db')}`;
  const first = await openRegister(url);
  await expect(openRegister(url)).rejects.toThrow(RegisterInUse);
  await expect(openRegister(url)).rejects.toThrow(/Another FOI Desk is using the register .* Stop it first/);
  await first.close();
  const second = await openRegister(url);
  await second.close();
});

test('another process holds the lock until it is killed', async () => {
  const url = `sqlite:${join(freshFolder(), 'register.db')}`;
  const { child, ended } = run('hold', url);
  await linesOf(child).next();
  await expect(openRegister(url)).rejects.toThrow(RegisterInUse);
  child.kill('SIGKILL');
  await ended;
  const register = await openRegister(url);
  await register.close();
});

test('a register that was refused leaves its lock free', async () => {
  const folder = join(freshFolder(), 'register.db');
  mkdirSync(folder);
  await expect(openRegister(`sqlite:${folder}`)).rejects.toThrow('could not be opened');
  await expect(openRegister(`sqlite:${folder}`)).rejects.not.toThrow(RegisterInUse);
});
