import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest } from './log-request.ts';

const twoQuestions = '1. How many potholes were reported?\n2. Who mended them?';

test('not ours, said while an officer assigns another question, stays so', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await officer.clicks('Assign questions');
  await helen.clicks('Not ours', { on: helen.latest('highways', 'question 2 of 2') });
  await officer.fills({ 'Department for question 1': ['Highways', 'Finance'] });
  expect(await officer.submits('Assign')).toEqual({ ok: true, errors: {} });
  expect(desk.as('Frank Osei').latest('finance').words).toContain('question 1 of 2');
  expect(helen.thread(helen.latest('highways', 'question 2 of 2'))).toEqual([]);
  expect(officer.latest('foi-team', 'In charge').words).toContain('Highways: not ours, sent back');
});

test('whom another officer asks meanwhile is not sent away', async () => {
  const desk = await openDesk();
  const olivia = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  const tom = desk.as('Tom Hughes');
  await olivia.clicks('Assign questions');
  await tom.clicks('Assign questions', { on: tom.latest('foi-team', 'In charge') });
  await tom.fills({ 'Department for question 2': ['Housing'] });
  expect(await tom.submits('Assign')).toEqual({ ok: true, errors: {} });
  await olivia.fills({ 'Department for question 2': ['Highways', 'Finance'] });
  expect(await olivia.submits('Assign')).toEqual({ ok: true, errors: {} });
  const card = olivia.latest('foi-team', 'In charge').words;
  expect(card).toContain('Housing: asked');
  expect(card).toContain('Finance: asked');
  expect(desk.as('Priya Shah').latest('housing').words).not.toContain('took this question back');
  expect(desk.as('Helen Marsh').latest('highways', 'question 2 of 2').words).toContain('took this question back');
});
