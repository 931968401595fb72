import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RegisterFailed, registerOver } from '../../src/register/index.ts';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { freshFolder } from './places.ts';
import { written } from './written.ts';

function fresh() {
  const db = openSqliteFile(join(freshFolder(), 'register.db'));
  const register = registerOver(new SqliteAdapter(db));
  onTestFinished(() => register.close());
  return { db, register };
}

test('a full disk is an error in words; nothing of the commit is written and nothing before it is lost', async () => {
  const { db, register } = fresh();
  await register.commit([{ key: 'a', was: 'new', value: 'kept' }]);
  db.exec('pragma max_page_count = 20');
  const tooMuch = [
    { key: 'a', was: 1, value: 'changed' },
    { key: 'b', was: 'new', value: 'x'.repeat(200_000) },
  ] as const;
  await expect(register.commit(tooMuch)).rejects.toThrow(RegisterFailed);
  await expect(register.commit(tooMuch)).rejects.toThrow(/could not be written: .*full.*Nothing of this was saved/);
  expect(await written(register)).toEqual([{ key: 'a', version: 1, value: 'kept' }]);
  await expect(register.blobs.put(new Uint8Array(200_000))).rejects.toThrow('full');

  const small = register.commit([{ key: 'c', was: 'new', value: 'fits' }]);
  await expect(register.commit(tooMuch)).rejects.toThrow(RegisterFailed);
  expect(await small).toEqual({ committed: true });

  db.exec('pragma max_page_count = 100000');
  expect(await register.commit(tooMuch)).toEqual({ committed: true });
});

test('a store that turns read-only is an error, and reading goes on', async () => {
  const { db, register } = fresh();
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  db.exec('pragma query_only = on');
  await expect(register.commit([{ key: 'a', was: 1, value: 2 }])).rejects.toThrow(RegisterFailed);
  expect(await register.read('a')).toMatchObject({ version: 1, value: 1 });
  db.exec('pragma query_only = off');
  expect(await register.commit([{ key: 'a', was: 1, value: 2 }])).toEqual({ committed: true });
});

test('a store that cannot be read is an error, never "not there"', async () => {
  const { db, register } = fresh();
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  db.exec('drop table records');
  await expect(register.read('a')).rejects.toThrow('no such table');
  await expect(register.scan('a')).rejects.toThrow('no such table');
});

test('a write that fails in the middle of a commit takes back what the commit wrote before it', async () => {
  const { db, register } = fresh();
  db.exec(`create trigger trouble before insert on records when new.key = 'b'
           begin select raise(abort, 'disk trouble'); end`);
  const neighbour = register.commit([{ key: 'n', was: 'new', value: 1 }]);
  const half = register.commit([
    { key: 'a', was: 'new', value: 1 },
    { key: 'b', was: 'new', value: 1 },
  ]);
  await expect(half).rejects.toThrow('disk trouble');
  expect(await neighbour).toEqual({ committed: true });
  expect(await register.commit([{ key: 'c', was: 'new', value: 1 }])).toEqual({ committed: true });
  expect((await written(register)).map(({ key }) => key)).toEqual(['c', 'n']);
});
