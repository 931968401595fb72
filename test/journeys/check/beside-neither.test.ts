import { expect, test } from 'vitest';
import { openDesk, type Desk } from '../desk.ts';
import { decides, underReview } from '../review.ts';
import { letter, log, reply, type Asking } from '../way-to-a-letter.ts';
import { drafts, findingsIn, settles, type Settling } from './mending.ts';
import { soundly } from './soundly.ts';

const asking: Asking = {
  questions: [
    {
      asks: 'What is known about the club, and is its owner under investigation?',
      replies: 'See the file.',
      files: [{ name: 'visits.csv', bytes: Buffer.from('year,visits\n2025,12\n') }],
    },
  ],
};
const neither = soundly({ kind: 'neitherConfirmNorDeny', ground: 'foia-31', law: 'FOIA' });
const BESIDE = 'beside Question 1, part 1, which may not. Make sure it is about other information.';

async function drafted(desk: Desk, other: Settling) {
  const reference = await log(desk, asking);
  await reply(desk, reference, asking);
  await settles(desk, reference, 1, neither, other);
  return { reference, drawn: await drafts(desk, reference) };
}

/** What can be done with the letter once somebody wrote why this finding is all right, and not before. */
async function onceReasoned(desk: Desk, reference: string, finding: string): Promise<readonly string[]> {
  const officer = desk.as('Olivia Bennett');
  const drawn = letter(desk, reference);
  expect(findingsIn(drawn)).toContain(finding);
  expect(drawn.controls).not.toContain('Ask for approval');
  await officer.clicks('Accept this warning', { on: drawn });
  expect((await officer.submits('Accept')).ok).toBe(false);
  await officer.fills({ 'Why is this all right?': 'The visits were published by the police last year.' });
  expect(await officer.submits('Accept')).toEqual({ ok: true, errors: {} });
  return letter(desk, reference).controls;
}

test('a sentence of another part that confirms keeps the letter from the approvers', async () => {
  const desk = await openDesk();
  const { drawn } = await drafted(desk, {
    kind: 'Disclosed',
    fields: { Answer: 'We do hold a file on the club, and would be glad to talk about it.' },
  });
  expect(findingsIn(drawn)).toContain(
    'Question 1, part 2, Answer: "We do hold a file on the club, and would be glad to talk abo…" tells whether it is held, which this question may not. Take it out.',
  );
  expect(drawn.controls).not.toContain('Ask for approval');
});

test('a file sent beside it goes only with a reason', async () => {
  const desk = await openDesk();
  const { reference } = await drafted(desk, {
    kind: 'Disclosed',
    fields: { Answer: 'We made 12 visits.', 'Files to release': ['visits.csv (1 kB)'] },
  });
  const finding = `Question 1, part 2: This part says whether something is held and sends "visits.csv", ${BESIDE}`;
  expect(await onceReasoned(desk, reference, finding)).toContain('Ask for approval');
});

test('what is already available beside it goes only with a reason', async () => {
  const desk = await openDesk();
  const { reference } = await drafted(desk, {
    kind: 'Already available',
    fields: { 'Where it is published': 'In the library, in the minutes of 3 May 2025.' },
  });
  const finding = `Question 1, part 2: This part says whether something is held, ${BESIDE}`;
  expect(await onceReasoned(desk, reference, finding)).toContain('Ask for approval');
});

test('a review that upholds it tells no more than the response did', async () => {
  const desk = await openDesk();
  const reference = await log(desk, asking);
  await reply(desk, reference, asking);
  await settles(desk, reference, 1, neither);
  const drawn = await drafts(desk, reference);
  await desk.as('Olivia Bennett').clicks('Ask for approval', { on: drawn });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  await desk.itIs('2026-12-01T09:00:00Z');
  await underReview(desk, reference, { points: 'You hold a file on the owner.' });

  const found = 'We looked again, and are aware of two complaints.';
  const decision = {
    'What becomes of it': 'Upheld: the first decision stands',
    'What you find on point 1': found,
    'Who reviewed': 'the Head of Governance',
  };
  expect(await decides(desk, reference, decision)).toEqual({
    'What you find on point 1':
      '"We looked again, and are aware of two complaints." tells whether it is held, which the response leaves open. Take it out, or change what becomes of the first decision.',
  });
  const reviewer = desk.as('David Price');
  await reviewer.fills({ 'What you find on point 1': 'We looked again, and may not say more.' });
  expect((await reviewer.submits('Read the letter')).errors).toEqual({});
  expect(await reviewer.submits('Approve and send')).toEqual({ ok: true, errors: {} });
});
