import { expect, test } from 'vitest';
import { openDesk } from '../desk.ts';
import { letter, log, reply } from '../way-to-a-letter.ts';
import { drafts, findingsIn, settles } from './mending.ts';
import { soundly } from './soundly.ts';

const page = 'https://www.marlbury.example/parking/fines';
const moved = 'https://www.marlbury.example/old/fines';

const at = (whereItIsPublished: string) => {
  const sound = soundly({ kind: 'alreadyAvailable', law: 'FOIA' });
  return { ...sound, fields: { ...sound.fields, 'Where it is published': whereItIsPublished } };
};

test('12: a page that does not answer, a home page; each is mended where it is given', async () => {
  const desk = await openDesk({
    trial: {
      lookAtLinks: async (urls) => new Map(urls.map((url) => [url, url === moved ? 'fails' : 'answers'])),
    },
  });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk);
  await settles(desk, reference, 1, at(moved));
  await settles(desk, reference, 2, at('https://www.marlbury.example'));
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    `Question 1: ${moved} did not answer when it was looked at. Open it yourself; mend it, or say where else it is.`,
    'Question 2, Where it is published: https://www.marlbury.example is a home page. Give the page where it is, or the way from there.',
  ]);
  await officer.clicks('Change question 1', { on: drawn });
  await officer.fills({ 'Where it is published': page });
  await officer.submits('Settle');
  const second = await drafts(desk, reference);
  expect(findingsIn(second)).toHaveLength(1);
  await officer.clicks('Change question 2', { on: second });
  await officer.fills({ 'Where it is published': page });
  await officer.submits('Settle');
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
});

test('12: what was accepted of a link stays accepted when the letter is drawn again another day', async () => {
  const desk = await openDesk({ trial: { lookAtLinks: async (urls) => new Map(urls.map((url) => [url, 'fails'])) } });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { questions: [{ asks: 'What are the fines?' }] });
  await settles(desk, reference, 1, at(page));
  await drafts(desk, reference);
  await officer.clicks('Accept this warning', { on: letter(desk, reference) });
  await officer.fills({ 'Why is this all right?': 'It opens in a browser.' });
  await officer.submits('Accept');
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.itIs('2026-11-03T07:00:00Z');
  expect(letter(desk, reference).words).toMatch(/^Letter 2 of REQ00001, dated Tue 3 November 2026/u);
  expect(letter(desk, reference).words).toContain('The check found 1 warning, accepted.');
  const approver = desk.as('Amara Okafor');
  expect(approver.latest('foi-approvals', reference).words).toContain(
    'Open it yourself; mend it, or say where else it is. *Olivia Bennett: *“It opens in a browser.”',
  );
  await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
  expect(officer.modal().words).toContain('accepted 1 warning: “It opens in a browser.”');
});

test('what no font has is found where it is said, as the PDF would show a gap', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk);
  await settles(desk, reference, 1, { kind: 'Disclosed', fields: { Answer: 'There are twelve.' } });
  await settles(desk, reference, 2, { kind: 'Disclosed', fields: { Answer: 'The sign reads \u{13080}.' } });
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Question 2: No font of ours has “\u{13080}”, so the PDF shows a gap there. Write it another way.',
  ]);
  await officer.clicks('Change question 2', { on: drawn });
  await officer.fills({ Answer: 'The sign shows an eye.' });
  await officer.submits('Settle');
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
});

test('12: an Office document is released for a reason, and looked at by somebody; an empty file cannot go', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const questions = [
    { asks: 'What are the fines?', replies: 'See it.', files: [{ name: 'fines.xlsx', bytes: Buffer.from('PK') }] },
    { asks: 'What are the fees?', replies: 'See it.', files: [{ name: 'fees.csv', bytes: Buffer.from('') }] },
    { asks: 'What are the costs?', replies: 'See it.', files: [{ name: 'costs.csv', bytes: Buffer.from('a,1') }] },
  ];
  const reference = await log(desk, { questions });
  await reply(desk, reference, { questions });
  await settles(desk, reference, 1, {
    kind: 'Disclosed',
    fields: {
      'Files to release': ['fines.xlsx (1 kB)'],
      'Why the original document may go': 'Its formulas were asked for',
    },
  });
  await settles(desk, reference, 2, { kind: 'Disclosed', fields: { 'Files to release': ['fees.csv (1 kB)'] } });
  await settles(desk, reference, 3, { kind: 'Disclosed', fields: { 'Files to release': ['costs.csv (1 kB)'] } });
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Question 2, Files to release: fees.csv is empty. Ask for it again.',
    'Question 1, Files to release: fines.xlsx was not checked for hidden data. Send PDF or CSV instead, or look through it yourself. It goes as it is because: Its formulas were asked for.',
  ]);
  await officer.clicks('Change question 2', { on: drawn });
  await officer.fills({ 'Files to release': [] });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  const second = await drafts(desk, reference);
  expect(second.controls).not.toContain('Ask for approval');
  await officer.clicks('Accept this warning', { on: second });
  await officer.fills({ 'Why is this all right?': 'Looked through: one sheet, no comments.' });
  await officer.submits('Accept');
  expect(letter(desk, reference).controls).toContain('Ask for approval');
  expect(letter(desk, reference).words).toContain('2 files would go with it.');
});
