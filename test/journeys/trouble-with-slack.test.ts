import { expect, test, vi } from 'vitest';
import { openApart } from './apart.ts';
import { openDesk, type Desk } from './desk.ts';
import { responses } from './seen.ts';
import { awaitingApproval, card, log, reply, settled, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

/** A desk whose log may speak of trouble, because there is some. */
const troubled = () => openDesk({ trial: { log: silent } });

/** What FOI Desk said in a channel, without what one person alone was shown. */
const said = (desk: Desk, who: string, channel: string) =>
  desk
    .as(who)
    .sees(channel)
    .filter((each) => each.from === 'FOI Desk' && !each.ephemeral);

const once = (desk: Desk, who: string, channel: string, words: RegExp) =>
  expect(said(desk, who, channel).filter((each) => words.test(each.words))).toHaveLength(1);

test.each([
  ['asks us to wait', { kind: 'rateLimited', retryAfterS: 1 }],
  ['has a fault of its own', { kind: 'serverError' }],
  ['takes a message and breaks off before it says so', { kind: 'resetAfterAccept' }],
  ['is slow', { kind: 'slow', ms: 400 }],
] as const)('when Slack %s, everything is posted all the same, and once', async (_, fault) => {
  const desk = await troubled();
  desk.workspace.faults.method('chat.postMessage', fault, 2);
  const reference = await log(desk);
  once(desk, 'Olivia Bennett', 'foi-team', /^REQ00001: potholes/u);
  once(desk, 'Helen Marsh', 'highways', /question 1 of 2/u);
  once(desk, 'Helen Marsh', 'highways', /question 2 of 2/u);
  await reply(desk, reference);
  expect(card(desk, reference).words).toContain('answered by Helen Marsh');
});

test.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
  'a letter’s files come once, though %s breaks off or fails',
  async (method) => {
    const desk = await troubled();
    const reference = await settled(desk);
    desk.workspace.faults.method(method, { kind: 'resetAfterAccept' });
    desk.workspace.faults.method(method, { kind: 'serverError' });
    await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
    const files = desk
      .as('Olivia Bennett')
      .thread(card(desk, reference))
      .flatMap((each) => each.files.map((file) => file.name));
    expect(files).toEqual(['REQ00001 response, version 1.pdf', 'REQ00001 response, version 1.md']);
  },
);

test('a card that could not be brought up to date is brought up to date', async () => {
  const desk = await troubled();
  const reference = await log(desk);
  desk.workspace.faults.method('chat.update', { kind: 'resetAfterAccept' });
  desk.workspace.faults.method('chat.update', { kind: 'serverError' });
  await reply(desk, reference);
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
});

test('a card that comes to say again what it said before is drawn, where something else was shown without our learning of it', async () => {
  const desk = await troubled();
  const reference = await log(desk);
  const officer = desk.workspace.as('Olivia Bennett');
  const handsOver = async (to: string) => {
    await officer.chooses('More…', 'Hand over to another officer', { on: card(desk, reference) });
    await vi.waitFor(() => officer.fills({ 'Officer in charge': to }), { timeout: 10_000 });
    await officer.submits('Hand over');
  };
  desk.workspace.faults.method('chat.update', { kind: 'resetAfterAccept' });
  desk.workspace.faults.method('chat.update', { kind: 'rateLimited', retryAfterS: 5 });
  await handsOver('Tom Hughes');
  await vi.waitFor(() => expect(card(desk, reference).words).toContain('In charge: Tom Hughes'), { timeout: 10_000 });
  await handsOver('Olivia Bennett');
  await desk.settled();
  expect(card(desk, reference).words).toContain('In charge: Olivia Bennett');
});

test.each([{ kind: 'rateLimited', retryAfterS: 1 }, { kind: 'serverError' }] as const)(
  'a name that Slack does not give just now ($kind) is asked for again before a message is shown without it',
  async (fault) => {
    const desk = await openApart();
    const reference = await log(desk);
    const helen = desk.as('Helen Marsh');
    await helen.clicks('I have this', { on: helen.latest('highways', 'question 1 of 2') });
    // Started anew, FOI Desk knows nobody's name.
    await desk.stops();
    await desk.starts();
    const officer = desk.as('Olivia Bennett');
    await officer.chooses('More…', 'Hand over to another officer', { on: card(desk, reference) });
    await officer.fills({ 'Officer in charge': 'Tom Hughes' });
    // He who takes it over is known; she who has the question is not.
    desk.workspace.faults.method('users.info', { kind: 'slow', ms: 0 });
    desk.workspace.faults.method('users.info', fault);
    await officer.submits('Hand over');
    expect(card(desk, reference).words).toContain('Helen Marsh');
    expect(card(desk, reference).words).not.toContain('Somebody');
  },
);

test('whoever a reply mentions is recorded by name, though Slack does not give it at first', async () => {
  const desk = await troubled();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  desk.workspace.faults.method('users.info', { kind: 'serverError' });
  await helen.says('Ask @David Price.', { thread: helen.latest('highways', 'question 1 of 2') });
  const answer = await shownAnswer(desk, reference);
  expect(JSON.stringify(answer)).toContain('David Price');
});

test('in a thread of hundreds, a message whose answer was lost is found and not posted twice', async () => {
  const desk = await troubled();
  const reference = await settled(desk);
  const officer = desk.workspace.as('Olivia Bennett');
  const thread = card(desk, reference);
  for (let said = 0; said < 205; said += 1) await officer.says(`note: ${said}`, { thread });
  await desk.settled();
  desk.workspace.faults.method('chat.postMessage', { kind: 'resetAfterAccept' });
  await desk.as('Olivia Bennett').clicks('Draft letter', { on: thread });
  const letters = desk
    .as('Olivia Bennett')
    .thread(thread)
    .filter((each) => each.controls.includes('Ask for approval'));
  expect(letters).toHaveLength(1);
});

