import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { backup, nextReference, openBeside, openRegister, restore, type Register } from '../../src/register/index.ts';
import { oldRegister } from './old-register.ts';
import { freshFolder } from './places.ts';

async function aRegister(): Promise<{ url: string; path: string; copy: string; register: Register }> {
  const folder = freshFolder();
  const path = join(folder, 'register.db');
  const url = `sqlite:${path}`;
  return { url, path, copy: join(folder, 'copy.db'), register: await openRegister(url) };
}

const write = (register: Register, key: string, value: unknown) => register.commit([{ key, was: 'any', value }]);

test('a backup is taken from a register that is written to, and put back', async () => {
  const { url, path, copy, register } = await aRegister();
  for (let i = 0; i < 200; i += 1) await write(register, `request/${i}`, 'x'.repeat(1000));
  await write(register, 'search/REQ00001', { words: 'potholes' });
  const bytes = await register.blobs.put(Buffer.from('a letter'));
  const writing = Promise.all(Array.from({ length: 50 }, (_, i) => write(register, `later/${i}`, i)));
  backup(url, copy);
  await writing;
  await write(register, 'request/after', 'not in the backup');
  await register.close();

  const { setAside } = await restore(url, copy);
  expect(setAside).toBe(`${path}.set-aside-1`);
  const again = await openRegister(url);
  expect(await again.scan('request/')).toHaveLength(200);
  expect(await again.read('request/after')).toBeUndefined();
  expect(await again.blobs.get(bytes)).toEqual(new Uint8Array(Buffer.from('a letter')));
  expect(await again.search('pothole', { limit: 1 })).toHaveLength(1);
  await again.close();
  const old = await openRegister(`sqlite:${setAside}`);
  expect(await old.read('request/after')).toBeDefined();
  await old.close();
  expect((await restore(url, copy)).setAside).toBe(`${path}.set-aside-2`);
});

test('a backup that others may read becomes a register that they may not', async () => {
  const { url, path, copy, register } = await aRegister();
  backup(url, copy);
  await register.close();
  chmodSync(copy, 0o644);
  const modeOf = (file: string) => statSync(file).mode & 0o777;
  const madeReadyAs: number[] = [];
  await restore(url, copy, async () => void madeReadyAs.push(modeOf(`${path}.restoring`)));
  expect([...madeReadyAs, modeOf(path), modeOf(copy)]).toEqual([0o600, 0o600, 0o644]);
});

test('a backup never takes the place of a file', async () => {
  const { url, copy, register } = await aRegister();
  writeFileSync(copy, 'last year’s');
  expect(() => backup(url, copy)).toThrow(/is there already. Give another name/);
  expect(readFileSync(copy, 'utf8')).toBe('last year’s');
  await register.close();
});

test('where there is no register nothing is backed up, and none is made', async () => {
  const path = join(freshFolder(), 'register.db');
  expect(() => backup(`sqlite:${path}`, `${path}.copy`)).toThrow(/There is no register at .* Look at REGISTER_URL/);
  expect(readdirSync(dirname(path))).toEqual([]);
});

test('a backup that cannot be made ready does not take the register’s place', async () => {
  const { url, path, copy, register } = await aRegister();
  await write(register, 'request/1', 'then');
  backup(url, copy);
  await write(register, 'request/1', 'now');
  await register.close();
  const killed = restore(url, copy, async (part) => {
    await write(part, 'request/1', 'half');
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(readdirSync(dirname(path)).filter((file) => /restoring|set-aside/u.test(file))).toEqual([]);
  await restore(url, copy, async (part) => void (await write(part, 'held', true)));
  const again = await openRegister(url);
  expect(await again.read('request/1')).toMatchObject({ value: 'then' });
  expect(await again.read('held')).toMatchObject({ value: true });
  await again.close();
});

test('nothing is restored while a bot works with the register', async () => {
  const { url, copy, register } = await aRegister();
  backup(url, copy);
  await expect(restore(url, copy)).rejects.toThrow(/Another FOI Desk is using the register .* Stop it first/);
  await register.close();
});

test('references go on after those that were given before the backup was put back', async () => {
  const { url, copy, register } = await aRegister();
  const give = async (from: Register) => {
    const { reference, write: counted } = await nextReference(from, { prefix: 'REQ', first: 1 });
    await from.commit([counted]);
    return reference;
  };
  expect(await give(register)).toBe('REQ00001');
  backup(url, copy);
  expect(await give(register)).toBe('REQ00002');
  await register.close();
  await restore(url, copy);
  const again = await openRegister(url);
  expect(await give(again)).toBe('REQ00003');
  await again.close();
});

const spoilt: [string, (copy: string) => void, RegExp][] = [
  ['was cut short', (copy) => truncateSync(copy, 50 * 1024), /copy\.db is damaged or was cut short. Take an earlier/],
  [
    'has a few wrong bytes',
    (copy) => {
      const bytes = readFileSync(copy);
      bytes.fill(0xff, 40 * 4096 + 8, 40 * 4096 + 18);
      writeFileSync(copy, bytes);
    },
    /copy\.db is damaged/,
  ],
  ['is no register', (copy) => writeFileSync(copy, 'Dear Sir or Madam'.repeat(300)), /copy\.db is damaged/],
  [
    'is newer',
    (copy) => {
      const db = new DatabaseSync(copy);
      db.exec('pragma user_version = 99');
      db.close();
    },
    /copy\.db was written by a newer FOI Desk .* Start that version/,
  ],
];
test.each(spoilt)('a backup that %s is refused, and the register left as it was', async (_, spoil, words) => {
  const { url, path, copy, register } = await aRegister();
  for (let i = 0; i < 400; i += 1) await write(register, `request/${i}`, 'x'.repeat(500));
  backup(url, copy);
  await register.close();
  spoil(copy);
  const before = readFileSync(path);
  await expect(restore(url, copy)).rejects.toThrow(words);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path)).filter((file) => /restoring|set-aside/u.test(file))).toEqual([]);
});

