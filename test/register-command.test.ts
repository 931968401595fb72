import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runRegisterCommand } from '../src/register-command.ts';
import { sha256 } from '../src/register/index.ts';
import { openDesk, type Desk } from './journeys/desk.ts';
import { approved, card, log } from './journeys/way-to-a-letter.ts';
import { freshFolder } from './register/places.ts';

interface Place {
  folder: string;
  url: string;
  path: string;
}

function aPlace(): Place {
  const folder = freshFolder();
  const path = join(folder, 'register.db');
  return { folder, path, url: `sqlite:${path}` };
}

/** What an administrator gets to read, and the exit code. */
async function run({ url }: Place, ...args: string[]) {
  const lines: string[] = [];
  const said: string[] = [];
  const code = await runRegisterCommand(args, {
    url,
    now: () => Date.parse('2026-11-03T09:00:00Z'),
    terminal: { out: (line) => void lines.push(line), err: (line) => void said.push(line) },
  });
  return { code, out: lines.join('\n'), err: said.join('\n') };
}

const open = (place: Place, config = {}): Promise<Desk> => openDesk({ registerUrl: place.url, ...config });

/** Something from outside writes into a stopped register. */
function meddle({ path }: Place, sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

describe('verify', () => {
  test('finds a register sound while FOI Desk works with it', async () => {
    const place = aPlace();
    const desk = await open(place);
    await approved(desk);
    expect(await run(place, 'verify')).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^The register is sound: 1 request, \d+ events, \d+ letters, messages and files\. Every history is as it was written/u,
      ),
    });
    await log(desk);
    expect(await run(place, 'verify')).toMatchObject({ code: 0 });
  });

  const harm: [string, string, RegExp][] = [
    [
      'an event was changed',
      `update records set value = replace(value, 'acknowledgementDrawn', 'closingDrawn') where key like 'request/%'`,
      /REQ\d+ was changed from outside: at event \d+ .* Restore the last backup/u,
    ],
    [
      'a word was changed',
      `update records set value = replace(value, 'otholes', 'annoles') where key like 'request/%'`,
      /was changed from outside/u,
    ],
    [
      'a record was cut',
      `update records set value = '{}' where key like 'request/%'`,
      /is damaged: it cannot be read/u,
    ],
    [
      'bytes were changed',
      `update blobs set bytes = x'00'`,
      /The bytes [0-9a-f]{12}… of REQ\d+ are not those that were kept/u,
    ],
    ['bytes are missing', 'delete from blobs', /A letter, message or file of REQ\d+ is missing/u],
    [
      'a list lacks a request',
      `delete from records where key like 'open/%'`,
      /The lists are not what the histories give, in 1 place: open\/.* npm run register -- rebuild/u,
    ],
    [
      'the index lacks its words',
      `insert into search_words (search_words) values ('delete-all')`,
      /The index of words is not that of the records/u,
    ],
  ];
  test.each(harm)('finds that %s', async (_, sql, words) => {
    const place = aPlace();
    const desk = await open(place);
    await log(desk);
    await desk.running.stop();
    meddle(place, sql);
    const found = await run(place, 'verify');
    expect(found.code).toBe(1);
    expect(found.err).toMatch(words);
    expect(found.err).not.toContain('Jane');
  });
});

describe('bytes that no request names', () => {
  const stray = Buffer.from('A letter that was drawn, and of which the mark was lost.');
  const digest = sha256(stray);
  const leaves = (place: Place) => meddle(place, `insert into blobs values ('${digest}', x'${stray.toString('hex')}')`);
  const words =
    /No request names 1 of the letters, messages and files kept \([0-9a-f]{12}…\).* npm run register -- rebuild/u;

  test('are found, marked by a rebuild and deleted after 30 days', async () => {
    const place = aPlace();
    const desk = await open(place);
    await log(desk);
    await desk.running.stop();
    leaves(place);
    const found = await run(place, 'verify');
    expect(found.code).toBe(1);
    expect(found.err).toMatch(words);
    expect(found.err).toContain(digest.slice(0, 12));
    expect((await run(place, 'rebuild')).out).toMatch(/No request names 1 .* deleted after 30 days\.$/u);
    expect(await run(place, 'verify')).toMatchObject({ code: 0 });

    const later = await open(place, { at: '2026-12-03T09:00:00Z' });
    expect(await later.running.register.blobs.get(digest)).toBeDefined();
    await later.itIs('2026-12-04T09:00:00Z');
    expect(await later.running.register.blobs.get(digest)).toBeUndefined();
  });

  test('may be those of a history that cannot be read: nothing is said of them, and none is marked', async () => {
    const place = aPlace();
    const desk = await open(place);
    await log(desk);
    await desk.running.stop();
    leaves(place);
    meddle(
      place,
      `update records set value = '{}' where key like 'request/%'; delete from records where key like 'loose/%'`,
    );
    const found = await run(place, 'verify');
    expect(found.err).toContain('is damaged');
    expect(found.err).not.toContain('No request names');
    expect((await run(place, 'rebuild')).out).not.toContain('No request names');
  });

  test('are not those that wait to be deleted with a request', async () => {
    const place = aPlace();
    const desk = await open(place);
    const reference = await log(desk);
    await desk.running.stop();
    leaves(place);
    const erase = {
      lane: 'erase',
      id: `${reference}/99/1`,
      kind: 'erase',
      body: { kind: 'erase', reference, bytes: [digest] },
    };
    meddle(place, `insert into records values ('outbox/erase/2-do/x', 1, '${JSON.stringify(erase)}')`);
    expect(await run(place, 'verify')).toMatchObject({ code: 0 });
  });
});

