import { expect, test } from 'vitest';
import type { Person } from '../../src/workspace/index.ts';
import { openDesk, type Desk } from './desk.ts';
import { openSettling } from './log-request.ts';
import { card, log, reply, settling, type Asking } from './way-to-a-letter.ts';

const roads = ['Mill Lane', 'High Street', 'Church Road', 'Station Road'];
const four: Asking = {
  questions: roads.map((road) => ({ asks: `How many potholes are in ${road}?`, replies: `Two in ${road}.` })),
};
const goOn = { Then: ['Go on to the next question'] };
const settles = (officer: Person) => officer.submits('Settle');

async function opened(desk: Desk): Promise<Person> {
  await settling(desk, four);
  return desk.as('Olivia Bennett');
}

test('an officer ticks it once, and settles one question after another without leaving the form', async () => {
  const desk = await openDesk();
  const officer = await opened(desk);
  await officer.fills(goOn);
  for (const number of [2, 3, 4]) {
    expect(await settles(officer)).toEqual({ ok: true, errors: {} });
    const { words } = officer.modal();
    expect(words).toContain(`Question ${number - 1} is settled. Now question ${number}.`);
    expect(words).toContain(`Two in ${roads[number - 1]}.`);
    expect(officer.modal().values['What the answer is']).toBe('Disclosed');
  }
  expect(officer.modal().labels).not.toContain('Then');
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.hasModal()).toBe(false);
  expect(card(desk, 'REQ00001').words).toContain('Every question is settled. Draft the letter.');
});

test('not ticked, the form closes, and opens again at the next question that can be settled', async () => {
  const desk = await openDesk();
  const officer = await opened(desk);
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.hasModal()).toBe(false);
  await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
  expect(officer.modal().values['Question']).toContain('2. How many potholes are in High Street?');
  await officer.closes();
  await openSettling(officer, 4);
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(card(desk, 'REQ00001').words).toMatch(/4\. [^\n]*settled as disclosed/u);
});

test('the tick stays when the kind of answer is changed, and where something is missing nothing is gone on to', async () => {
  const desk = await openDesk();
  const officer = await opened(desk);
  await officer.fills(goOn);
  await officer.chooses('What the answer is', 'Already available');
  expect((await settles(officer)).errors).toHaveProperty('Where it is published');
  await officer.fills({ 'Where it is published': 'https://roads.example/list' });
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Why it is not held': 'Nobody counts them there.' });
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('Question 2 is settled. Now question 3.');
});

test('from the last question it goes on to the first that is left, and never to one that nobody answered', async () => {
  const desk = await openDesk();
  await log(desk, four);
  const [first] = four.questions ?? [];
  await reply(desk, 'REQ00001', { questions: first ? [first] : [] });
  const officer = desk.as('Olivia Bennett');
  await openSettling(officer, 4);
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Why it is not held': 'Nobody counts them there.', ...goOn });
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('Question 4 is settled. Now question 1.');
  expect(officer.modal().labels).not.toContain('Then');
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.hasModal()).toBe(false);
});

test('a further part that was not meant is left empty although it goes on', async () => {
  const desk = await openDesk();
  const officer = await opened(desk);
  await officer.fills(goOn);
  await officer.clicks('Add another part');
  expect(officer.modal().words).toContain('Part 1 is kept: Disclosed. Now part 2.');
  expect(await settles(officer)).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('Question 1 is settled. Now question 2.');
  expect(card(desk, 'REQ00001').words).toMatch(/1\. [^\n]*settled as disclosed\*/u);
});
