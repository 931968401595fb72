import { expect, test, vi } from 'vitest';
import { openApart, type Apart } from './apart.ts';
import { questionsPosted, responses, subjects } from './seen.ts';
import { approved, awaitingApproval, card, disclose, log, reply, settled, settling, told } from './way-to-a-letter.ts';

const six = {
  questions: ['A', 'B', 'C', 'D', 'E', 'F'].map((road) => ({ asks: `How many potholes are in ${road} Street?` })),
};
const inOrder = [1, 2, 3, 4, 5, 6].map((number) => `question ${number} of 6`);

test('stopped amid its work and started again: every question is asked, once, in order', async () => {
  const desk = await openApart();
  await beginLogging(desk);
  await desk.stops();
  await desk.starts(3000);
  await desk.workspace.as('Olivia Bennett').submits('Log request');
  await vi.waitFor(() => expect(questionsPosted(desk).length).toBeGreaterThan(0));
  await desk.stops();
  expect(questionsPosted(desk).length).toBeLessThan(6);
  await desk.starts();
  await desk.settled();
  expect(questionsPosted(desk)).toEqual(inOrder);
  expect(await subjects(desk)).toEqual(['Your request for information: REQ00001']);
  expect(card(desk, 'REQ00001').words).toContain('Being answered');
});

test('when it is stopped it first finishes what it was given, and what it was told is answered', async () => {
  const desk = await openApart();
  await beginLogging(desk);
  await desk.workspace.as('Olivia Bennett').submits('Log request');
  await desk.stops();
  expect(questionsPosted(desk)).toEqual(inOrder);
  expect(await subjects(desk)).toEqual(['Your request for information: REQ00001']);
});

test('killed amid its work and started again: every question is asked, once, in order', async () => {
  const desk = await openApart();
  await beginLogging(desk);
  await desk.stops();
  await desk.startsAsProcess();
  await desk.workspace.as('Olivia Bennett').submits('Log request');
  await vi.waitFor(() => expect(questionsPosted(desk).length).toBeGreaterThan(1), { timeout: 10_000 });
  await desk.kills();
  expect(questionsPosted(desk).length).toBeLessThan(6);
  await desk.starts();
  await desk.settled();
  expect(questionsPosted(desk)).toEqual(inOrder);
  expect(await subjects(desk)).toEqual(['Your request for information: REQ00001']);
});

test('killed while it hands over the letter: nobody can say whether it arrived, and nothing goes by itself', async () => {
  const desk = await openApart();
  const reference = await awaitingApproval(desk);
  await desk.stops();
  await desk.startsAsProcess();
  desk.workspace.faults.mail({ kind: 'hang' });
  const approver = desk.workspace.as('Amara Okafor');
  const handedOver = desk.workspace.journal.of('mail').length;
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  await vi.waitFor(() => expect(desk.workspace.journal.of('mail').length).toBe(handedOver + 1), { timeout: 10_000 });
  await desk.kills();
  await desk.starts();
  await desk.settled();
  expect(card(desk, reference).words).toContain('Nobody can say whether the letter arrived');
  expect(card(desk, reference).controls.slice(0, 2)).toEqual(['It arrived', 'Send again']);
  expect(await responses(desk)).toEqual([]);
  await desk.as('Olivia Bennett').clicks('Send again', { on: card(desk, reference) });
  expect(await responses(desk)).toHaveLength(1);
});

test('what is said while FOI Desk is stopped is recorded when it starts, once', async () => {
  const desk = await openApart();
  const reference = await log(desk);
  await desk.stops();
  await reply(desk, reference);
  expect(card(desk, reference).words).not.toContain('answered by');
  await desk.starts();
  await desk.settled();
  expect(card(desk, reference).words.match(/answered by Helen Marsh/gu)).toHaveLength(2);
  const lines = desk
    .as('Helen Marsh')
    .sees('highways')
    .filter((each) => each.words.startsWith('Recorded as'));
  expect(lines).toHaveLength(2);
});