describe('backup and restore', () => {
  test('bring back what was there; references go on', async () => {
    const place = aPlace();
    const copy = join(place.folder, 'copy.db');
    const first = await open(place, { mailUrl: undefined });
    const reference = await log(first);
    expect(await run(place, 'backup', copy)).toMatchObject({
      code: 0,
      out: expect.stringContaining('the copy is sound'),
    });
    expect(await run(place, 'backup', copy)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    });
    expect(await run(place, 'restore', copy)).toMatchObject({ code: 1, err: expect.stringContaining('Stop it first') });
    const later = await log(first, { subject: 'bins' });
    await first.running.stop();

    const restored = await run(place, 'restore', copy);
    expect(restored).toMatchObject({ code: 0, err: '' });
    expect(restored.out).toContain(`The register as it was is kept at ${place.path}.set-aside-1.`);
    expect(await run(place, 'verify')).toMatchObject({ code: 0 });
    const second = await open(place);
    expect(card(second, reference).words).toContain('potholes');
    expect(await log(second, { subject: 'bins' })).not.toBe(later);
  });

  test('what is no backup is refused', async () => {
    const place = aPlace();
    expect(await run(place, 'restore', join(place.folder, 'none.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is no file'),
    });
  });
});

test('export writes every history in plain form, to a file that nobody else may read', async () => {
  const place = aPlace();
  const desk = await open(place);
  const reference = await log(desk);
  const { out } = await run(place, 'export');
  const line = z.object({
    reference: z.string(),
    events: z.array(z.looseObject({ number: z.int(), type: z.string(), at: z.number(), by: z.string() })),
  });
  const [history, ...more] = out.split('\n').map((each) => line.parse(JSON.parse(each)));
  expect(more).toEqual([]);
  expect(history?.reference).toBe(reference);
  expect(history?.events[0]).toMatchObject({ number: 1, type: 'opened', subject: { said: 'potholes' } });
  const file = join(place.folder, 'histories.jsonl');
  expect(await run(place, 'export', file)).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8').trim()).toBe(out);
  expect(await run(place, 'export', file)).toMatchObject({ code: 1, err: expect.stringContaining('is there already') });
});

test('rebuild makes the lists and the index again, while nobody else works with the register', async () => {
  const place = aPlace();
  const desk = await open(place);
  await log(desk);
  expect(await run(place, 'rebuild')).toMatchObject({ code: 1, err: expect.stringContaining('Stop it first') });
  await desk.running.stop();
  expect(await run(place, 'rebuild')).toMatchObject({
    code: 0,
    out: 'The lists and the index were made again from 1 request: nothing was wrong.',
  });
  meddle(
    place,
    `delete from records where key like 'with/%'; insert into search_words (search_words) values ('delete-all');
     insert into records values ('open/2020-01-01/REQ99999', 1, '{}'); update records set value = '{}' where key like 'officer/%'`,
  );
  expect(await run(place, 'verify')).toMatchObject({ code: 1 });
  expect(await run(place, 'rebuild')).toMatchObject({ code: 0, out: expect.stringContaining('3 places put right') });
  expect(await run(place, 'verify')).toMatchObject({ code: 0 });
});

test.each([[[]], [['help']], [['backup']], [['verify', 'now']], [['restore', 'a', 'b']]])(
  '%j is answered with what there is',
  async (args) => {
    const place = aPlace();
    expect(await run(place, ...args)).toMatchObject({ code: 2, err: expect.stringContaining('backup FILE') });
    expect(existsSync(place.path)).toBe(false);
  },
);

test('as an administrator types it', async () => {
  const place = aPlace();
  const desk = await open(place);
  await log(desk);
  const program = resolve(import.meta.dirname, '../src/register-command.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'verify'], {
    env: { ...process.env, REGISTER_URL: place.url },
  });
  expect(stdout).toContain('The register is sound: 1 request');
});
