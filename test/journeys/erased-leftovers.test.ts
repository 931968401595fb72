import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { freshFolder } from '../register/places.ts';
import { postgresForThisFile } from '../register/postgres-server.ts';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { answer, approved, card, disclose, letter, log } from './way-to-a-letter.ts';
import { reads } from './write-to-requester.ts';
import { silent } from '../silent.ts';

const server = postgresForThisFile();

/** Words that only this request has: of the requester, of departments, of officers. */
const said = /zebedee|quillfeather|sycamore|magnolia|hornbeam|wisteria|laburnum|mistletoe|juniper/iu;

const trees = {
  subject: 'sycamore felling',
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  questions: [
    { asks: 'How many sycamores were felled in 2024?', replies: 'We felled 12 magnolias.' },
    { asks: 'What did the council pay for it?', replies: 'We paid £600.' },
  ],
};

async function open(registerUrl: string, council = {}): Promise<Desk> {
  return openDesk({
    at: '2023-11-02T09:00:00Z',
    registerUrl,
    councilFile: await councilFile(council),
    trial: { log: silent, patience: { tries: 1, mail: { tries: 1 } } },
  });
}

const aNote = (words: string) => [{ name: 'note.txt', mimeType: 'text/plain', bytes: Buffer.from(words) }];

/** A request that was answered, and of which everything is left that can be: begun, shown, refused, failed, waiting. */
async function answeredWithLeftovers(desk: Desk): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  const helen = desk.as('Helen Marsh');
  const { administrator, faults } = desk.workspace;
  administrator.adds('Gemma Stone', 'highways');
  administrator.removes('FOI Desk', 'cctv-community-safety');
  const reference = await log(desk, {
    ...trees,
    questions: [...trees.questions, { asks: 'Who saw the mistletoe?', department: 'CCTV & Community Safety' }],
  });
  const question = helen.latest('highways', 'question 1 of');

  // A letter that was written, drawn and read, and did not go.
  const means = 'Do you mean the hornbeam, Mr Quillfeather?';
  await reads(desk, `/foi clarify ${reference}`, {
    'Question 1: what you ask': means,
    'Question 1: why you need to know': 'we record trees by kind',
  });
  await officer.closes({ all: true });
  // A file of somebody who may not answer.
  await desk.as('Gemma Stone').says('I saw the laburnum go.', { thread: question, files: aNote('The laburnum went.') });
  // A reply that could not be worked.
  administrator.changesPerson('Helen Marsh', {});
  await desk.settled();
  faults.method('users.info', { kind: 'refused', error: 'missing_scope' });
  await helen.says('Mr Quillfeather asked about a juniper.', { thread: question });
  for (const { asks, replies } of trees.questions) {
    await helen.says(replies, { thread: helen.latest('highways', asks) });
  }
  await answer(desk, reference, 3, { Answer: 'Nobody saw the mistletoe.' });
  await disclose(desk, reference, [1, 2]);
  // A part of an answer that was begun and left.
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.fills({ Answer: 'Twelve, and a wisteria.' });
  await officer.clicks('Add another part');
  await officer.closes({ all: true });

  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  // What was pressed and failed, stored whole as FOI Desk once did, and what waits to be tried again.
  const waiting = { lane: `request/${reference}`, kind: 'click', body: { message: 'wisteria' }, failures: 1 };
  await desk.running.register.commit([
    { key: 'inbox/000000000009999', was: 'new', value: { id: 'trigger:9', ...waiting } },
    { key: 'inbox-failed/trigger:8', was: 'new', value: { id: 'trigger:8', ...waiting, why: '', at: Date.now() } },
  ]);
  return reference;
}

/** The keys of the register, without those that hold nothing of a request. */
async function keysAbout({ running: { register } }: Desk): Promise<string[]> {
  const keys = await register.keys('');
  return keys.filter(
    (key) =>
      !/^(?:cards|seen|claim|counter|swept|writers|lists|dated-by|format|directory|morning|kept-by-histories)(?:\/|$)/u.test(
        key,
      ),
  );
}

const kindsOf = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(/\/.*$/u, '')))].toSorted();

/** Files of the register in which its words still stand; what the workspace keeps beside it is Slack's. */
function filesThatSay(folder: string, words = said): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('register.db') && !file.startsWith('register.db.workspace'))
    .filter((file) => words.test(readFileSync(join(folder, file), 'latin1')));
}

