import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { choosePart, logRequest, openSettling, sendLetter, settleAsDisclosed } from './log-request.ts';

const twoQuestions = '1. How many potholes were reported?\n2. Who mended them?';
const crime = {
  Subsection: ['31(1)(a) Prevention or detection of crime'],
  Prejudice: 'Thieves could learn where the stores are.',
  'Factors for disclosure': '- It shows how the stores are kept.\n• It is public money.',
  'Factors against disclosure': 'The stores would be broken into.',
  Balance: 'On balance the stores have to stay safe, which weighs more than knowing where they are.',
};

test('an error in the second part keeps the first', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways']]);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 2' });
  await openSettling(officer, 1);
  await officer.clicks('Add another part');
  expect(officer.modal().words).toContain('Part 1 is kept: Disclosed. Now part 2.');
  await choosePart(officer, 'Already available');
  await officer.fills({ Answer: 'The rest is published.', 'Where it is published': 'https://roads.example/list' });
  await officer.clicks('Add another part');
  await choosePart(officer, 'Over the cost limit', 's.12(1)');
  await officer.fills({ 'Work it would take': 'Finding files: 10 × 3 minutes each' });
  expect((await officer.submits('Settle')).errors).toEqual({
    'Work it would take':
      'This comes to 0.5 hours, £12.50: within the limit of £450, which must be exceeded. Answer the question, or mend the estimate.',
  });
  await officer.fills({ 'Work it would take': 'Finding files: 1,000 × 3 minutes each' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'In charge').words).toContain(
    'settled as disclosed; already available, s.21 Already accessible elsewhere; over the cost limit, s.12(1)',
  );
});

test('a further part that was not meant is left empty', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways']]);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 2' });
  await openSettling(officer, 1);
  await officer.clicks('Add another part');
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'In charge').words).toMatch(/1\. .*settled as disclosed\*/u);
});