test('an approval given while Slack fails sends one letter, and everybody is told once Slack is back', async () => {
  const desk = await troubled();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.method('chat.update', { kind: 'serverError' }, 3);
  desk.workspace.faults.method('chat.postMessage', { kind: 'resetAfterAccept' });
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  expect(await responses(desk)).toHaveLength(1);
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  once(desk, 'Helen Marsh', 'highways', /^The letter went on .*Question 1/u);
  once(desk, 'Helen Marsh', 'highways', /^The letter went on .*Question 2/u);
});

test('the same event twice is one reply, acknowledged once', async () => {
  const desk = await openDesk();
  await log(desk);
  const helen = desk.as('Helen Marsh');
  desk.workspace.faults.duplicateNextEvent();
  await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 2') });
  once(desk, 'Helen Marsh', 'highways', /^Recorded as the answer/u);
  await desk.as('Olivia Bennett').slash('/foi show REQ00001', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett').match(/Helen Marsh replied/gu)).toHaveLength(1);
});

test('two replies that reach us the other way round: the one written last is the answer', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.workspace.as('Helen Marsh');
  desk.workspace.faults.swapNextEvents();
  const thread = helen.latest('highways', 'question 1 of 2');
  await helen.says('We recorded 400.', { thread });
  await helen.says('No, 412.', { thread });
  await desk.settled();
  const { words } = await shownAnswer(desk, reference);
  expect(words).toContain('No, 412.');
  expect(words).not.toContain('We recorded 400.');
});

test('an edit that reaches us before the message it edits', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.workspace.as('Helen Marsh');
  desk.workspace.faults.swapNextEvents();
  const said = await helen.says('We recorded 400.', { thread: helen.latest('highways', 'question 1 of 2') });
  await helen.edits(said, 'We recorded 412.');
  await desk.settled();
  const { words } = await shownAnswer(desk, reference);
  expect(words).toContain('We recorded 412.');
});

test('a form that Slack would not open: the person is told, and nothing is changed', async () => {
  const desk = await troubled();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  desk.workspace.faults.method('views.open', { kind: 'serverError' });
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  expect(officer.hasModal()).toBe(false);
  expect(told(desk, 'Olivia Bennett')).toMatch(/^Something went wrong, and nothing was changed\. Try again/u);
  desk.workspace.faults.method('views.open', { kind: 'serverError' });
  await officer.slash('/foi new Bins', { channel: 'general' });
  expect(officer.ephemerals()).toHaveLength(2);
  expect(officer.ephemerals().at(-1)).toMatchObject({
    channel: 'C0GENERAL',
    words: expect.stringMatching(/^Something went wrong, and nothing was changed\. Try again/u),
  });
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  expect(officer.hasModal()).toBe(true);
});

test('where Slack does not say just now who somebody is, their reply waits and is recorded', async () => {
  const desk = await troubled();
  const reference = await log(desk);
  desk.workspace.faults.method('users.info', { kind: 'serverError' });
  const helen = desk.as('Helen Marsh');
  await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 2') });
  once(desk, 'Helen Marsh', 'highways', /^Recorded as the answer: Helen Marsh/u);
  expect(card(desk, reference).words).toContain('answered by Helen Marsh');
  expect(helen.ephemerals()).toEqual([]);
});

test('a refusal that could not be said is said again, and what was refused stays refused', async () => {
  const desk = await troubled();
  const reference = await awaitingApproval(desk);
  const member = desk.as('Olivia Bennett');
  desk.workspace.faults.method('chat.postEphemeral', { kind: 'serverError' });
  await member.clicks('Approve and send', { on: member.latest('foi-approvals', reference) });
  expect(member.ephemerals().map(({ words }) => words)).toEqual([expect.stringContaining('approver')]);
  expect(await responses(desk)).toEqual([]);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: member.latest('foi-approvals', reference) });
  expect(await responses(desk)).toHaveLength(1);
});

/** *Settle the answer*, opened at question 1. */
async function shownAnswer(desk: Desk, reference: string) {
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[0] ?? '');
  return officer.modal();
}

/** A request is logged, and of everything first posted about it Slack takes but breaks off before it says so. */
async function loggedAmidTrouble(desk: Desk) {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': '1. How many potholes were reported?',
  });
  await officer.submits('Next');
  await officer.fills({ 'Department for question 1': ['Highways'] });
  desk.workspace.faults.method('chat.postMessage', { kind: 'resetAfterAccept' }, 2);
  await desk.workspace.as('Olivia Bennett').submits('Log request');
  const helen = desk.workspace.as('Helen Marsh');
  await vi.waitFor(() => helen.latest('highways', 'question 1 of 1'), { timeout: 10_000 });
  return helen;
}

test('what was posted without our learning of it shows what has happened since', async () => {
  const desk = await troubled();
  const helen = await loggedAmidTrouble(desk);
  await helen.clicks('I have this');
  await desk.settled();
  expect(helen.latest('highways', 'question 1 of 1').words).toContain('Helen Marsh has this');
  expect(card(desk, 'REQ00001').words).toContain('Helen Marsh');
});

test('a reply is recorded though FOI Desk has not learnt yet that its question is posted', async () => {
  const desk = await troubled();
  const helen = await loggedAmidTrouble(desk);
  await helen.says('We recorded 412.', { thread: helen.latest('highways', 'question 1 of 1') });
  await desk.settled();
  expect(card(desk, 'REQ00001').words).toContain('answered by Helen Marsh');
});
