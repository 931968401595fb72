import { expect, onTestFinished, test } from 'vitest';
import { openBeside, openRegister, RegisterInUse, RegisterRefused } from '../../src/register/index.ts';
import { schemaSteps } from '../../src/register/postgres-schema.ts';
import { freshFolder } from './places.ts';
import { postgresForThisFile } from './postgres-server.ts';

const server = postgresForThisFile();

async function opened(url: string) {
  const register = await openRegister(url);
  onTestFinished(() => register.close());
  return register;
}

/** A database of its own, and how to ask it. */
async function fresh() {
  const url = await server.database(freshFolder());
  const name = new URL(url).pathname.slice(1);
  return { url, ask: (sql: string) => server.ask(name, sql) };
}

/** What an opener is told who is refused. */
async function refusal(url: string): Promise<string> {
  const error: unknown = await openRegister(url).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(RegisterRefused);
  return String(error);
}

test('several processes may have one register, and begin it at the same moment', async () => {
  const { url } = await fresh();
  const registers = await Promise.all([opened(url), opened(url), opened(url)]);
  const who = registers.map(({ shared }) => shared?.self);
  expect(new Set(who).size).toBe(3);
  await registers[0]?.commit([{ key: 'a', was: 'new', value: 1 }]);
  expect(await registers[1]?.commit([{ key: 'a', was: 'new', value: 2 }])).toEqual({ committed: false, conflict: 'a' });
  expect(await registers[2]?.read('a')).toMatchObject({ value: 1 });
});

test('what cannot be reached, or is not let in, is refused in words and without the password', async () => {
  expect(await refusal('postgres://foi:hush@127.0.0.1:1/foi')).toMatch(
    /server at 127\.0\.0\.1:1 could not be reached: .*ECONNREFUSED/,
  );
  expect(await refusal(server.url('nowhere'))).toMatch(/no such database\. Make it with createdb/);
  expect(await refusal(server.url('postgres').replace('foi:loopback', 'foi:hush'))).toMatch(
    /does not let this user in/,
  );
  const hushed = await refusal(server.url('postgres').replace('foi:loopback', 'foi:hush'));
  expect(hushed).not.toContain('hush');
  expect(await refusal(server.url('postgres').replace('foi:loopback', 'nobody:hush'))).toMatch(
    /does not let this user in/,
  );
});

test('a database of something else is refused and left as it was', async () => {
  const { url, ask } = await fresh();
  await ask('create table invoices (id integer)');
  expect(await refusal(url)).toMatch(/holds something else than a register/);
  expect(await ask(`select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([
    { relname: 'invoices' },
  ]);
});

test('a database that cannot hold every letter is refused', async () => {
  await server.ask('postgres', `create database latin encoding 'LATIN1' template template0 locale 'C'`);
  expect(await refusal(server.url('latin'))).toMatch(/keeps its text as LATIN1/);
});

test('a register that a newer FOI Desk wrote is refused', async () => {
  const { url, ask } = await fresh();
  await (await openRegister(url)).close();
  await ask('update foi_desk set version = 99');
  expect(await refusal(url)).toMatch(/written by a newer FOI Desk \(it is version 99/);
});

test('a user who may not write there is told whose database it has to be', async () => {
  const { url, ask } = await fresh();
  await ask(`create role guest login password 'hush'`);
  expect(await refusal(url.replace('foi:loopback', 'guest:hush'))).toMatch(/Make the user the owner of its database/);
});

test('a register of the first layout is brought up to date, and holds what it held', async () => {
  const { url, ask } = await fresh();
  await ask(`create table foi_desk (version integer not null); ${schemaSteps[0]} insert into foi_desk values (1);
             insert into records values ('request/REQ00001', 3, '{"said":"potholes"}'); insert into blobs values ('${'a'.repeat(64)}', 'x')`);
  await expect(openBeside(url)).rejects.toThrow('Start this one once');
  const register = await opened(url);
  expect(await register.read('request/REQ00001')).toMatchObject({ version: 3, value: { said: 'potholes' } });
  await register.blobs.remove('a'.repeat(64), ['request/']);
  expect(await register.blobs.scan({ limit: 9 })).toHaveLength(1);
  await register.blobs.remove('a'.repeat(64), ['file/']);
  expect(await register.blobs.scan({ limit: 9 })).toEqual([]);
});

test('an older register is not brought up to date under those who use it', async () => {
  const { url, ask } = await fresh();
  const register = await openRegister(url);
  await ask('update foi_desk set version = 0');
  await expect(openRegister(url)).rejects.toThrow(RegisterInUse);
  await expect(openRegister(url)).rejects.toThrow(/Stop every one that uses it/);
  await register.close();
});

test('who must have it alone is refused while others have it, and keeps others out', async () => {
  const { url } = await fresh();
  const register = await openRegister(url);
  await expect(openRegister(url, { alone: true })).rejects.toThrow(/Stop every one that uses it/);
  await register.close();
  const alone = await openRegister(url, { alone: true });
  const next = opened(url);
  await alone.commit([{ key: 'a', was: 'new', value: 'before the next' }]);
  await alone.close();
  expect(await (await next).read('a')).toMatchObject({ value: 'before the next' });
});

test('beside those who use it the register is read as of one moment, and cannot be written', async () => {
  const { url } = await fresh();
  await expect(openBeside(url)).rejects.toThrow(/no register in this database/);
  const register = await opened(url);
  await register.commit([{ key: 'a', was: 'new', value: 1 }]);
  const beside = await openBeside(url);
  expect(await beside.faults()).toEqual([]);
  const snapshot = beside.snapshot();
  await register.commit([{ key: 'a', was: 1, value: 2 }]);
  expect(await snapshot.read('a')).toMatchObject({ value: 1 });
  expect(await register.upkeep.forget()).toBe(false);
  await expect(snapshot.commit([{ key: 'a', was: 1, value: 3 }])).rejects.toThrow(/read-only/);
  await beside.close();
  expect(await register.upkeep.forget()).toBe(true);
});

test('an index that is not that of the records is found and made again', async () => {
  const { url, ask } = await fresh();
  const register = await opened(url);
  await register.commit([{ key: 'search/a', was: 'new', value: { words: 'Ysgol Pentŵr, potholes' } }]);
  expect(await register.search('pentwr pothole', { limit: 1 })).toEqual([{ key: 'search/a', score: 1 }]);
  for (const spoil of [
    `delete from search_words where stem = 'pothol'`,
    `insert into searched (key) values ('search/b')`,
    'delete from searched',
  ]) {
    await ask(spoil);
    expect(await register.upkeep.faults()).toEqual([expect.stringMatching(/differ in 1 places/)]);
    await register.upkeep.reindex();
    expect(await register.upkeep.faults()).toEqual([]);
  }
  expect(await register.search('potholes', { limit: 1 })).toEqual([{ key: 'search/a', score: 1 }]);
});

test('when the server drops every connection, what is asked next goes on, and others are heard again', async () => {
  const { url, ask } = await fresh();
  const [register, other] = [await opened(url), await opened(url)];
  const heard = new Promise<void>((hear) => void other.shared?.listen('inbox', hear));
  await ask(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await expect
    .poll(
      async () => (await register.commit([{ key: 'inbox/1', was: 'any', value: 1 }]).catch(() => undefined))?.committed,
    )
    .toBe(true);
  await heard;
});