test('a backup that an older FOI Desk made is brought up to date', async () => {
  const { url, copy, register } = await aRegister();
  await register.close();
  oldRegister(copy);
  await restore(url, copy);
  const again = await openRegister(url);
  expect(await again.read('request/REQ00001')).toMatchObject({ version: 7 });
  await again.close();
});

test('a register that is damaged is replaced by a backup all the same, and set aside', async () => {
  const { url, path, copy, register } = await aRegister();
  await write(register, 'request/1', 'kept');
  backup(url, copy);
  await register.close();
  writeFileSync(path, 'nothing that can be read');
  const { setAside } = await restore(url, copy);
  expect(readFileSync(setAside ?? '', 'utf8')).toBe('nothing that can be read');
  const again = await openRegister(url);
  expect(await again.read('request/1')).toMatchObject({ value: 'kept' });
  await again.close();
});

test('where there was no register a backup makes one', async () => {
  const { url, copy, register } = await aRegister();
  await write(register, 'request/1', 'kept');
  backup(url, copy);
  await register.close();
  const elsewhere = join(freshFolder(), 'register.db');
  expect(await restore(`sqlite:${elsewhere}`, copy)).toEqual({ setAside: undefined });
  expect(existsSync(elsewhere)).toBe(true);
});

test('beside a running bot the register is read as of one moment', async () => {
  const { url, register } = await aRegister();
  await write(register, 'request/1', 'then');
  const beside = await openBeside(url);
  expect(await beside.faults()).toEqual([]);
  const snapshot = beside.snapshot();
  await write(register, 'request/1', 'now');
  await write(register, 'request/2', 'now');
  expect(await snapshot.scan('request/')).toMatchObject([{ value: 'then' }]);
  await beside.close();
  await register.close();
});

test('what is being read beside a running bot is forgotten a little later', async () => {
  const { url, register } = await aRegister();
  await write(register, 'request/1', 'then');
  const beside = await openBeside(url);
  const snapshot = beside.snapshot();
  expect(await snapshot.scan('request/')).toHaveLength(1);
  await write(register, 'request/1', 'now');
  expect(await register.upkeep.forget()).toBe(false);
  await beside.close();
  expect(await register.upkeep.forget()).toBe(true);
  await register.close();
});

test('an index of words that is not that of the records is found out', async () => {
  const { url, path, register } = await aRegister();
  await write(register, 'search/REQ00001', { words: 'potholes' });
  await register.close();
  const db = new DatabaseSync(path);
  db.exec("insert into search_words (search_words) values ('delete-all')");
  db.close();
  const beside = await openBeside(url);
  expect(await beside.faults()).toEqual([expect.stringContaining('The index of words')]);
  await beside.close();
  const again = await openRegister(url);
  await again.upkeep.reindex();
  expect(await again.upkeep.faults()).toEqual([]);
  await again.close();
});

test('looking through a register holds up nothing that a bot writes meanwhile', async () => {
  const { url, path, register } = await aRegister();
  await write(register, 'search/REQ00001', { words: 'potholes' });
  const beside = await openBeside(url);
  const writing = new DatabaseSync(path);
  writing.exec('begin immediate');
  expect(await beside.faults()).toEqual([]);
  writing.close();
  await beside.close();
  await register.close();
});

test.each([
  ['lacks a word', "insert into search_words (search_words, rowid, words) values ('delete', 1, 'potholes road')"],
  ['has a word too many', "insert into search_words (rowid, words) values (1, 'bins')"],
  [
    'has a word at another place',
    `insert into search_words (search_words, rowid, words) values ('delete', 1, 'potholes road');
     insert into search_words (rowid, words) values (1, 'road potholes')`,
  ],
])('an index that %s is found out', async (_, spoils) => {
  const { url, path, register } = await aRegister();
  await write(register, 'search/REQ00001', { words: 'potholes road' });
  await write(register, 'search/REQ00002', { words: 'potholes road' });
  await register.close();
  const db = new DatabaseSync(path);
  db.exec(spoils);
  db.close();
  const beside = await openBeside(url);
  expect(await beside.faults()).toEqual([expect.stringContaining('The index of words')]);
  await beside.close();
});

test('a copy made by copying the file of a stopped bot is as good', async () => {
  const { url, path, copy, register } = await aRegister();
  await write(register, 'request/1', 'kept');
  await register.close();
  copyFileSync(path, copy);
  await restore(url, copy);
  const again = await openRegister(url);
  expect(await again.read('request/1')).toMatchObject({ value: 'kept' });
  await again.close();
});
