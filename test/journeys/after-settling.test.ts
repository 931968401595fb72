import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest, openSettling, settleAsDisclosed } from './log-request.ts';

const threeQuestions = '1. How many potholes were reported?\n2. Who mended them?\n3. Where were they?';
const settled = 'The officer has settled this answer.';

test('a settled question says so in its channel, and those it covers; opened again, it asks again', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, threeQuestions, [['Highways'], ['Highways'], ['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.says('12, all of them mended by our own team.', { thread: 'question 1 of 3' });

  await openSettling(officer, 1);
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.fills({ 'Covers questions': ['2. Who mended them?'] });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  for (const number of [1, 2]) {
    const message = helen.latest('highways', `question ${number} of 3`);
    expect(message.words).toContain(settled);
    expect(message.controls).toEqual([]);
  }
  expect(helen.latest('highways', 'question 3 of 3').controls).toContain('I have this');

  await officer.chooses('More…', 'Open a settled answer again');
  await officer.fills({ Question: '1. How many potholes were reported?' });
  expect(await officer.submits('Open again')).toEqual({ ok: true, errors: {} });
  for (const number of [1, 2]) {
    const message = helen.latest('highways', `question ${number} of 3`);
    expect(message.words).toContain('please answer by Mon 16 November 2026');
    expect(message.controls).toContain('I have this');
  }
});

test('a reply after its question was settled changes nothing by itself: the officer is told once, the letter waits', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.says('12 potholes.', { thread: 'question 1 of 1' });
  await settleAsDisclosed(officer, 1);
  await officer.clicks('Draft letter');
  await helen.says('Sorry, it was 13.', { thread: 'question 1 of 1' });
  await helen.says('13, I counted again.', { thread: 'question 1 of 1' });

  const card = officer.latest('foi-team', 'In charge');
  expect(card.words).toContain('settled as disclosed; the answer changed since');
  expect(card.words).toContain('Settle question 1.');
  const told = officer.thread(card).filter((reply) => reply.words.includes('changed after it was settled'));
  expect(told.map((reply) => reply.words)).toEqual([
    '@Olivia Bennett: Question 1 changed after it was settled. Helen Marsh replied to question 1 for Highways. The letter waits. Use Settle answers on the card.',
  ]);
  expect(officer.latest('foi-team', 'Letter 1 of').controls).not.toContain('Ask for approval');

  await settleAsDisclosed(officer, 1);
  await officer.clicks('Draft letter');
  expect(officer.latest('foi-team', 'Letter 2 of').controls).toContain('Ask for approval');
});
