import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { silent } from '../silent.ts';
import { log } from './way-to-a-letter.ts';

const felling = {
  subject: 'the trees of Zebedee Quillfeather',
  name: 'Zebedee Quillfeather',
  questions: [{ asks: 'How many trees were felled?' }],
};
const saw = ['Olivia Bennett', 'Tom Hughes', 'Helen Marsh'];

/** A request that three people had in their Home, was withdrawn, and is in the Home of none who opens it now. */
async function withdrawnAfterSeen(desk: Desk): Promise<string> {
  const reference = await log(desk, felling);
  for (const name of saw) await desk.as(name).opensHome();
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'When they told us': '2023-11-02', 'How they told us': 'By telephone.' });
  await officer.submits('Record');
  desk.workspace.administrator.removes('Helen Marsh', 'highways');
  return reference;
}

/** Who has it in the Home that was drawn last. */
const haveInHome = (desk: Desk, words: string) => saw.filter((name) => desk.as(name).home().words.includes(words));

test('an erasure is drawn in every Home that showed the request, also of whoever may look no more', async () => {
  const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
  const other = await log(desk, { subject: 'bins' });
  const reference = await withdrawnAfterSeen(desk);
  expect(haveInHome(desk, reference)).toEqual(saw);
  await desk.itIs('2026-11-03T10:00:00Z');
  expect(haveInHome(desk, reference)).toEqual([]);
  expect(haveInHome(desk, other)).toEqual(['Olivia Bennett', 'Tom Hughes']);
  expect(JSON.stringify(await desk.running.register.scan('home/'))).not.toContain(reference);
});

test('so it is where only who asked is forgotten, and a subject names them', async () => {
  const desk = await openDesk({ at: '2023-11-02T09:00:00Z', councilFile: await councilFile({ identity: 12 }) });
  await withdrawnAfterSeen(desk);
  expect(haveInHome(desk, 'Quillfeather')).not.toEqual([]);
  await desk.itIs('2024-11-03T10:00:00Z');
  expect(haveInHome(desk, 'Quillfeather')).toEqual([]);
});

test('somebody who is gone from Slack holds up no other’s Home', async () => {
  const desk = await openDesk({ at: '2023-11-02T09:00:00Z' });
  const reference = await withdrawnAfterSeen(desk);
  desk.workspace.faults.method('views.publish', { kind: 'refused', error: 'user_not_found' });
  await desk.itIs('2026-11-03T10:00:00Z');
  expect(haveInHome(desk, reference)).toHaveLength(1);
  expect(await desk.running.register.scan('home/')).toEqual([]);
  expect(await desk.running.register.scan('outbox')).toEqual([]);
});

test('where Slack asks to wait, it is drawn after that', async () => {
  const desk = await openDesk({ at: '2023-11-02T09:00:00Z', trial: { log: silent } });
  const reference = await withdrawnAfterSeen(desk);
  desk.workspace.faults.method('views.publish', { kind: 'rateLimited', retryAfterS: 1 });
  await desk.itIs('2026-11-03T10:00:00Z');
  expect(haveInHome(desk, reference)).toEqual([]);
});
