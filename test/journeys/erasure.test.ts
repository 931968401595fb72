import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRecord, verifyChain } from '../../src/register/index.ts';
import { bringListsUpToDate } from '../../src/workflows/upkeep/up-to-date.ts';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { freshFolder } from '../register/places.ts';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { underReview } from './review.ts';
import { approved, card, log, told } from './way-to-a-letter.ts';

const trees = {
  subject: 'tree felling',
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  questions: [
    { asks: 'How many trees did the council fell on Warwick Road in 2024?', replies: 'We felled 12 sycamores.' },
  ],
};

const quiet = { info() {}, warn() {}, error() {} };

/** Files of the register in which somebody's words still stand; what the workspace keeps beside it is Slack's. */
function filesThatSay(folder: string, words: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('register.db') && !file.startsWith('register.db.workspace'))
    .filter((file) => words.test(readFileSync(join(folder, file), 'latin1')));
}

/** Closed as none, for somebody with only a postal address: acknowledgement and letter wait to be posted. */
async function closedByPost(desk: Desk): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { ...trees, email: '', postalAddress: '3 Oak Lane\nMarlbury' });
  await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
  await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'It is about a bill.' });
  await officer.submits('Close it');
  return reference;
}

async function verified({ running }: Desk) {
  return (await verifyRegister(running.register, running.holidays.now())).faults;
}

