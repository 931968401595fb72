import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyRegister } from '../../src/workflows/upkeep/verify-register.ts';
import { councilFile } from '../journeys/council-file.ts';
import { openDesk } from '../journeys/desk.ts';
import { approved, card, log } from '../journeys/way-to-a-letter.ts';
import { freshFolder } from '../register/places.ts';
import { silent } from '../silent.ts';

const trees = {
  subject: 'tree felling',
  name: 'Zebedee Quillfeather',
  email: 'zebedee@quillfeather.example',
  questions: [{ asks: 'How many trees did the council fell in 2024?', replies: 'We felled 12 sycamores.' }],
};
const named = /zebedee|quillfeather/iu;

async function forgetful() {
  const folder = freshFolder();
  const registerUrl = `sqlite:${join(folder, 'register.db')}`;
  const desk = await openDesk({
    at: '2026-11-02T09:00:00Z',
    registerUrl,
    trial: { log: silent },
    councilFile: await councilFile({ identity: 12 }),
  });
  const naming = () =>
    readdirSync(folder)
      .filter((file) => file.startsWith('register.db') && !file.startsWith('register.db.workspace'))
      .filter((file) => named.test(readFileSync(join(folder, file), 'latin1')));
  const faults = async () => (await verifyRegister(desk.running.register, desk.running.holidays.now())).faults;
  return { desk, naming, faults };
}

test('a clock put forward to where no bank holidays are known makes nobody forgotten', async () => {
  const { desk } = await forgetful();
  const reference = await approved(desk, trees);
  await desk.itIs('2060-01-05T10:00:00Z');
  expect(card(desk, reference).words).toContain('Zebedee Quillfeather');
});

test('who asked is forgotten also where an officer’s reason or subject names them', async () => {
  const { desk, naming } = await forgetful();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, trees);
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'How they told us': 'Mr Quillfeather rang.' });
  expect((await officer.submits('Record')).errors).toEqual({});
  expect(naming()).not.toEqual([]);
  await desk.itIs('2027-11-03T10:00:00Z');
  expect(naming()).toEqual([]);
});

test('who asked, said again once it was forgotten, is forgotten again in its time', async () => {
  const { desk, naming, faults } = await forgetful();
  const officer = desk.as('Olivia Bennett');
  const reference = await approved(desk, trees);
  await desk.itIs('2027-11-03T10:00:00Z');
  expect(naming()).toEqual([]);
  await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
  await officer.fills({ Why: 'The ombudsman asks.' });
  await officer.submits('Reopen');
  await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
  await officer.fills({ "Requester's name": 'Zebedee Quillfeather', 'E-mail': trees.email, Why: 'They wrote again.' });
  expect((await officer.submits('Correct')).errors).toEqual({});
  expect(card(desk, reference).words).toContain('Zebedee Quillfeather');
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'How they told us': 'They rang.' });
  expect((await officer.submits('Record')).errors).toEqual({});
  expect(await faults()).toEqual([]);
  await desk.itIs('2028-11-06T10:00:00Z');
  expect(naming()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('a question that departments were given otherwise only later is forgotten as it was asked', async () => {
  const { desk, naming } = await forgetful();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, {
    ...trees,
    questions: [{ asks: 'Why was the tree in Quillfeather Mews felled?' }],
  });
  await officer.clicks('Assign questions', { on: card(desk, reference) });
  await officer.fills({
    'Department for question 1': ['Housing'],
    'Wording for department, question 1': 'Why was the tree felled?',
  });
  expect((await officer.submits('Assign')).errors).toEqual({});
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'How they told us': 'They rang.' });
  expect((await officer.submits('Record')).errors).toEqual({});
  expect(naming()).not.toEqual([]);
  await desk.itIs('2027-11-03T10:00:00Z');
  expect(naming()).toEqual([]);
});
