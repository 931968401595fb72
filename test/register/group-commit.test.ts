import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Committed } from '../../src/register/adapter.ts';
import { groupCommits } from '../../src/register/group-commit.ts';
import { openRegister, RegisterFailed } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';

test('sixteen commits of one turn are one transaction of the store', async () => {
  const path = join(freshFolder(), 'register.db');
  const register = await openRegister(`sqlite:${path}`);
  const before = transactionsIn(`${path}-wal`);
  const numbers = Array.from({ length: 16 }, (_, i) => i);
  await Promise.all(numbers.map((i) => register.commit([{ key: `click/${i}`, was: 'new', value: i }])));
  expect(transactionsIn(`${path}-wal`) - before).toBe(1);
  await register.commit([{ key: 'click/16', was: 'new', value: 16 }]);
  expect(transactionsIn(`${path}-wal`) - before).toBe(2);
  await register.close();
});

test('a commit the store fails on does not fail those it was grouped with', async () => {
  const batches: string[][] = [];
  const group = groupCommits({
    async commit(batch) {
      const keys = batch.map(([write]) => write?.key ?? '');
      batches.push(keys);
      if (keys.includes('huge')) throw new Error('database or disk is full');
      return keys.map((): Committed => ({ committed: true }));
    },
  });
  const results = await Promise.allSettled(
    ['a', 'huge', 'b'].map((key) => group.commit([{ key, was: 'any', json: '1' }])),
  );
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: expect.any(RegisterFailed) });
  expect(batches).toEqual([['a', 'huge', 'b'], ['a'], ['huge'], ['b']]);
});

/** Frames of a write-ahead log that end a transaction: those that say how large the database is after it. */
function transactionsIn(wal: string): number {
  const bytes = readFileSync(wal);
  if (bytes.length < 32) return 0;
  const frame = 24 + bytes.readUInt32BE(8);
  let ends = 0;
  for (let at = 32; at + frame <= bytes.length; at += frame) if (bytes.readUInt32BE(at + 4) > 0) ends += 1;
  return ends;
}
