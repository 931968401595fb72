import { expect, test } from 'vitest';
import { openDesk } from '../desk.ts';
import { answer, letter, log, reply, settled } from '../way-to-a-letter.ts';
import { drafts, findingsIn, settles } from './mending.ts';

const isStaff = (name: string) =>
  `Question 1, Answer: "${name}" is a member of staff. Make sure they may be named, or take the name out.`;

test('a colleague whom a reply mentions is found by name, and the letter waits until somebody says why', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, {
    questions: [{ asks: 'Who mends the roads?', replies: 'Ask @Sean Doyle about it.' }],
  });
  const first = await drafts(desk, reference);
  expect(findingsIn(first)).toEqual([isStaff('Sean Doyle')]);
  expect(first.controls).not.toContain('Ask for approval');
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Change question 1', { on: first });
  expect(officer.modal().words).toContain(`The check found:\n• ${isStaff('Sean Doyle')}`);
  await officer.fills({ Answer: 'Our street works team does.' });
  await officer.submits('Settle');
  expect(findingsIn(await drafts(desk, reference))).toEqual([]);
});

test('the name stays known when an officer writes the answer anew, and when it is only written out', async () => {
  const desk = await openDesk();
  const questions = [
    { asks: 'Who mends the roads?', replies: 'Ask @Sean Doyle about it.' },
    { asks: 'Who pays?', replies: 'We do.' },
  ];
  const reference = await log(desk, { questions });
  await reply(desk, reference, { questions });
  await answer(desk, reference, 1, { Answer: 'Sean Doyle does, with S. Doyle’s team.' });
  await answer(desk, reference, 2, { Answer: 'Helen Marsh, who answered this, pays.' });
  const found = findingsIn(await drafts(desk, reference));
  expect(found).toEqual([
    'Question 1, Answer: "Sean Doyle", "S. Doyle" are members of staff. Make sure they may be named, or take the names out. (1 more like it: question 2.)',
  ]);
});

test('somebody whom the officer mentions in the answer is found; the qualified person may be named', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { questions: [{ asks: 'Who thinks what?' }, { asks: 'Who knows?' }] });
  await settles(desk, reference, 1, {
    kind: 'Withheld',
    ground: 's.36',
    subsections: ['36(2)(b)(i)'],
    fields: {
      'Qualified person': 'Amara Okafor',
      'Qualified person’s role': 'Monitoring Officer',
      'Date of the opinion': '2026-10-30',
      'Reasons for the opinion': 'Amara Okafor thinks that advice would be less frank.',
      'Material the qualified person saw': 'The report.',
      'Factors for disclosure': 'It would show how the decision was made.',
      'Factors against disclosure': 'Advice would be less frank.',
      Balance: 'Keeping advice frank outweighs knowing it.',
    },
  });
  await settles(desk, reference, 2, { kind: 'Disclosed', fields: { Answer: 'Ask @Frank Osei.' } });
  expect(findingsIn(await drafts(desk, reference)).filter((each) => each.includes('member'))).toEqual([
    'Question 2, Answer: "Frank Osei" is a member of staff. Make sure they may be named, or take the name out.',
  ]);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Accept this warning', { on: letter(desk, reference) });
  expect(officer.modal().words).not.toContain('1. ');
  await officer.fills({ 'Why is this all right?': 'He is named on our website as head of payments.' });
  expect(await officer.submits('Accept')).toEqual({ ok: true, errors: {} });
  expect(letter(desk, reference).words).toContain('“He is named on our website as head of payments.”');
});
