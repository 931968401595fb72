import { expect, onTestFinished, test } from 'vitest';
import { mailServer } from '../mail/server.ts';
import type { MailFault } from '../../src/workspace/index.ts';
import { openDesk, receivers, type Desk } from './desk.ts';
import { openApart } from './apart.ts';
import { approvalOf, responses } from './seen.ts';
import {
  answer,
  approved,
  awaitingApproval,
  card,
  letter,
  log,
  reply,
  disclose,
  settled,
  told,
} from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

const lost = { kind: 'dropAfterData', kept: false } as const;
/** A desk with this mail server, which it tries three times, and whose log may speak of trouble. */
const patient = (mailUrl: string) =>
  openDesk({ mailUrl, trial: { log: silent, patience: { mail: { tries: 3, firstWaitMs: 0 } } } });

const refused = { kind: 'refuseRecipient', address: 'jane.requester@example.org', code: 550 } as const;

test.each(receivers)(
  'what the mail server refuses comes back to the card in its words; trying again sends it once the fault is gone (%s)',
  async (receiver) => {
    const desk = await openDesk({ receiver });
    const reference = await awaitingApproval(desk);
    const officer = desk.as('Olivia Bennett');
    desk.workspace.faults.mail(refused);
    desk.workspace.faults.mail(refused);
    await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
    expect(card(desk, reference).words).toContain(
      'The letter did not go. The mail server refused it: “550 jane.requester@example.org: recipient refused”.',
    );
    expect(card(desk, reference).controls.slice(0, 1)).toEqual(['Try again']);
    expect(approvalOf(desk, reference).words).toContain('It has not gone yet; an officer sees to it.');
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toMatch(/^@Olivia Bennett: The letter did not go\./u);
    await officer.clicks('Try again', { on: card(desk, reference) });
    expect(card(desk, reference).controls.slice(0, 1)).toEqual(['Try again']);
    await officer.clicks('Try again', { on: card(desk, reference) });
    expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
    expect(card(desk, reference).controls).toEqual(['More…']);
    expect(await responses(desk)).toHaveLength(1);
  },
);

test('nothing tells a department that its letter was refused', async () => {
  const desk = await openDesk();
  desk.workspace.faults.mail({ kind: 'temporary' });
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.clear();
  desk.workspace.faults.mail(refused);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  const helen = desk.as('Helen Marsh');
  expect(helen.latest('highways', 'question 1 of 2').words).toContain('The letter is about to go. Thank you.');
  expect(
    helen
      .sees('highways')
      .map((each) => each.words)
      .join('\n'),
  ).not.toMatch(/refused|did not go|went on/u);
});

test('no answer after the message was handed over: its fate is unknown, nothing goes by itself, and the officer decides', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  await desk.itIs('2026-11-02T15:00:00Z');
  await desk.itIs('2026-11-03T09:00:00Z');
  expect(await responses(desk)).toHaveLength(1);
  expect(card(desk, reference).words).toContain('Nobody can say whether the letter arrived');
  expect(card(desk, reference).controls).toEqual(['It arrived', 'Send again', 'More…']);
  await officer.clicks('It arrived', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain(
    'The letter was sent on Mon 2 November 2026: “by e-mail; it arrived, an officer says”.',
  );
  expect(card(desk, reference).controls).toEqual(['More…']);
  expect(await responses(desk)).toHaveLength(1);
});

test('Send again sends the same bytes under the same Message-ID', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  await desk.itIs('2026-11-04T10:00:00Z');
  await desk.as('Olivia Bennett').clicks('Send again', { on: card(desk, reference) });
  const [first, second] = await responses(desk);
  expect(first?.messageId).toBe('<req00001.response.1@marlbury.example.gov.uk>');
  expect(second?.messageId).toBe(first?.messageId);
  expect(second?.raw.equals(first?.raw ?? Buffer.of())).toBe(true);
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail on Wed 4 November 2026, 10:00.');
});

test('a letter the server would not take for now is not sent by itself either', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail({ kind: 'temporary' });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(card(desk, reference).words).toContain('“451 Try again later”');
  expect(await responses(desk)).toEqual([]);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(await responses(desk)).toHaveLength(1);
});