test('changing a settled answer begins with how it stands; its other parts stay', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. Where are the stores?\n2. Who runs them?', [['Highways']]);
  await desk.as('Helen Marsh').says('In Mill Lane, and two more.', { thread: 'question 1 of 2' });
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'One is in *Mill Lane*.' });
  await officer.clicks('Add another part');
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({
    ...crime,
    'How likely': 'Would',
    'Covers questions': ['2. Who runs them?'],
    'Note for the file': 'Asked the police.',
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  await openSettling(officer, 1);
  expect(officer.modal().words).toContain('After this part stays: Withheld, s.31 Law enforcement.');
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Disclosed' });
  expect(officer.modal().values['Answer']).toContain('Mill Lane');
  await officer.fills({ Answer: 'One is in High Street.' });
  await officer.clicks('Add another part');
  expect(officer.modal().values).toMatchObject({
    'What the answer is': 'Withheld',
    Ground: 's.31 Law enforcement',
    Subsection: crime.Subsection,
    'How likely': 'Would',
    Prejudice: crime.Prejudice,
    'Factors for disclosure': 'It shows how the stores are kept.\nIt is public money.',
    Balance: crime.Balance,
    'Covers questions': ['2. Who runs them?'],
    'Note for the file': 'Asked the police.',
  });
  await officer.fills({ Prejudice: 'Thieves could learn where the other two are.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  await openSettling(officer, 1);
  await officer.fills({ 'Note for the file': 'Nothing else changed.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'In charge').words).toMatch(
    /1\. .*settled as disclosed; withheld, s\.31[^]*2\. .*covered by question 1/u,
  );
  const { text } = await sendLetter(desk, officer);
  expect(text).toContain('One is in High Street.');
  expect(text).toContain('Disclosure of this information would prejudice');
  expect(text).toContain('Thieves could learn where the other two are.');
  expect(text).toContain('- It shows how the stores are kept.\n- It is public money.');
  expect(text).not.toMatch(/Asked the police|Nothing else changed/u);
});

test('an answer given as it stood is the newest answer when it is settled again', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  const helen = desk.as('Helen Marsh');
  await helen.says('Twelve.', { thread: 'question 1 of 1' });
  await settleAsDisclosed(officer, 1);
  await helen.says('Thirteen.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Disclosed', Answer: '' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const { text } = await sendLetter(desk, officer);
  expect(text).toContain('Thirteen.');
  expect(text).not.toContain('Twelve.');
});

test('what two departments said is given as they say it now, unless the officer typed something else', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways', 'Finance']]);
  const [helen, frank] = [desk.as('Helen Marsh'), desk.as('Frank Osei')];
  await helen.says('Twelve.', { thread: 'question 1 of 1' });
  await frank.says('They cost £50 each.', { thread: 'question 1 of 1' });
  await settleAsDisclosed(officer, 1);
  await helen.says('Thirteen.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({ Answer: '' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await frank.says('They cost £60 each.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'Thirteen, at £60 each.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  expect(officer.modal().values['Answer']).toContain('Thirteen, at £60 each.');
  await officer.closes();
  const { text } = await sendLetter(desk, officer);
  expect(text).toContain('1. How many potholes were reported?\n\nThirteen, at £60 each.\n\nThe supply');
});

test('two officers settle the same question: the second is told, and nothing is mixed up', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?', [['Highways']]);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  await settleAsDisclosed(desk.as('Tom Hughes'), 1);
  expect((await officer.submits('Settle')).errors).toEqual({
    Question: 'This question was settled meanwhile. Close this and look at it again.',
  });
});

test('an Office document goes only with a reason, and only when it is ticked', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways']]);
  await desk.as('Helen Marsh').says('See the files.', {
    thread: 'question 1 of 2',
    files: [
      { name: 'potholes.xlsx', bytes: Buffer.from('PK') },
      { name: 'potholes.csv', bytes: Buffer.from('a,b') },
      { name: 'old.xls', bytes: Buffer.from('x') },
    ],
  });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({ 'Files to release': [] });
  await officer.fills({ 'Files to release': ['potholes.xlsx (1 kB)', 'old.xls (1 kB)'] });
  expect((await officer.submits('Settle')).errors).toEqual({
    'Files to release': 'old.xls cannot be checked. Ask for it as PDF or CSV.',
    'Why the original document may go':
      'potholes.xlsx may hide sheets, changes or comments. Ask for it as PDF or CSV, or say why it must go as it is.',
  });
  await officer.fills({
    'Files to release': ['potholes.xlsx (1 kB)'],
    'Why the original document may go': 'It was made for this answer; looked through.',
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({
    'Files to release': ['potholes.xlsx (1 kB)'],
    'Why the original document may go': 'It was made for this answer; looked through.',
  });
});

test('each file of the replies is offered once, however many there are', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. What did each street cost?', [['Highways', 'Finance']]);
  const files = Array.from({ length: 12 }, (_, index) => ({
    name: `street ${index + 1}.csv`,
    bytes: Buffer.from(`street,${index + 1}`),
  }));
  await desk.as('Helen Marsh').says('Ten of them.', { thread: 'question 1 of 1', files: files.slice(0, 10) });
  await desk.as('Frank Osei').says('And the rest.', { thread: 'question 1 of 1', files: files.slice(8) });
  await openSettling(officer, 1);
  const offered = officer.modal().labels.filter((label) => label.startsWith('Files to release'));
  expect(offered.flatMap((label) => officer.modal().options[label])).toEqual(files.map(({ name }) => `${name} (1 kB)`));
  await officer.fills({ [offered[0] ?? '']: ['street 1.csv (1 kB)'], [offered[1] ?? '']: ['street 12.csv (1 kB)'] });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const { attachments, text } = await sendLetter(desk, officer);
  expect(attachments.map(({ name }) => name)).toEqual(['REQ00001 response.pdf', 'street 1.csv', 'street 12.csv']);
  expect(text).toContain('- street 1.csv\n- street 12.csv');
});

test('a question is chosen by one line that ends with how it stands', async () => {
  const desk = await openDesk();
  const asked = `1. How many potholes were reported in each ward,\n   in each of the last three years?\n2. Who mended them?`;
  const officer = await logRequest(desk, asked, [['Highways'], ['Highways']]);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 2' });
  await settleAsDisclosed(officer, 1);
  await officer.clicks('Settle answers');
  expect(officer.modal().options['Question']).toEqual([
    '1. How many potholes were reported in each ward, in each of the… (settled)',
    '2. Who mended them?',
  ]);
});

test('what was to be given out and is now withheld starts from an empty answer; the words stand above it, and come back', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. Where are the stores?', [['Highways']]);
  await desk.as('Helen Marsh').says('In Mill Lane.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'They are in Mill Lane.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });

  await openSettling(officer, 1);
  await choosePart(officer, 'Withheld', 's.31');
  expect(officer.modal().values).toMatchObject({ Answer: '' });
  expect(officer.modal().words).toContain(
    'It was settled as Disclosed with the words below. They are left out now: write in Answer only what may still go out, or leave it empty.\nThey are in Mill Lane.',
  );
  await officer.chooses('What the answer is', 'Disclosed');
  expect(officer.modal().values['Answer']).toContain('They are in Mill Lane.');
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({ ...crime, 'How likely': 'Would' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await openSettling(officer, 1);
  expect(officer.modal().values).toMatchObject({ 'What the answer is': 'Withheld', Answer: '' });
});

test('what was typed to be given out stays when the answer is withheld after all, with where it goes', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. Where are the stores?', [['Highways']]);
  await desk.as('Helen Marsh').says('In Mill Lane.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'They are in Mill Lane.' });
  const warns = 'What stands in Answer below goes into the letter. Take out what may not go out.';
  expect(officer.modal().words).not.toContain(warns);
  await choosePart(officer, 'Withheld', 's.31');
  expect(officer.modal().values['Answer']).toContain('They are in Mill Lane.');
  expect(officer.modal().words).toContain(warns);
});

test('Settle answers begins at the first question that was answered, also where the answer came by telephone', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, twoQuestions, [['Highways'], ['Highways']]);
  await desk.as('Helen Marsh').says('Our own team.', { thread: 'question 2 of 2' });
  await officer.chooses('More…', 'Record an answer received elsewhere');
  await officer.chooses('Question', '1. How many potholes were reported?');
  expect(officer.modal().words).toMatch(/^REQ00001\. For an answer that was not given in a question’s thread\./u);
  await officer.fills({ 'Who gave it, and how': 'Helen Marsh, by telephone', Answer: 'Twelve.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  await officer.clicks('Settle answers');
  expect(officer.modal().values['Question']).toBe('1. How many potholes were reported?');
});
