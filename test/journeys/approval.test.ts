import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk } from './desk.ts';
import { approvalOf, subjects } from './seen.ts';
import {
  answer,
  approved,
  awaitingApproval,
  bytesOf,
  card,
  disclose,
  letter,
  log,
  reply,
  settled,
  told,
} from './way-to-a-letter.ts';

const pdf = { name: 'potholes 2025.pdf', bytes: Buffer.from('%PDF-1.4 potholes by month') };
const withAFile = {
  questions: [{ asks: 'Which potholes were mended?', replies: 'They are in the list attached.', files: [pdf] }],
};

/** The request's newest message before the approvers. */
const RESPONSE = 'Response to your request for information: REQ00001';

test('what the approver reads first: when it is due, what goes out, what does not and why, what the check found', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, {
    questions: [
      { asks: 'How many potholes were reported?', replies: 'We recorded 412.' },
      { asks: 'Which contractor bid lowest?', replies: 'Please do not say, the tender is open.' },
    ],
  });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[1] ?? '');
  await officer.chooses('What the answer is', 'Not held');
  await officer.fills({ 'Why it is not held': 'No tender has been opened, so there is no list of bids.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const lines = approvalOf(desk, reference)
    .words.split('\n')
    .filter((line) => line.trim() !== '');
  expect(lines.slice(0, 6)).toEqual([
    'Approve letter 1 of REQ00001?',
    '*Due Tue 1 December 2026, 20 working days left.* Olivia Bennett asks for approval.',
    'About potholes. Goes by e-mail to Jane Requester, jane.requester@example.org.',
    '*What goes out: *the letter of Mon 2 November 2026. Answered in full: question 1.',
    'No files go with it.',
    '*Not given in full, and why*',
  ]);
  expect(lines[6]).toContain('Question 2: Not held');
  expect(lines[6]).toContain('No tender has been opened');
  expect(approvalOf(desk, reference).controls).toEqual(['Read the letter', 'Approve and send', 'Request changes']);
});

test('at Home an approver reads what to do, not that somebody waits for them', async () => {
  const desk = await openDesk();
  await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.opensHome();
  expect(approver.home().words).toContain('Read the letter in the approvers’ channel, then approve it');
  expect(approver.home().words).not.toContain('Wait for');
});

test('the approver reads what a department said against the answer that goes out', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  await helen.clicks('Should not be released', { on: helen.latest('highways', 'question 1 of 2') });
  const [what = '', whom = ''] = helen.modal().labels;
  await helen.fills({ [what]: 'The streets by name.', [whom]: 'The people who live there.' });
  expect(await helen.submits()).toEqual({ ok: true, errors: {} });
  await reply(desk, reference);
  await disclose(desk, reference, [1, 2]);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const { words } = approvalOf(desk, reference);
  expect(words).toContain('What departments said against it');
  expect(words).toContain('The streets by name.');
  expect(words).toContain('The people who live there.');
});

test('the approver reads the very letter in a modal, and finds it as PDF in the thread', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Read the letter', { on: approvalOf(desk, reference) });
  expect(approver.modal().title).toBe('Letter 1, REQ00001');
  expect(approver.modal().words).toContain('We recorded 412 potholes in 2025.');
  await approver.closes();
  expect(approver.thread(approvalOf(desk, reference)).flatMap((each) => each.files.map((file) => file.name))).toEqual([
    'REQ00001 response, version 1.pdf',
    'REQ00001 response, version 1.md',
  ]);
});

test('the dialog names who it goes to and says that it cannot be recalled; going back sends nothing', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  const { asked } = await approver.clicks('Approve and send', { on: approvalOf(desk, reference), confirm: false });
  expect(asked?.text).toBe(
    'It goes by e-mail at once to Jane Requester, jane.requester@example.org. It cannot be recalled.',
  );
  expect(await subjects(desk)).not.toContain(RESPONSE);
});

