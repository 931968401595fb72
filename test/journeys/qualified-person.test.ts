import { expect, test } from 'vitest';
import { drafts, fillsIn, findingsIn } from './check/mending.ts';
import { openDesk } from './desk.ts';
import { letter, settling, type Asking } from './way-to-a-letter.ts';

const asking: Asking = {
  subject: 'the town hall',
  questions: [{ asks: 'What did officers advise about the town hall?', replies: 'Two reports, both in draft.' }],
};
const advice = {
  'Date of the opinion': '2026-10-30',
  'Reasons for the opinion': 'Advice on the sale would be less frank while bids are open.',
  'Material the qualified person saw': 'Both reports.',
  'Factors for disclosure': 'It would show what the sale was decided on.',
  'Factors against disclosure': 'Officers would advise less frankly on the bids.',
  Balance: 'Frank advice on the bids outweighs knowing it before they close.',
};

/** The officer settles the question under section 36, with nothing typed about who is qualified. */
async function underSection36() {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await settling(desk, asking);
  await fillsIn(officer, { kind: 'Withheld', ground: 's.36', subsections: ['36(2)(b)(i)'], fields: advice });
  return { desk, officer, reference };
}

test('the council’s qualified person stands in the form, and so in the letter', async () => {
  const { desk, officer, reference } = await underSection36();
  expect(officer.modal().values).toMatchObject({
    'Qualified person': 'Amara Okafor',
    'Qualified person’s role': 'Monitoring Officer',
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const drafted = await drafts(desk, reference);
  expect(findingsIn(drafted)).toEqual([]);
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Read the letter', { on: approver.latest('foi-approvals', reference) });
  expect(approver.modal().words).toContain(
    'The qualified person for the council, Amara Okafor (Monitoring Officer), gave their reasonable opinion on 30 October 2026',
  );
});

test('somebody else stops the letter, until it is said why they are qualified', async () => {
  const { desk, officer, reference } = await underSection36();
  await officer.fills({ 'Qualified person': 'Priya Shah', 'Qualified person’s role': 'Head of Housing' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const drafted = await drafts(desk, reference);
  expect(findingsIn(drafted)).toEqual([
    'Question 1, Qualified person: The council’s file names Amara Okafor (Monitoring Officer) as its qualified person. Name them as it does, or say why this person is qualified.',
  ]);
  expect(drafted.controls).not.toContain('Ask for approval');

  await officer.clicks('Change question 1', { on: letter(desk, reference) });
  expect(officer.modal().values['Qualified person']).toBe('Priya Shah');
  await officer.fills({ 'Why this person is qualified': 'A Minister authorised her by a letter of 3 March 2025.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const again = await drafts(desk, reference);
  expect(findingsIn(again)).toEqual([]);
  expect(again.controls).toContain('Ask for approval');
});