/** Rows of a Postgres database in which they do. */
async function rowsThatSay(database: string): Promise<string[]> {
  const tables = z.array(z.object({ name: z.string() }));
  const named = await server.ask(
    database,
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const rows = z.array(z.object({ row: z.string() }));
  const found: string[] = [];
  for (const { name } of tables.parse(named)) {
    const columns = name === 'blobs' ? "encode(bytes, 'escape')" : 'row_to_json(t)::text';
    const all = rows.parse(await server.ask(database, `select ${columns} as row from "${name}" as t`));
    found.push(...all.filter(({ row }) => said.test(row)).map(({ row }) => `${name}: ${row.slice(0, 200)}`));
  }
  return found;
}

describe('whatever was left of a request goes with it', () => {
  const left = ['draft', 'inbox', 'inbox-failed', 'outbox-failed', 'request', 'surface', 'thread', 'search'];

  test('from the file itself: forms begun, letters that did not go, what could not be worked, what still waits', async () => {
    const folder = freshFolder();
    const desk = await open(`sqlite:${join(folder, 'register.db')}`);
    const reference = await answeredWithLeftovers(desk);
    expect(kindsOf(await keysAbout(desk))).toEqual(expect.arrayContaining(left));
    expect(filesThatSay(folder)).not.toEqual([]);
    await desk.itIs('2026-11-03T10:00:00Z');
    expect(await keysAbout(desk)).toEqual([`request/${reference}`]);
    expect(await desk.running.register.blobs.scan({ limit: 9 })).toEqual([]);
    expect(filesThatSay(folder)).toEqual([]);
  });

  test('from every row of Postgres', async () => {
    const folder = freshFolder();
    const desk = await open(await server.database(folder));
    const database = basename(folder).toLowerCase();
    const reference = await answeredWithLeftovers(desk);
    expect(await rowsThatSay(database)).not.toEqual([]);
    await desk.itIs('2026-11-03T10:00:00Z');
    expect(await keysAbout(desk)).toEqual([`request/${reference}`]);
    expect(await rowsThatSay(database)).toEqual([]);
  });
});

test('where only who asked is forgotten, what was begun or failed and tells it goes; what tells nothing stays', async () => {
  const folder = freshFolder();
  const desk = await open(`sqlite:${join(folder, 'register.db')}`, { identity: 12 });
  await answeredWithLeftovers(desk);
  const tells = /zebedee|quillfeather/iu;
  await desk.itIs('2024-11-03T10:00:00Z');
  expect(filesThatSay(folder, tells)).toEqual([]);
  const kinds = kindsOf(await keysAbout(desk));
  expect(kinds).toEqual(expect.arrayContaining(['inbox-failed', 'outbox-failed', 'surface']));
  expect(kinds).not.toContain('draft');
  expect(kinds).not.toContain('loose');
});

test('a letter that was drawn and not sent goes after a month, and so does a file of somebody who may not answer', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  desk.workspace.administrator.adds('Gemma Stone', 'highways');
  const reference = await approved(desk);
  const { register } = desk.running;
  const kept = async () => (await register.blobs.scan({ limit: 99 })).length;
  const open = await log(desk, { subject: 'bins' });
  const named = await kept();
  await reads(desk, `/foi clarify ${open}`, {
    'Question 1: what you ask': 'Which roads do you mean?',
    'Question 1: why you need to know': 'we record potholes by road',
  });
  await desk.as('Olivia Bennett').closes({ all: true });
  const question = desk.as('Helen Marsh').latest('highways', `${open}, question 1 of`);
  await desk.as('Gemma Stone').says('Here.', { thread: question, files: aNote('The laburnum went.') });
  expect(await kept()).toBe(named + 5);
  await desk.itIs('2026-12-02T09:00:00Z');
  expect(await kept()).toBe(named + 5);
  await desk.itIs('2026-12-03T09:00:00Z');
  expect(await kept()).toBe(named);
  expect((await verifyRegister(register, desk.running.holidays.now())).faults).toEqual([]);
  expect(await register.keys('loose/')).toEqual([]);
  expect(card(desk, reference).words).toContain('Sent');
});

test('what is written about a request that was erased is kept nowhere, though its thread still stands', async () => {
  const folder = freshFolder();
  const desk = await open(`sqlite:${join(folder, 'register.db')}`);
  const helen = desk.as('Helen Marsh');
  const { administrator, faults } = desk.workspace;
  await approved(desk, trees);
  const question = helen.latest('highways', 'question 1 of');
  faults.method('chat.delete', { kind: 'refused', error: 'missing_scope' }, 50);
  await desk.itIs('2026-11-03T10:00:00Z');
  administrator.changesPerson('Helen Marsh', {});
  await desk.settled();
  faults.method('users.info', { kind: 'refused', error: 'missing_scope' });
  await helen.says('It was a hornbeam.', { thread: question });
  const { register } = desk.running;
  expect(await register.keys('thread/')).not.toEqual([]);
  expect(JSON.stringify(await register.scan(''))).not.toMatch(said);
  await register.upkeep.forget();
  expect(filesThatSay(folder)).toEqual([]);
});