describe('a request that the council keeps no longer', () => {
  test('is gone from the register’s files, but its history and what the figures need stay', async () => {
    const folder = freshFolder();
    const desk = await openDesk({ at: '2023-11-02T09:00:00Z', registerUrl: `sqlite:${join(folder, 'register.db')}` });
    const said = /zebedee|quillfeather|sycamore/iu;
    const reference = await approved(desk, trees);
    expect(filesThatSay(folder, said)).not.toEqual([]);
    expect(await verified(desk)).toEqual([]);

    await desk.itIs('2026-11-02T10:00:00Z');
    expect(filesThatSay(folder, said)).not.toEqual([]);
    await desk.itIs('2026-11-03T10:00:00Z');
    expect(filesThatSay(folder, said)).toEqual([]);

    const { register } = desk.running;
    const record = parseRecord((await register.read(`request/${reference}`))?.value);
    expect(verifyChain(record)).toEqual({ ok: true });
    const events = JSON.stringify(record.events);
    expect(events).toContain('"kind":"disclosed"');
    expect(events).toContain('"endedOn":"2023-11-02"');
    expect(record.particulars).toEqual({});
    expect(await register.blobs.scan({ limit: 9 })).toEqual([]);
    expect(await register.scan('surface/')).toEqual([]);
    expect(await register.scan('thread/')).toEqual([]);
    expect(await verified(desk)).toEqual([]);
  });

  test('is gone from Slack, but for what people wrote there themselves', async () => {
    const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
    await approved(desk, trees);
    const other = await log(desk, { subject: 'bins' });
    await desk.itIs('2026-11-03T10:00:00Z');
    for (const [person, channel] of [
      ['Olivia Bennett', 'foi-team'],
      ['Amara Okafor', 'foi-approvals'],
      ['Helen Marsh', 'highways'],
    ] as const) {
      const left = desk
        .as(person)
        .sees(channel)
        .filter(({ words }) => !words.includes(other));
      expect(left.filter(({ from, files }) => from === 'FOI Desk' || files.length > 0)).toEqual([]);
    }
    expect(
      desk
        .as('Helen Marsh')
        .sees('highways')
        .map(({ words }) => words),
    ).toContain('We felled 12 sycamores.');
    expect(card(desk, other).words).toContain('bins');
  });

  test('is found no more, can be done nothing with, and says when and why', async () => {
    const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
    const reference = await approved(desk, trees);
    await desk.itIs('2026-11-03T10:00:00Z');
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi find sycamores', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('No request speaks of');
    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(
      `${reference} was erased on Tue 3 November 2026, as the council keeps it no longer. Its history is all there is: /foi show ${reference}.`,
    );
    await officer.slash(`/foi show ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('the council keeps such requests 36 months');
    expect(told(desk, 'Olivia Bennett')).not.toContain('Zebedee');
  });

  test('leaves nothing of a letter that was never posted, nor anything to do about it', async () => {
    const folder = freshFolder();
    const desk = await openDesk({ at: '2023-11-02T09:00:00Z', registerUrl: `sqlite:${join(folder, 'register.db')}` });
    const officer = desk.as('Olivia Bennett');
    const reference = await closedByPost(desk);
    await officer.opensHome();
    expect(officer.home().words).toContain(reference);
    await desk.itIs('2027-11-03T10:00:00Z');
    expect(filesThatSay(folder, /zebedee|quillfeather|oak lane/iu)).toEqual([]);
    expect(await desk.running.register.blobs.scan({ limit: 9 })).toEqual([]);
    expect(await verified(desk)).toEqual([]);
    await officer.opensHome();
    expect(officer.home().words).not.toContain(reference);
  });

  test('is not one that is still being answered', async () => {
    const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
    const reference = await log(desk, trees);
    await desk.itIs('2028-12-30T10:00:00Z');
    expect(card(desk, reference).words).toContain('tree felling');
  });

  test('leaves to others the file they hold too', async () => {
    const desk = await openDesk({ at: '2022-11-02T09:00:00Z' });
    const files = [{ name: 'policy.pdf', mimeType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 our tree policy') }];
    await approved(desk, { ...trees, questions: [{ asks: 'Which trees?', replies: 'See the policy.', files }] });
    const { register } = desk.running;
    const holding = async () => (await register.scan('file/')).map(({ key }) => key.split('/')[1] ?? '');
    const [policy = ''] = await holding();
    await desk.itIs('2025-10-30T10:00:00Z');
    await approved(desk, { ...trees, questions: [{ asks: 'Which trees?', replies: 'See the policy.', files }] });
    await desk.itIs('2025-11-03T10:00:00Z');
    expect(await register.blobs.get(policy)).toBeDefined();
    expect(await holding()).toHaveLength(1);
    expect(await verified(desk)).toEqual([]);
    await desk.itIs('2028-11-03T10:00:00Z');
    expect(await register.blobs.get(policy)).toBeUndefined();
  });
});

describe('who asked, where the council forgets that before the rest', () => {
  const named = /zebedee|quillfeather/iu;
  const open = async (folder: string) =>
    openDesk({
      at: '2023-11-02T09:00:00Z',
      registerUrl: `sqlite:${join(folder, 'register.db')}`,
      councilFile: await councilFile({ identity: 12 }),
    });

  test('is gone from the register’s files, with every letter and message; questions and answers stay', async () => {
    const folder = freshFolder();
    const desk = await open(folder);
    const officer = desk.as('Olivia Bennett');
    const reference = await approved(desk, trees);
    await desk.itIs('2024-11-02T10:00:00Z');
    expect(filesThatSay(folder, named)).not.toEqual([]);
    await desk.itIs('2024-11-03T10:00:00Z');
    expect(filesThatSay(folder, named)).toEqual([]);
    expect(filesThatSay(folder, /sycamore/iu)).not.toEqual([]);

    const { register } = desk.running;
    const record = parseRecord((await register.read(`request/${reference}`))?.value);
    expect(verifyChain(record)).toEqual({ ok: true });
    expect(await register.blobs.scan({ limit: 9 })).toEqual([]);
    expect(await verified(desk)).toEqual([]);
    await officer.slash('/foi find sycamores', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(reference);
    await officer.slash('/foi find zebedee', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('No request speaks of');
    await officer.slash(`/foi show ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'Who asked was forgotten, with every letter and message that names them: the request ended on Thu 2 November 2023, and the council keeps that 12 months.',
    );

    await desk.itIs('2026-11-03T10:00:00Z');
    expect(filesThatSay(folder, /sycamore/iu)).toEqual([]);
    expect(await verified(desk)).toEqual([]);
    expect(await register.scan('named/')).toEqual([]);
  });

  test('is gone with letters that were never posted, and nobody is asked to post them', async () => {
    const folder = freshFolder();
    const desk = await open(folder);
    const officer = desk.as('Olivia Bennett');
    const reference = await closedByPost(desk);
    expect(filesThatSay(folder, named)).not.toEqual([]);
    await desk.itIs('2024-11-03T10:00:00Z');
    expect(filesThatSay(folder, named)).toEqual([]);
    expect(await desk.running.register.blobs.scan({ limit: 9 })).toEqual([]);
    expect(await verified(desk)).toEqual([]);
    expect(officer.thread(card(desk, reference)).flatMap(({ files }) => files)).toEqual([]);
    expect(card(desk, reference).words).toContain('The letter that closes the request was never recorded as sent.');
    expect(card(desk, reference).controls).not.toContain('Record as sent');
    await officer.opensHome();
    expect(officer.home().words).not.toContain(reference);
  });

  test('is gone from Slack: the card says so, the letters’ files are deleted, and departments see no change', async () => {
    const desk = await open(freshFolder());
    const reference = await approved(desk, trees);
    const inHighways = () =>
      desk
        .as('Helen Marsh')
        .sees('highways')
        .map(({ words }) => words);
    const before = inHighways();
    await desk.itIs('2024-11-03T10:00:00Z');
    expect(card(desk, reference).words).toContain('From *somebody whose name is kept no longer.');
    expect(card(desk, reference).words).toContain('tree felling');
    for (const [person, channel] of [
      ['Olivia Bennett', 'foi-team'],
      ['Amara Okafor', 'foi-approvals'],
    ] as const) {
      const ours = desk
        .as(person)
        .sees(channel)
        .filter(({ from }) => from === 'FOI Desk');
      expect(ours.length).toBeGreaterThan(0);
      expect(JSON.stringify(ours)).not.toMatch(named);
      expect(ours.flatMap(({ files }) => files)).toEqual([]);
    }
    expect(inHighways()).toEqual(before);
  });

  test('stays while a review holds the request, and where no such time is set', async () => {
    const desk = await open(freshFolder());
    const reference = await approved(desk, trees);
    await underReview(desk, reference);
    await desk.itIs('2025-01-03T10:00:00Z');
    expect(card(desk, reference).words).toContain('Zebedee Quillfeather');
    const without = await openDesk({ at: '2023-11-02T09:00:00Z' });
    const other = await approved(without, trees);
    await without.itIs('2025-01-03T10:00:00Z');
    expect(card(without, other).words).toContain('Zebedee Quillfeather');
  });
});