test('a mail server that cannot be reached: nothing went, and trying again sends it when the server is back', async () => {
  let busy = false;
  const server = await mailServer({
    onConnect: (_, done) => done(busy ? Object.assign(new Error('Too busy'), { responseCode: 421 }) : null),
  });
  onTestFinished(() => server.close());
  const desk = await openDesk({ mailUrl: server.url });
  const reference = await awaitingApproval(desk);
  busy = true;
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(card(desk, reference).words).toContain(
    'The letter did not go. It could not be handed to the mail server: “421 Too busy”. Use Try again.',
  );
  expect(server.received).toHaveLength(1);
  busy = false;
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  expect(server.received).toHaveLength(2);
});

test('while no mail server can be reached FOI Desk tries again by itself, and the letter goes once', async () => {
  let turnsAway = 0;
  const server = await mailServer({
    onConnect(_, done) {
      const busy = turnsAway > 0;
      turnsAway -= 1;
      done(busy ? Object.assign(new Error('Too busy'), { responseCode: 421 }) : null);
    },
  });
  onTestFinished(() => server.close());
  const desk = await patient(server.url);
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  turnsAway = 2;
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  expect(server.received).toHaveLength(2);
  const said = officer.thread(card(desk, reference)).map(({ words }) => words);
  expect(said.filter((words) => words.includes('did not go'))).toEqual([]);
});

test('tried often enough, a letter that reached no mail server waits for an officer, who is told once', async () => {
  let closed = false;
  const server = await mailServer({
    onConnect: (_, done) => done(closed ? Object.assign(new Error('Too busy'), { responseCode: 421 }) : null),
  });
  onTestFinished(() => server.close());
  const desk = await patient(server.url);
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  closed = true;
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(card(desk, reference).words).toContain('The letter did not go. It could not be handed to the mail server');
  const said = officer.thread(card(desk, reference)).map(({ words }) => words);
  expect(said.filter((words) => words.includes('did not go'))).toHaveLength(1);
  closed = false;
  await officer.clicks('Try again', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
});

test('a mail server that hangs does not hold FOI Desk up when it is stopped; the letter’s fate is unknown', async () => {
  let hears = () => {};
  const heard = new Promise<void>((resolve) => (hears = resolve));
  const server = await mailServer({
    onData(stream, _, done) {
      stream.resume();
      stream.on('end', () => (isHanging ? hears() : done(null, 'taken')));
    },
  });
  onTestFinished(() => server.close());
  let isHanging = false;
  const desk = await openApart(undefined, { patience: { finishingMs: 0 }, mailUrl: server.url });
  const reference = await awaitingApproval(desk);
  isHanging = true;
  await desk.workspace.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  await heard;
  await desk.stops();
  await desk.starts();
  await desk.settled();
  expect(card(desk, reference).words).toContain(
    'Nobody can say whether the letter arrived: “FOI Desk was stopped while it handed the message over”.',
  );
  expect(card(desk, reference).controls).toEqual(['It arrived', 'Send again', 'More…']);
});

test('an address that the mail server refuses for good is corrected, and the letter approved again goes to the right one', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  desk.workspace.faults.mail(refused);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(card(desk, reference).words).toContain(
    'If the address is wrong, put it right with Correct in More…; the letter is then drafted and approved again.',
  );
  await officer.chooses('More…', 'Correct date, name, address, subject or law', { on: card(desk, reference) });
  await officer.fills({ 'E-mail': 'jane@example.org', Why: 'She moved to another provider.' });
  expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('The letter is out of date. Draft it again.');
  expect(card(desk, reference).controls).not.toContain('Try again');
  expect(approvalOf(desk, reference).controls).toEqual([]);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  const { asked } = await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(JSON.stringify(asked)).toContain('jane@example.org');
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  const sent = await responses(desk);
  expect(sent.map(({ to }) => JSON.stringify(to))).toEqual([expect.stringContaining('jane@example.org')]);
});

test('two officers pressing Try again at once send one letter', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail(refused);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  const on = card(desk, reference);
  await Promise.all(
    ['Olivia Bennett', 'Tom Hughes', 'Olivia Bennett'].map((who) => desk.workspace.as(who).clicks('Try again', { on })),
  );
  await desk.settled();
  expect(await responses(desk)).toHaveLength(1);
  const said = [...desk.as('Olivia Bennett').ephemerals(), ...desk.as('Tom Hughes').ephemerals()];
  expect(said).toHaveLength(2);
  for (const { words } of said) expect(words).toMatch(/It is on its way|It has been sent already/u);
});

