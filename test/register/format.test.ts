import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegister, RegisterRefused, type Register } from '../../src/register/index.ts';
import { bringToFormat } from '../../src/register/format.ts';
import type { Upgrade } from '../../src/register/upgrades.ts';
import { isObject } from '../../src/register/json.ts';
import { freshFolder } from './places.ts';

const steps: { prefix: string; upgrade: Upgrade }[] = [
  { prefix: 'draft/', upgrade: (value) => (isObject(value) ? { ...value, by: 'somebody' } : value) },
  { prefix: 'draft/', upgrade: (value) => (isObject(value) ? { ...value, step: 2 } : value) },
];

/** A register with nothing in it, not even the mark of today's format. */
async function unmarked(): Promise<Register> {
  const register = await openRegister('sqlite::memory:');
  await register.commit([{ key: 'format', was: 'any', value: undefined }]);
  return register;
}

async function withDrafts(count: number): Promise<Register> {
  const register = await unmarked();
  await register.commit([
    ...Array.from(
      { length: count },
      (_, i) => ({ key: `draft/${String(i).padStart(4, '0')}`, was: 'new', value: { i } }) as const,
    ),
    { key: 'surface/1', was: 'new', value: { ts: '1' } },
  ]);
  return register;
}

test('a new register is of today’s format', async () => {
  const register = await unmarked();
  await bringToFormat(register, steps);
  expect(await register.read('format')).toMatchObject({ value: { version: 3 } });
  await register.close();
});

test('what was kept in an older format is read as today’s, each record once', async () => {
  const register = await withDrafts(1200);
  await bringToFormat(register, steps);
  await bringToFormat(register, steps);
  const drafts = await register.scan('draft/');
  expect(drafts.map(({ value }) => value)).toEqual(
    Array.from({ length: 1200 }, (_, i) => ({ i, by: 'somebody', step: 2 })),
  );
  expect(drafts.every(({ version }) => version === 3)).toBe(true);
  expect(await register.read('surface/1')).toMatchObject({ version: 1 });
  expect(await register.read('format')).toMatchObject({ value: { version: 3 } });
  await register.close();
});

test('stopped halfway it goes on where it was', async () => {
  const register = await withDrafts(1200);
  let left = 700;
  const stopping = steps.map(({ prefix, upgrade }) => ({
    prefix,
    upgrade(value: Parameters<Upgrade>[0]) {
      left -= 1;
      if (left === 0) throw new Error('stopped');
      return upgrade(value);
    },
  }));
  await expect(bringToFormat(register, stopping)).rejects.toThrow('stopped');
  await bringToFormat(register, steps);
  expect((await register.scan('draft/')).every(({ version }) => version === 3)).toBe(true);
  await register.close();
});

test('two processes that begin together rewrite each record once', async () => {
  const register = await withDrafts(1200);
  await Promise.all([bringToFormat(register, steps), bringToFormat(register, steps)]);
  expect((await register.scan('draft/')).every(({ version }) => version === 3)).toBe(true);
  expect(await register.read('format')).toMatchObject({ value: { version: 3 } });
  await register.close();
});

test('a register of the format before is marked, so that an older FOI Desk refuses it', async () => {
  const register = await withDrafts(2);
  await bringToFormat(register, [...steps, { adds: 'events' }]);
  expect(await register.read('format')).toMatchObject({ value: { version: 4 } });
  await expect(bringToFormat(register, steps)).rejects.toThrow(/newer FOI Desk/);
  await register.close();
});

test('a register without a mark is of the first format', async () => {
  const register = await withDrafts(2);
  await bringToFormat(register, steps);
  expect(await register.read('draft/0001')).toMatchObject({ value: { i: 1, by: 'somebody', step: 2 } });
  await register.close();
});

test('a newer format is refused in words, and the register is free again', async () => {
  const url = `sqlite:${join(freshFolder(), 'register.db')}`;
  const register = await openRegister(url);
  await register.commit([{ key: 'format', was: 'any', value: { version: 9 } }]);
  await register.close();
  await expect(openRegister(url)).rejects.toThrow(/newer FOI Desk .* Start that version/);
  await expect(openRegister(url)).rejects.toThrow(RegisterRefused);
});