test('a click while FOI Desk is stopped does nothing, and works when it is pressed again', async () => {
  const desk = await openApart();
  const reference = await awaitingApproval(desk);
  await desk.stops();
  const approver = desk.as('Amara Okafor');
  const on = approver.latest('foi-approvals', reference);
  await expect(approver.clicks('Approve and send', { on })).rejects.toThrow('Amara Okafor');
  await desk.starts();
  await desk.settled();
  expect(await responses(desk)).toEqual([]);
  await approver.clicks('Approve and send', { on });
  expect(await responses(desk)).toHaveLength(1);
});

test('a form that was open when FOI Desk stopped is submitted after it starts', async () => {
  const desk = await openApart();
  const reference = await settling(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('What the answer is', 'Disclosed');
  await desk.stops();
  await desk.starts();
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await disclose(desk, reference, [2]);
  expect(card(desk, reference).words).toContain('Every question is settled. Draft the letter.');
});

test('a letter that waited over night while FOI Desk was stopped bears the new day when it starts', async () => {
  const desk = await openApart();
  const reference = await awaitingApproval(desk);
  await desk.stops();
  await desk.itIs('2026-11-03T08:00:00Z');
  await desk.starts();
  await desk.settled();
  const before = desk.as('Amara Okafor').latest('foi-approvals', reference);
  expect(before.words).toContain('the letter of Tue 3 November 2026');
  await desk.as('Amara Okafor').clicks('Approve and send', { on: before });
  expect(await responses(desk)).toHaveLength(1);
});

test('a second FOI Desk on the same register is refused in words, and the first goes on', async () => {
  const desk = await openApart();
  await expect(desk.starts()).rejects.toThrow(/^REGISTER_URL: Another FOI Desk is using the register/u);
  const reference = await settled(desk);
  expect(card(desk, reference).words).toContain('Every question is settled');
});

test('stopped and started after every step, a request comes to its end as if nothing had been', async () => {
  const desk = await openApart();
  const again = async () => {
    await desk.stops();
    await desk.starts();
  };
  const reference = await log(desk);
  await again();
  await reply(desk, reference);
  await again();
  await disclose(desk, reference, [1, 2]);
  await again();
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await again();
  await officer.clicks('Ask for approval');
  await again();
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  await again();
  await desk.settled();
  expect(await subjects(desk)).toEqual([
    'Your request for information: REQ00001',
    'Response to your request for information: REQ00001',
  ]);
  await officer.slash(`/foi show ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('The letter was sent.');
  const next = await approved(desk, { subject: 'bins' });
  expect(next).toBe('REQ00002');
});

/** Six questions for Highways, all but logged: *Log request* is the next press. */
async function beginLogging(desk: Apart): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': six.questions.map(({ asks }, index) => `${index + 1}. ${asks}`).join('\n'),
  });
  await officer.submits('Next');
  for (const number of [1, 2, 3, 4, 5, 6]) await officer.fills({ [`Department for question ${number}`]: ['Highways'] });
}

test.each([
  ['has a fault of its own', 'auth.test', { kind: 'serverError' }],
  ['breaks off', 'users.lookupByEmail', { kind: 'resetAfterAccept' }],
  ['asks to wait', 'conversations.list', { kind: 'rateLimited', retryAfterS: 1 }],
] as const)('when Slack %s while FOI Desk starts, it is asked again', async (_, method, fault) => {
  const desk = await openApart();
  await desk.stops();
  desk.workspace.faults.method(method, fault, 2);
  await desk.starts();
  expect(await log(desk)).toBe('REQ00001');
});

test('a token that Slack refuses is a fault of the configuration, in words', async () => {
  const desk = await openApart();
  await desk.stops();
  desk.workspace.faults.tokenRevoked(true);
  await expect(desk.starts()).rejects.toThrow(
    'SLACK_BOT_TOKEN: Slack refuses it (token_revoked). Give the bot token of the installed app.',
  );
});
