import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { choosePart, logRequest, openSettling, sendLetter } from './log-request.ts';

/** Whatever is chosen meanwhile in *Settle the answer*: what somebody typed in a field is there when the field is. */

const twoQuestions = '1. Where are the stores?\n2. Who runs them?';
const crime = {
  Subsection: ['31(1)(a) Prevention or detection of crime'],
  'How likely': 'Would',
  Prejudice: 'Thieves could learn where the stores are.',
  'Factors for disclosure': 'It is public money.',
  'Factors against disclosure': 'The stores would be broken into.',
  Balance: 'On balance the stores have to stay safe, which weighs more than knowing where they are.',
};

async function stores() {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  await desk.as('Helen Marsh').says('In Mill Lane.', { thread: 'question 1 of 2' });
  return { desk, officer };
}

test('another kind of answer and back: its ground, its fields and all that was typed are there again', async () => {
  const { desk, officer } = await stores();
  await openSettling(officer, 1);
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({ ...crime, 'Note for the file': 'Asked the police.' });
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody wrote it down', 'Searched on': '2026-11-20' });
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.chooses('What the answer is', 'Withheld');
  const withheld = { Ground: 's.31 Law enforcement', ...crime, 'Note for the file': 'Asked the police.' };
  expect(officer.modal().values).toMatchObject(withheld);
  await officer.chooses('What the answer is', 'Not held');
  expect(officer.modal().values).toMatchObject({
    'Why it is not held': 'nobody wrote it down',
    'Searched on': '2026-11-20',
  });
  await officer.chooses('What the answer is', 'Withheld');
  expect(officer.modal().values).toMatchObject(withheld);
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  await openSettling(officer, 2);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody runs them' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const { text } = await sendLetter(desk, officer);
  expect(text).toContain('Thieves could learn where the stores are.');
  expect(text).toContain('nobody runs them');
  expect(text).not.toContain('nobody wrote it down');
});

test('another ground and back: its subsections and fields are there again, and what both ask for stays', async () => {
  const { officer } = await stores();
  await openSettling(officer, 1);
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills(crime);
  await choosePart(officer, 'Withheld', 's.40(2) Others’ data: would');
  await officer.fills({ 'Why it is personal data': 'It is where Mr Low lives.' });
  await choosePart(officer, 'Withheld', 's.43(2)');
  expect(officer.modal().values).toMatchObject({ Prejudice: crime.Prejudice, Balance: crime.Balance });
  await officer.fills({ Prejudice: 'Sellers would ask for more.' });
  await choosePart(officer, 'Withheld', 's.31');
  expect(officer.modal().values).toMatchObject({ ...crime, Prejudice: 'Sellers would ask for more.' });
  await choosePart(officer, 'Withheld', 's.40(2) Others’ data: would');
  expect(officer.modal().values['Why it is personal data']).toBe('It is where Mr Low lives.');
});

test('emptied, a field stays empty', async () => {
  const { officer } = await stores();
  await openSettling(officer, 1);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody wrote it down', 'Who may hold it': 'The county' });
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Who may hold it': '' });
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.chooses('What the answer is', 'Not held');
  expect(officer.modal().values).toMatchObject({ 'Why it is not held': 'nobody wrote it down', 'Who may hold it': '' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({
    'Why it is not held': 'nobody wrote it down',
    'Who may hold it': '',
  });
});

test('a further part keeps its own to and fro, and nothing of the part before comes into it', async () => {
  const { officer } = await stores();
  await openSettling(officer, 1);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody wrote it down', 'Note for the file': 'Asked Helen.' });
  await officer.clicks('Add another part');
  await choosePart(officer, 'Not held');
  expect(officer.modal().values).toMatchObject({ 'Why it is not held': '', 'Note for the file': '' });
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({ ...crime, Balance: '' });
  await officer.clicks('Add another part');
  expect(officer.modal().words).toContain('This part is not kept yet.');
  await officer.chooses('What the answer is', 'Already available');
  await officer.chooses('What the answer is', 'Withheld');
  expect(officer.modal().values).toMatchObject({ ...crime, Balance: '' });
  await officer.clicks('Add another part');
  expect(officer.modal().values).toMatchObject({ ...crime, Balance: '' });
  await officer.fills({ Balance: crime.Balance });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'In charge').words).toContain('settled as not held; withheld, s.31');
});