test('a letter refused for good is posted, and recorded as sent by post', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const officer = desk.as('Olivia Bennett');
  desk.workspace.faults.mail(refused);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  await officer.chooses('More…', 'Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'First class post' });
  expect(await officer.submits('Record as sent')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('The letter was sent on Mon 2 November 2026: “First class post”.');
  expect(await responses(desk)).toEqual([]);
});

/** A letter with a file is approved; each time the mail server does this with it, and an officer then sends it again. */
async function withFile(trouble: readonly MailFault[]): Promise<Desk> {
  const desk = await openDesk();
  const file = { name: 'potholes 2025.csv', bytes: Buffer.from('road,potholes\nA1,412\n') };
  const questions = [{ asks: 'How many potholes are there?', replies: 'They are in the list.', files: [file] }];
  const reference = await settled(desk, { questions });
  await answer(desk, reference, 1, { 'Files to release': ['potholes 2025.csv (1 kB)'] });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  for (const [index, fault] of trouble.entries()) {
    desk.workspace.faults.mail(fault);
    const before = trouble[index - 1];
    if (!before) await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
    else await officer.clicks(before === lost ? 'Send again' : 'Try again', { on: card(desk, reference) });
  }
  expect(card(desk, reference).words).toContain(
    'If nothing helps, post the letter with its file and use Record as sent',
  );
  return desk;
}

test.each([
  ['refused twice', [refused, refused]],
  ['of unknown fate, then refused', [lost, refused]],
  ['of unknown fate twice, then refused twice', [lost, lost, refused, refused]],
  ['refused, then of unknown fate, then refused', [refused, lost, refused]],
])('what to enclose with a letter is in the card’s thread, once, where it was %s', async (_, trouble) => {
  const desk = await withFile(trouble);
  const enclosed = desk
    .as('Olivia Bennett')
    .thread(card(desk, 'REQ00001'))
    .filter(({ words }) => words === 'To enclose with the letter: 1 file.');
  expect(enclosed.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(['potholes 2025.csv']);
});

test('a reply after the letter went is recorded as late, changes nothing, and the officer decides what to do', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  const helen = desk.as('Helen Marsh');
  await helen.says('Sorry, it was 413.', { thread: helen.latest('highways', 'question 1 of 2') });
  expect(desk.as('Olivia Bennett').thread(card(desk, reference)).at(-1)?.words).toBe(
    '@Olivia Bennett: Helen Marsh, Highways, replied to question 1 after the letter was sent. Read the reply and decide whether to write to the requester again.',
  );
  const recorded = helen
    .thread(helen.latest('highways', 'question 1 of 2'))
    .find((each) => /Recorded/u.test(each.words));
  expect(recorded?.words).toContain('It came after the letter was sent; the officer has been told.');
  expect(recorded?.controls).toEqual([]);
  expect(card(desk, reference).words).toContain('Sent');
  expect(card(desk, reference).words).toContain('settled as disclosed; more was said after the letter was sent');
  expect(card(desk, reference).controls).toEqual(['More…']);
  expect(await responses(desk)).toHaveLength(1);
});

test('a reply edited after the letter went is told to the officer as what it is', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  const helen = desk.as('Helen Marsh');
  const said = helen.sees('highways').find((each) => each.words.startsWith('We recorded'));
  await helen.edits(said ?? '', 'We recorded 413 potholes in 2025.');
  const note = desk.as('Olivia Bennett').thread(card(desk, reference)).at(-1)?.words;
  expect(note).toBe(
    '@Olivia Bennett: This came after the letter was sent. Helen Marsh edited a reply from Highways to question 1. Decide whether to write to the requester again.',
  );
});

test('an acknowledgement refused is said on the card, can be sent again, and stands in nobody’s way', async () => {
  const desk = await openDesk();
  desk.workspace.faults.mail(refused);
  const reference = await log(desk);
  expect(card(desk, reference).words).toContain('The acknowledgement did not go.');
  expect(card(desk, reference).controls).toContain('Try again');
  await reply(desk, reference);
  await disclose(desk, reference, [1]);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain('The acknowledgement was sent by e-mail');
  expect(card(desk, reference).controls).not.toContain('Try again');
  expect((await desk.workspace.mailbox()).map((mail) => mail.subject)).toEqual([
    'Your request for information: REQ00001',
  ]);
});

test('an approver cannot press what officers do about a letter that did not go', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail(refused);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  desk.workspace.administrator.adds('Amara Okafor', 'foi-team');
  await desk.as('Amara Okafor').clicks('Try again', { on: card(desk, reference) });
  expect(told(desk, 'Amara Okafor')).toBe('Only an FOI officer may do this. Ask one of them.');
  expect(await responses(desk)).toEqual([]);
});
