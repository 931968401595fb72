import { expect, test } from 'vitest';
import { openDesk } from '../desk.ts';
import { bytesOf, card, disclose, log, reply } from '../way-to-a-letter.ts';
import { drafts, fillsIn, findingsIn, settles } from './mending.ts';
import { soundly } from './soundly.ts';

const published = soundly({ kind: 'alreadyAvailable', law: 'FOIA' });
const cctv = soundly({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' });
const flawed = { ...cctv, fields: { ...cctv.fields, Balance: 'As you are a journalist, it outweighs the rest.' } };

/** A question in two parts, the second with a flaw, and its letter drafted. */
async function twoParts() {
  const desk = await openDesk();
  const reference = await log(desk, { questions: [{ asks: 'Where are the cameras?' }] });
  await settles(desk, reference, 1, published, flawed);
  return { desk, reference, officer: desk.as('Olivia Bennett'), drawn: await drafts(desk, reference) };
}

test('the button under a finding opens the part it is about; the part before stays as it was settled', async () => {
  const { desk, reference, officer, drawn } = await twoParts();
  expect(findingsIn(drawn)).toContain(
    'Question 1, part 2, Balance: "As you are a" reasons from who asks. The answer is the same for everyone: take it out.',
  );
  await officer.clicks('Change question 1, part 2', { on: drawn });
  const { words, values } = officer.modal();
  expect(words).toContain('Part 1 stays as it is settled: Already available');
  expect(words).toContain('Below is how part 2 was settled.');
  expect(values).toMatchObject({ 'What the answer is': 'Withheld', Balance: flawed.fields.Balance });
  await fillsIn(officer, { kind: 'Withheld', fields: { Balance: cctv.fields?.['Balance'] ?? '' } });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  expect(findingsIn(await drafts(desk, reference)).filter((each) => each.includes('who asks'))).toEqual([]);
  const [, text] = officer
    .thread(card(desk, reference))
    .flatMap(({ files }) => files)
    .slice(-2);
  const letter = (await bytesOf(desk, text)).toString();
  expect(letter.indexOf('already published')).toBeGreaterThan(0);
  expect(letter.indexOf('Section 31(1)(a)')).toBeGreaterThan(letter.indexOf('already published'));
});

test('from there a third part is added, and a redraw loses neither', async () => {
  const { desk, reference, officer, drawn } = await twoParts();
  await officer.clicks('Change question 1, part 2', { on: drawn });
  await fillsIn(officer, soundly({ kind: 'withheld', ground: 'foia-42', law: 'FOIA' }));
  expect(officer.modal().words).toContain('Part 1 stays as it is settled: Already available');
  await officer.clicks('Add another part');
  expect(officer.modal().words).toContain('Part 2 is kept: Withheld, s.42');
  await fillsIn(officer, { kind: 'Disclosed', fields: { Answer: 'Three are in the Town Hall.' } });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await drafts(desk, reference);
  await officer.clicks('Change an answer');
  expect(officer.modal().words).toMatch(/After this part stays: Withheld, s\.42 .*; Disclosed\./u);
});

test('what a colleague settled meanwhile is not written over, by a further part neither', async () => {
  const { desk, officer, drawn } = await twoParts();
  await officer.clicks('Change question 1, part 2', { on: drawn });
  const tom = desk.as('Tom Hughes');
  await tom.clicks('Change an answer', { on: drawn });
  await tom.submits('Settle');
  await officer.clicks('Add another part');
  expect(officer.modal().words).toContain('This part is not kept yet. This question was settled meanwhile.');
  expect((await officer.submits('Settle')).errors).toEqual({
    Question: 'This question was settled meanwhile. Close this and look at it again.',
  });
});

test('alike findings at several questions have a list of them, and are accepted together', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const questions = ['Smith', 'Jones', 'Patel'].map((name, index) => ({
    asks: `Who runs site ${index + 1}?`,
    replies: `Mr ${name} does.`,
  }));
  const reference = await log(desk, { questions });
  await reply(desk, reference, { questions });
  await disclose(desk, reference, [1, 2, 3]);
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Question 1, Answer: "Mr Smith" is named. Make sure this person may be named, or take the name out. (2 more like it: questions 2 and 3.)',
  ]);
  await officer.chooses('Change a question', 'Change question 3', { on: drawn });
  expect(officer.modal().words).toContain('The check found:\n• Question 3, Answer: "Mr Patel" is named.');
  await officer.closes();
  await officer.clicks('Accept these 3', { on: drawn });
  expect(officer.modal().words).toMatch(
    /^3 that go together:\nQuestion 1, Answer: .*\nQuestion 2, Answer: .*\nQuestion 3,/u,
  );
  await officer.fills({ 'Why is this all right?': 'They are contractors, named on our website.' });
  expect(await officer.submits('Accept')).toEqual({ ok: true, errors: {} });
  const [last] = officer.thread(card(desk, reference)).filter(({ words }) => words.startsWith('Letter 1 '));
  expect(last?.words).toContain('The check found 3 warnings, accepted.');
  expect(last?.controls).toContain('Ask for approval');
});
