import { chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openRegister, RegisterRefused } from '../../src/register/index.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { oldRegister } from './old-register.ts';
import { freshFolder } from './places.ts';
import { linesOf, run } from './processes/run.ts';

function pathIn(folder = freshFolder()): string {
  return join(folder, 'register.db');
}

async function filled(path: string, records = 400): Promise<void> {
  const register = await openRegister(`sqlite:${path}`);
  await register.commit(
    Array.from({ length: records }, (_, i) => ({ key: `request/${i}`, was: 'new', value: 'x'.repeat(500) }) as const),
  );
  await register.close();
}

test('makes the folder, and a file that is safe against a power cut and against undeleting', async () => {
  const db = openSqliteFile(join(freshFolder(), 'a', 'b', 'register.db'));
  const pragma = (name: string) => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0];
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('secure_delete')]).toEqual(['wal', 2, 1]);
  db.close();
});

test('nobody else on the machine may read a new register or its log, wherever it stands', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o777);
  const register = await openRegister(`sqlite:${pathIn(folder)}`);
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  const holding = readdirSync(folder).filter((file) => !file.includes('.lock'));
  expect(holding).toEqual(['register.db', 'register.db-shm', 'register.db-wal']);
  for (const file of holding) expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  await register.close();
});

test('a register in memory forgets', async () => {
  const register = await openRegister('sqlite::memory:');
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  await register.close();
  const again = await openRegister('sqlite::memory:');
  expect(await again.read('a')).toBeUndefined();
  await again.close();
});

test('a register of the same version is opened again as it was', async () => {
  const path = pathIn();
  await filled(path);
  const register = await openRegister(`sqlite:${path}`);
  expect(await register.scan('request/')).toHaveLength(400);
  await register.close();
});

test('what was deleted cannot be read from the files', async () => {
  const path = pathIn();
  const register = await openRegister(`sqlite:${path}`);
  await register.commit([{ key: 'a', was: 'any', value: 'Jane Requester' }]);
  await register.commit([{ key: 'a', was: 'any', value: undefined }]);
  await register.close();
  expect(readFileSync(path).includes('Jane Requester')).toBe(false);
});

test('a register of before there was an index of words is opened, and keeps one from then on', async () => {
  const path = pathIn();
  oldRegister(path);
  const register = await openRegister(`sqlite:${path}`);
  expect(await register.read('request/REQ00001')).toMatchObject({ version: 7, value: { subject: 'Potholes' } });
  await register.commit([{ key: 'search/REQ00001', was: 'new', value: { words: 'Potholes' } }]);
  expect(await register.search('pothole', { limit: 1 })).toMatchObject([{ key: 'search/REQ00001' }]);
  await register.close();
});

async function overwritten(path: string, byte: number, length: number): Promise<void> {
  await filled(path);
  const bytes = readFileSync(path);
  // Where a page among the records tells where its cells are.
  const at = 30 * 4096 + 8;
  bytes.fill(byte, at, at + length);
  writeFileSync(path, bytes);
}

const spoilt: [string, (path: string) => Promise<void> | void, RegExp][] = [
  ['is no SQLite file', (path) => writeFileSync(path, 'Dear Sir or Madam, '.repeat(100)), /restore the last backup/],
  [
    'belongs to another program',
    (path) => {
      const db = new DatabaseSync(path);
      db.exec('create table records (key text primary key, value text)');
      db.close();
    },
    /not a register of FOI Desk/,
  ],
  [
    'is newer',
    async (path) => {
      await filled(path);
      const db = new DatabaseSync(path);
      db.exec('pragma user_version = 99');
      db.close();
    },
    /newer FOI Desk.*Start that version/,
  ],
  [
    'lost its end',
    async (path) => {
      await filled(path);
      truncateSync(path, 100 * 1024);
    },
    /restore the last backup/,
  ],
  ['is overwritten in the middle', (path) => overwritten(path, 0xff, 10_000), /restore the last backup/],
  ['has a few wrong bytes in the middle', (path) => overwritten(path, 0xff, 10), /Tree .* restore the last backup/],
  [
    'lacks a table',
    async (path) => {
      await filled(path);
      const db = new DatabaseSync(path);
      db.exec('drop table blobs');
      db.close();
    },
    /restore the last backup/,
  ],
];

test.each(spoilt)('a file that %s is refused and left as it was', async (_, spoil, words) => {
  const path = pathIn();
  await spoil(path);
  const before = readFileSync(path);
  await expect(openRegister(`sqlite:${path}`)).rejects.toThrow(words);
  await expect(openRegister(`sqlite:${path}`)).rejects.toThrow(RegisterRefused);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.each(['mysql://council:secret@db/register', 'redis://secret', 'sqlite:', ''])(
  'the address %j is refused without being repeated',
  async (url) => {
    await expect(openRegister(url)).rejects.toThrow(/sqlite:data\/register\.db/);
    await expect(openRegister(url)).rejects.not.toThrow('secret');
  },
);

test('a folder that cannot be made is refused in words', async () => {
  const file = join(freshFolder(), 'file');
  writeFileSync(file, '');
  await expect(openRegister(`sqlite:${file}/register.db`)).rejects.toThrow(/Let this user write to its folder/);
});

test.each([
  ['a file', 0o444, 0o777, /register\.db cannot be written: .* Let this user write to the file/],
  ['a folder', 0o666, 0o555, /lock beside the register .* Let this user write to its folder/],
])('%s that this user may not write is refused in words', async (_, fileMode, folderMode, words) => {
  const folder = freshFolder();
  await filled(pathIn(folder));
  rmSync(`${pathIn(folder)}.lock`);
  chmodSync(pathIn(folder), fileMode);
  chmodSync(folder, folderMode);
  const { value } = await linesOf(run('try-to-open', `sqlite:${pathIn(folder)}`).child).next();
  expect(value).toMatch(words);
  chmodSync(folder, 0o700);
});