test('another question and back: nothing typed for the first is lost, its further part included', async () => {
  const { desk, officer } = await stores();
  await desk.as('Helen Marsh').says('I do not know.', { thread: 'question 2 of 2' });
  await openSettling(officer, 1);
  const [first = '', second = ''] = officer.modal().options['Question'] ?? [];
  await officer.fills({ Answer: 'They are in *Mill Lane*.' });
  await officer.clicks('Add another part');
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills(crime);
  await officer.chooses('Question', second);
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Disclosed', Answer: '' });
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody runs them' });
  await officer.chooses('Question', first);
  expect(officer.modal().values['What the answer is']).toBe('Disclosed');
  expect(officer.modal().values['Answer']).toContain('Mill Lane');
  await officer.clicks('Add another part');
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Withheld', ...crime });
  await officer.fills({ Then: ['Go on to the next question'] });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('Question 1 is settled. Now question 2.');
  expect(officer.modal().values).toMatchObject({
    'What the answer is': 'Not held',
    'Why it is not held': 'nobody runs them',
  });
});

test('what is not to be given out any more and what is written instead: each comes back with its kind', async () => {
  const { officer } = await stores();
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'They are in Mill Lane.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({ Answer: 'There are two of them.' });
  await officer.chooses('What the answer is', 'Disclosed');
  expect(officer.modal().values['Answer']).toContain('They are in Mill Lane.');
  await officer.fills({ Answer: 'They are in Mill Lane and High Street.' });
  await officer.chooses('What the answer is', 'Withheld');
  expect(officer.modal().values['Answer']).toContain('There are two of them.');
  await officer.fills({ Answer: '' });
  await choosePart(officer, 'Withheld', 's.43(2)');
  expect(officer.modal().values['Answer']).not.toMatch(/two of them|Mill Lane/u);
  await officer.chooses('What the answer is', 'Disclosed');
  expect(officer.modal().values['Answer']).toContain('They are in Mill Lane and High Street.');
});

test('what was typed for a question that somebody else settled meanwhile does not hide how it was settled', async () => {
  const { desk, officer } = await stores();
  await openSettling(officer, 1);
  const [first = '', second = ''] = officer.modal().options['Question'] ?? [];
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody wrote it down' });
  await officer.chooses('Question', second);
  const tom = desk.as('Tom Hughes');
  await openSettling(tom, 1);
  await choosePart(tom, 'Not held');
  await tom.fills({ 'Why it is not held': 'it was burnt' });
  expect(await tom.submits('Settle')).toEqual({ ok: true, errors: {} });
  await officer.chooses('Question', first);
  expect(officer.modal().values['Why it is not held']).toBe('it was burnt');
});

test('whose settled answer was opened again meanwhile is told so, not that it was settled', async () => {
  const { desk, officer } = await stores();
  await openSettling(officer, 1);
  await choosePart(officer, 'Not held');
  await officer.fills({ 'Why it is not held': 'nobody wrote it down' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  await officer.fills({ 'Why it is not held': 'it was burnt', 'Note for the file': 'Asked Helen.' });

  const tom = desk.as('Tom Hughes');
  await tom.chooses('More…', 'Open a settled answer again');
  const question = tom.modal().options['Question']?.[0] ?? '';
  await tom.fills({ Question: question });
  expect(await tom.submits('Open again')).toEqual({ ok: true, errors: {} });

  expect(await officer.submits('Settle')).toMatchObject({
    errors: { Question: 'The answer was opened again meanwhile. Close this and settle it anew.' },
  });
});