test('a form that was begun and left is forgotten after a week or two', async () => {
  const folder = freshFolder();
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z', registerUrl: `sqlite:${join(folder, 'register.db')}` });
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new trees', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Zebedee Quillfeather',
    'E-mail': 'zebedee@quillfeather.example',
    'The request as written': 'How many trees?',
  });
  await officer.submits('Next');
  await officer.closes({ all: true });
  const drafts = async () => JSON.stringify(await desk.running.register.scan('draft/'));
  expect(await drafts()).toContain('Zebedee');
  await desk.itIs('2026-11-10T09:00:00Z');
  expect(await drafts()).toContain('Zebedee');
  await desk.itIs('2026-11-18T09:00:00Z');
  expect(await drafts()).toBe('[]');
});

test('a register whose lists another FOI Desk made has them made again at the start', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const reference = await approved(desk, trees);
  const { register, holidays } = desk.running;
  const rows = await register.scan('search/');
  await register.commit(rows.map(({ key }) => ({ key, was: 'any', value: undefined })));
  await register.commit([{ key: 'open/2020-01-01/REQ99999', was: 'new', value: {} }]);
  expect(await verified(desk)).toEqual([
    expect.stringMatching(/The lists are not what the histories give, in 2 places/u),
  ]);
  expect(await bringListsUpToDate(register, holidays.now(), quiet)).toBe(0);
  const mark = z.object({ version: z.number() }).parse((await register.read('lists'))?.value);
  await register.commit([{ key: 'lists', was: 'any', value: { version: mark.version - 1 } }]);
  expect(await bringListsUpToDate(register, holidays.now(), quiet)).toBe(1);
  expect(await verified(desk)).toEqual([]);
  expect(await register.search('sycamore', { limit: 1 })).toMatchObject([{ key: `search/${reference}` }]);
});
