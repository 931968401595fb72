import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { choosePart, logRequest, openSettling, sendLetter } from './log-request.ts';

const crime = {
  Subsection: ['31(1)(a) Prevention or detection of crime'],
  Prejudice: 'Thieves could learn where the stores are.',
  'Factors for disclosure': 'It is public money.',
  'Factors against disclosure': 'The stores would be broken into.',
  Balance: 'On balance the stores have to stay safe, which weighs more than knowing where they are.',
};

const weighed = {
  'Factors for disclosure': 'It is public money.',
  'Factors against disclosure': 'The figures are not finished.',
  Balance: 'On balance they should wait, which outweighs knowing them some weeks earlier.',
};

test.each([
  [
    's.22',
    'Withheld',
    's.22 To',
    { ...weighed, 'Date of publication': '2026-12-01' },
    /Sections 22\(1\)\(a\)[^]*Date of publication: 1 December 2026[^]*Against Disclosure:\n\n- The figures are not finished\./u,
  ],
  [
    's.40(2)',
    'Withheld',
    's.40(2) Others’ data: would',
    { 'Why it is personal data': 'They name junior staff.' },
    /Section 40\(2\) by virtue of Section 40\(3A\)\(a\)[^]*They name junior staff\.[^]*absolute exemption/u,
  ],
  [
    's.43(2)',
    'Withheld',
    's.43(2)',
    { ...weighed, Prejudice: 'the bids of the contractor' },
    /Section 43\(2\)[^]*would be likely to prejudice the bids of the contractor\./u,
  ],
  [
    'in part',
    'Disclosed in part',
    's.43(2)',
    { ...weighed, Answer: 'It was £5 in all.', Prejudice: 'the bids of the contractor' },
    /It was £5 in all\.\n\nWe are withholding the rest/u,
  ],
  [
    'neither',
    'Neither confirm nor deny',
    's.31',
    { ...weighed, Subsection: crime.Subsection, Prejudice: 'the prevention of theft' },
    /neither confirm nor deny[^]*Section 31\(3\)[^]*For Confirming or Denying:/u,
  ],
  [
    's.12',
    'Over the cost limit',
    's.12(1)',
    {
      'Work it would take': 'Opening files: 1,000 × 3 minutes each',
      'What could be done in 18 hours': 'The last three months.',
    },
    /- Opening files: 1,000 × 3 minutes each\n\nIn all this comes to 50 hours, £1,250\.[^]*The last three months\./u,
  ],
  ['s.14(1)', 'Vexatious', undefined, { 'Why the request is vexatious': 'Its burden.' }, /Section 14\(1\)/u],
  [
    's.14(2)',
    'Repeated',
    undefined,
    { 'Reference of the earlier request': 'REQ00999' },
    /our reference REQ00999[^]*Section 14\(2\)/u,
  ],
] as const)('%s, as the letter says it', async (_, kind, ground, fields, says) => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. What did it cost?', [['Highways']]);
  await desk.as('Helen Marsh').says('It was £5, but do not say who was paid.', { thread: 'question 1 of 1' });
  await openSettling(officer, 1);
  await choosePart(officer, kind, ground);
  await officer.fills({ ...fields });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const { text } = await sendLetter(desk, officer);
  expect(text).toMatch(says);
  expect(text).not.toMatch(/do not say who was paid|Its burden/u);
});

test('an EIR request is settled by the EIR’s own exceptions, and by no others', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How clean is the river?', [['Highways']], { Law: 'EIR' });
  await openSettling(officer, 1);
  expect(officer.modal().options['What the answer is']).toEqual([
    'Disclosed',
    'Disclosed in part',
    'Not held',
    'Already available',
    'Withheld',
    'Neither confirm nor deny',
  ]);
  expect(officer.modal().words).toContain('what is vexatious or would cost too much is Withheld: reg 12(4)(b).');
  await officer.chooses('What the answer is', 'Withheld');
  expect(officer.modal().options['Ground']?.every((each) => each.startsWith('reg '))).toBe(true);
  await choosePart(officer, 'Withheld', 'reg 12(5)(e)');
  await officer.fills({ ...weighed, Prejudice: 'the bids of the contractor', 'Information on emissions': 'Yes' });
  expect((await officer.submits('Settle')).errors).toEqual({
    'Information on emissions':
      'reg 12(5)(e) Commercial confidentiality cannot be used for information on emissions (regulation 12(9)). Choose another.',
  });
  await officer.fills({ 'Information on emissions': 'No' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const { text } = await sendLetter(desk, officer);
  expect(text).toContain('Regulation 12(5)(e)');
  expect(text).toContain('would adversely affect the bids of the contractor.');
  expect(text).toContain('presumption in favour of disclosure');
});

test('what is typed stays when the view is drawn again; another question begins anew', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. How many potholes were reported?\n2. Who mended them?', [
    ['Highways'],
    ['Highways'],
  ]);
  await desk.as('Helen Marsh').says('Twelve.', { thread: 'question 1 of 2' });
  await openSettling(officer, 1);
  await officer.fills({ Answer: 'Twelve *so far*.', 'Note for the file': 'Asked twice.' });
  await choosePart(officer, 'Withheld', 's.31');
  await officer.fills({ ...crime, 'How likely': 'Would' });
  await choosePart(officer, 'Withheld', 's.43(2)');
  await choosePart(officer, 'Withheld', 's.31');
  expect(officer.modal().values).toMatchObject({
    Answer: expect.stringContaining('so far'),
    'Note for the file': 'Asked twice.',
    'How likely': 'Would',
    Prejudice: crime.Prejudice,
    Balance: crime.Balance,
  });
  await officer.chooses('Question', '2. Who mended them?');
  expect(officer.modal().words).toContain('Who mended them?\nHighways has not answered yet.');
  expect(officer.modal().values).toMatchObject({ 'What the answer is': '' });
  await officer.chooses('What the answer is', 'Disclosed');
  expect(officer.modal().values).toMatchObject({ Answer: '', 'Note for the file': '' });
  expect((await officer.submits('Settle')).errors).toEqual({
    Answer: 'Nothing is given yet: write the answer or choose a file to release.',
  });
});
