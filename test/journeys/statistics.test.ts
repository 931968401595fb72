import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { card, letter, settling, type Asking } from './way-to-a-letter.ts';
import { newest } from './write-to-requester.ts';

const asking: Asking = {
  subject: 'complaints',
  questions: [{ asks: 'How many officers complained about the plan?', replies: 'Seven.' }],
};
const OPINION = ['Qualified person', 'Qualified person’s role', 'Date of the opinion', 'Reasons for the opinion'];
const STATISTICS = '36(4) Statistical information: prejudice test without the qualified person';
const weighed = {
  Prejudice: 'If such figures went out, officers would no longer say what they think of a plan.',
  'Factors for disclosure': 'It would show how far the plan is disputed.',
  'Factors against disclosure': 'Officers would no longer speak up.',
  Balance: 'The second outweighs the first.',
};

/** The officer has chosen section 36, and no subsection yet. */
async function settlingUnderSection36() {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await settling(desk, asking);
  await officer.chooses('What the answer is', 'Withheld');
  await officer.chooses('Ground', 's.36 Effective conduct of public affairs');
  return { desk, officer, reference };
}

test('statistics are withheld under section 36 without an opinion: the form does not ask for one', async () => {
  const { desk, officer, reference } = await settlingUnderSection36();
  expect(Object.keys(officer.modal().values)).toEqual(expect.arrayContaining(OPINION));
  await officer.chooses('Subsection', STATISTICS);
  const asked = Object.keys(officer.modal().values);
  expect(asked.filter((label) => OPINION.includes(label))).toEqual([]);
  expect(asked).toContain('Prejudice');
  await officer.fills(weighed);
  expect((await officer.submits('Settle')).errors).toEqual({});
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(letter(desk, reference).words).not.toContain('opinion');
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send');
  const { text } = await newest(desk);
  expect(text).toContain('Section 36(4)');
  expect(text).toContain('officers would no longer say what they think of a plan');
  expect(text).not.toContain('qualified person');
});

test('settled so, it opens again without asking for an opinion', async () => {
  const { desk, officer, reference } = await settlingUnderSection36();
  await officer.chooses('Subsection', STATISTICS);
  await officer.fills(weighed);
  expect((await officer.submits('Settle')).errors).toEqual({});
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[0] ?? '');
  expect(officer.modal().values['Subsection']).toEqual([STATISTICS]);
  expect(Object.keys(officer.modal().values)).not.toContain('Qualified person');
});