test('the click sends the very PDF that was shown and the very file that was released, and everybody is told', async () => {
  const desk = await openDesk();
  const reference = await settled(desk, withAFile);
  await answer(desk, reference, 1, { 'Files to release': ['potholes 2025.pdf (1 kB)'] });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  expect(approvalOf(desk, reference).words).toContain('1 file: potholes 2025.pdf.');
  const shown = desk
    .as('Amara Okafor')
    .thread(approvalOf(desk, reference))
    .flatMap((each) => each.files)[0];
  const bytes = await bytesOf(desk, shown);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });

  const mail = (await desk.workspace.mailbox()).at(-1);
  expect(mail?.envelope.to).toEqual(['jane.requester@example.org']);
  expect(mail?.attachments.map((each) => each.name)).toEqual(['REQ00001 response.pdf', 'potholes 2025.pdf']);
  expect(mail?.files[0]?.equals(bytes)).toBe(true);
  expect(mail?.files[1]?.equals(pdf.bytes)).toBe(true);
  expect(mail?.text).toContain('They are in the list attached.');

  expect(card(desk, reference).words).toContain('The letter was sent by e-mail on Mon 2 November 2026, 09:00.');
  expect(card(desk, reference).controls).toEqual(['More…']);
  expect(letter(desk, reference).controls).toEqual([]);
  expect(approvalOf(desk, reference).controls).toEqual([]);
  const helen = desk.as('Helen Marsh');
  const question = helen.latest('highways', 'question 1 of 1');
  expect(question.controls).toEqual([]);
  const thread = helen.thread(question);
  expect(thread.at(-1)?.words).toBe(
    'The letter went on Mon 2 November 2026, 09:00. Question 1 went out as you wrote it. 1 file went with it. Thank you.',
  );
  expect(thread.flatMap((each) => each.controls)).toEqual([]);
});

test('an approver sends a letter back: which question and why; the officer is told, and the next letter says what changed', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approvalOf(desk, reference) });
  const [, second = ''] = approver.modal().options['Which questions?'] ?? [];
  await approver.fills({ 'Which questions?': [second], 'What should change?': 'Say which year.' });
  expect(await approver.submits('Send back')).toEqual({ ok: true, errors: {} });
  expect(approvalOf(desk, reference).words).toContain(
    'Amara Okafor asked for changes to question 2: “Say which year.”',
  );
  expect(approvalOf(desk, reference).controls).toEqual([]);
  const officer = desk.as('Olivia Bennett');
  expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
    '@Olivia Bennett: Amara Okafor asked for changes to question 2: “Say which year.” Use Settle answers on the card, then draft the letter again.',
  );
  const wanted = 'Amara Okafor sent the letter back: “Say which year.”';
  await officer.clicks('Change an answer', { on: letter(desk, reference) });
  expect(officer.modal().words).not.toContain(wanted);
  await officer.chooses('Question', officer.modal().options['Question']?.[1] ?? '');
  expect(officer.modal().words).toContain(wanted);
  await officer.closes();
  await answer(desk, reference, 2, { Answer: 'We spent £96,300 in 2025.' });
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[1] ?? '');
  expect(officer.modal().words).not.toContain(wanted);
  await officer.closes();
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const asked = approver.sees('foi-approvals').filter((each) => !each.threadTs);
  expect(asked.map((each) => each.controls.length)).toEqual([0, 3]);
  expect(asked[1]?.words).toContain('Changed since the first letter: question 2.');
});

test('whoever settled, drafted or asked may not approve, and is told why', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ approversToo: ['Olivia Bennett'] }) });
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Approve and send', { on: approvalOf(desk, reference, 'Olivia Bennett') });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'You settled, drafted or asked for this letter, so somebody else has to approve it.',
  );
  expect(await subjects(desk)).not.toContain(RESPONSE);
});

test('settling one answer is enough to be kept from approving', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ officersToo: ['Amara Okafor'] }) });
  desk.workspace.administrator.adds('Amara Okafor', 'foi-team');
  const reference = await settled(desk);
  await answer(desk, reference, 2, {}, { by: 'Amara Okafor' });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(told(desk, 'Amara Okafor')).toContain('somebody else has to approve it');
  await desk.as('David Price').clicks('Approve and send', { on: approvalOf(desk, reference, 'David Price') });
  expect(await subjects(desk)).toContain(RESPONSE);
});

