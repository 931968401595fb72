import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';

test('a message of 20,000 characters and its text file come whole, with what is added and attached', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const long = 'It was asked before and never answered. '.repeat(480);
  const said = await officer.says(`1. How many potholes?\n2. ${long}Why?`, {
    in: 'foi-team',
    files: [{ name: 'more.txt', bytes: Buffer.from('3. Who mended them?\r\n') }],
  });
  await officer.shortcut('Log as FOI request', said);
  expect(officer.modal().words).toMatch(
    /Only the beginning is shown below\. The other 16,\d{3} characters of the message are kept and follow it\./u,
  );
  expect(officer.modal().words).toContain('The text of more.txt is added at the end.');
  await officer.fills({
    'E-mail': 'jane@example.org',
    Subject: 'potholes',
    Original: [{ name: 'the rest.txt', bytes: Buffer.from('4. When were they mended?') }],
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  const { values, words } = officer.modal();
  expect(words).toContain('Only the beginning is shown. What you change here replaces the beginning; the rest stays.');
  expect(values).toMatchObject({
    'Question 1': 'How many potholes?',
    'Question 3': 'Who mended them?',
    'Question 4': 'When were they mended?',
  });
  await officer.fills({ 'Question 2': 'NEW BEGINNING.', 'Department for question 2': ['Highways'] });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const asked = desk.as('Helen Marsh').latest('highways', 'question 2 of 4');
  expect(asked.words).toContain('NEW BEGINNING.');
  expect(asked.words).not.toContain('It was asked before and never answered. '.repeat(150));
});

test('a question longer than one input reaches its department whole', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const streets = Array.from({ length: 400 }, (_, index) => `Street ${index + 1}`).join(', ');
  await officer.slash('/foi new streets', { channel: 'foi-team' });
  await officer.fills({
    'E-mail': 'jane@example.org',
    'The request as written': `How many potholes are in ${streets}`.slice(0, 3000),
  });
  await officer.clicks('Add more text');
  await officer.fills({
    'The request as written, continued (2)': `${`How many potholes are in ${streets}`.slice(3000)} and why?`,
  });
  await officer.submits('Next');
  await officer.fills({ 'Department for question 1': ['Highways'] });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const asked = desk.as('Helen Marsh').latest('highways').words.replaceAll(/\s+/gu, ' ');
  expect(asked).toContain(`${streets} and why?`);
  expect(asked).not.toContain('longer than fits');
});

test('a text file is read as it was saved, on Windows too; a page or a document is kept, and is no text', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new costs', { channel: 'foi-team' });
  const page = { name: 'page.html', bytes: Buffer.from('<p>4. What is this?</p>') };
  await officer.fills({ 'E-mail': 'jane@example.org', Original: [page] });
  expect((await officer.submits('Next')).errors).toEqual({
    'The request as written': 'Paste the request as it was written, or attach it as a text file.',
  });
  await officer.fills({
    Original: [
      { name: 'windows.txt', bytes: Buffer.from('1. Who spent \xa3100?\r\n', 'latin1') },
      { name: 'notepad.txt', bytes: Buffer.from('\ufeff2. Who spent £200?\r\n', 'utf16le') },
      { name: 'plain.txt', bytes: Buffer.from('3. Who spent £300?') },
      page,
    ],
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().values).toMatchObject({
    'Question 1': 'Who spent £100?',
    'Question 2': 'Who spent £200?',
    'Question 3': 'Who spent £300?',
  });
  expect(officer.modal().labels).not.toContain('Question 4');
});

test('thirty questions, one of them of 3,000 characters: every view fits, none is lost', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const question = (number: number) =>
    number === 11 ? `How long ${'and how long '.repeat(228)}was it?` : `What is fact ${number}?`;
  const wording = Array.from({ length: 30 }, (_, index) => `${index + 1}. ${question(index + 1)}`).join('\n');
  await officer.slash('/foi new thirty facts', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': wording.slice(0, 3000) });
  await officer.clicks('Add more text');
  await officer.fills({ 'The request as written, continued (2)': wording.slice(3000) });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('These are 30 questions. Here are 1 to 20.');
  await officer.fills({ 'Question 2': '', 'Department for question 3': ['ICT'] });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  await officer.clicks('Add a question');
  await officer.fills({ 'Question 31': 'And what is the last fact?', 'Department for question 31': ['ICT'] });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const ivan = desk.as('Ivan Petrov');
  expect(ivan.sees('ict').map((message) => message.words.split('\n').slice(0, 2))).toEqual([
    ['REQ00001, question 2 of 30 — please answer by Mon 16 November 2026', 'What is fact 3?'],
    ['REQ00001, question 30 of 30 — please answer by Mon 16 November 2026', 'And what is the last fact?'],
  ]);
  await officer.clicks('Settle answers');
  expect(officer.modal().options['Question']).toHaveLength(30);
});