test('where the council’s settings allow it, somebody may approve their own work, and it is said', async () => {
  const file = await councilFile({ approversToo: ['Olivia Bennett'], ownWork: true });
  const desk = await openDesk({ councilFile: file });
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Approve and send', { on: approvalOf(desk, reference, 'Olivia Bennett') });
  expect(await subjects(desk)).toContain(RESPONSE);
  expect(approvalOf(desk, reference).words).toContain(
    'The approver had a hand in this letter, which the council’s settings allow.',
  );
  await officer.slash(`/foi show ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('Olivia Bennett approved letter 1, having had a hand in it.');
});

test('a member of the channel who is no approver neither approves nor sends back', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const member = desk.as('Olivia Bennett');
  for (const button of ['Approve and send', 'Request changes']) {
    await member.clicks(button, { on: approvalOf(desk, reference, 'Olivia Bennett') });
    const said = member.ephemerals().at(-1);
    expect(said?.words).toBe('Only an approver may do this. Ask one of them.');
    expect([said?.channel, said?.threadTs]).toEqual(['G0APPROVALS', undefined]);
  }
  expect(member.hasModal()).toBe(false);
  expect(await subjects(desk)).not.toContain(RESPONSE);
});

test('two approvers and a nervous finger: one letter goes, and the others are told politely', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const on = approvalOf(desk, reference);
  await Promise.all(
    ['Amara Okafor', 'David Price', 'Amara Okafor'].map((who) =>
      desk.workspace.as(who).clicks('Approve and send', { on }),
    ),
  );
  await desk.settled();
  expect((await subjects(desk)).filter((subject) => subject === RESPONSE)).toHaveLength(1);
  const said = [...desk.as('Amara Okafor').ephemerals(), ...desk.as('David Price').ephemerals()];
  expect(said.map((each) => each.words)).toEqual([
    'REQ00001 was already approved. One approval counts, once; nothing more was sent.',
    'REQ00001 was already approved. One approval counts, once; nothing more was sent.',
  ]);
});

test('what is enclosed with a letter by post stands beside it in the card’s thread, the very bytes, and nowhere else', async () => {
  const desk = await openDesk();
  const asking = { ...withAFile, email: '', postalAddress: '12 Long Lane\nMarlbury\nMB2 2BB' };
  const reference = await settled(desk, asking);
  await answer(desk, reference, 1, { 'Files to release': ['potholes 2025.pdf (1 kB)'] });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  const said = officer.thread(card(desk, reference)).slice(-2);
  expect(said.map(({ words }) => words)).toEqual([
    'To enclose with the letter: 1 file.',
    '@Olivia Bennett: Letter 1 was approved by Amara Okafor. It goes by post: print the PDF in this thread, enclose the file above, post it, then record it as sent on the card.',
  ]);
  const [enclosed, ...more] = said.flatMap(({ files }) => files);
  expect([enclosed?.name, more]).toEqual(['potholes 2025.pdf', []]);
  const helen = desk.as('Helen Marsh');
  const [attached] = helen.sees('highways').flatMap(({ files }) => files);
  expect((await bytesOf(desk, enclosed)).equals(await bytesOf(desk, attached))).toBe(true);
  const approvers = desk
    .as('Amara Okafor')
    .thread(approvalOf(desk, reference))
    .flatMap(({ files }) => files);
  expect(approvers.map(({ name }) => name)).not.toContain('potholes 2025.pdf');
});

test('a letter by post is approved, printed and recorded as sent on the day it went', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk, { email: '', postalAddress: '12 Long Lane\nMarlbury\nMB2 2BB' });
  const approver = desk.as('Amara Okafor');
  expect(approvalOf(desk, reference).words).toContain(
    'Goes by post to Jane Requester, 12 Long Lane, Marlbury, MB2 2BB.',
  );
  const { asked } = await approver.clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(asked?.text).toContain('12 Long Lane, Marlbury, MB2 2BB');
  expect(await subjects(desk)).toEqual([]);
  expect(approvalOf(desk, reference).words).toContain(
    'It goes by post: an officer prints it and records when it went.',
  );
  const officer = desk.as('Olivia Bennett');
  expect(officer.thread(card(desk, reference)).at(-1)?.words).toContain('then record it as sent on the card.');
  expect(card(desk, reference).words).toContain('The acknowledgement goes by post: its PDF is in the card’s thread');
  const helen = desk.as('Helen Marsh');
  expect(helen.latest('highways', 'question 1 of 2').controls).toEqual([]);

  await desk.itIs('2026-11-05T15:00:00Z');
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ Date: '2026-11-09', How: 'First class post' });
  expect((await officer.submits('Record as sent')).errors).toEqual({
    Date: 'This is in the future. Today is Thu 5 November 2026.',
  });
  await officer.fills({ Date: '2026-11-01' });
  expect((await officer.submits('Record as sent')).errors).toEqual({
    Date: 'The letter was approved on Mon 2 November 2026; it cannot have gone before.',
  });
  await officer.fills({ Date: '2026-11-03' });
  expect(await officer.submits('Record as sent')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('The letter was sent on Tue 3 November 2026: “First class post”.');
  expect(card(desk, reference).controls).toEqual(['More…']);
  expect(approvalOf(desk, reference).words).toContain('Sent on Tue 3 November 2026: “First class post”.');
  expect(helen.thread(helen.latest('highways', 'question 1 of 2')).at(-1)?.words).toBe(
    'The letter went on Tue 3 November 2026. Question 1 went out as you wrote it. Thank you.',
  );
});

test('after the letter has gone nothing about it can be done again', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi letter ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('REQ00001 has been answered');
  await officer.slash(`/foi assign ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('REQ00001 has been answered');
});
