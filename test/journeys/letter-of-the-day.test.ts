import { expect, test } from 'vitest';
import { outgoing } from '../../src/workflows/outgoing.ts';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { forgedClick } from './forge.ts';
import { approvalOf, responses } from './seen.ts';
import { answer, awaitingApproval, card, letter, settled, told } from './way-to-a-letter.ts';
import { silent } from '../silent.ts';

test('the next London morning the letter is drawn again, stands before the approvers, and goes with the day of its approval', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  await desk.itIs('2026-11-03T00:01:00Z');
  const approver = desk.as('Amara Okafor');
  const asked = approver.sees('foi-approvals').filter((each) => !each.threadTs);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.words).toContain('Approve letter 2 of REQ00001?');
  expect(asked[0]?.words).toContain('the letter of Tue 3 November 2026');
  expect(asked[0]?.words).toContain('Olivia Bennett asks for approval.');
  expect(card(desk, reference).words).toContain(
    'Letter 2, dated Tue 3 November 2026: Olivia Bennett asked for approval on Mon 2 November 2026, 09:00.',
  );
  await approver.clicks('Read the letter', { on: approvalOf(desk, reference) });
  expect(approver.modal().words).toContain('3 November 2026');
  await approver.closes();
  await approver.clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect((await responses(desk)).at(-1)?.text).toContain('\n3 November 2026\n');
});

test('a click on yesterday’s letter is refused as out of date, before and after it is drawn again', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const yesterdays = approvalOf(desk, reference);
  desk.running.clock.moveTo(Date.parse('2026-11-03T00:00:30Z'));
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: yesterdays });
  expect(told(desk, 'Amara Okafor')).toBe(
    'This letter bears Mon 2 November 2026, and today is Tue 3 November 2026. It is being drawn again with today’s date: approve that one.',
  );
  expect(await responses(desk)).toEqual([]);
  await desk.itIs('2026-11-03T00:01:00Z');
  await approver.clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(await responses(desk)).toHaveLength(1);
});

test('the day is London’s: half past eleven at night in winter is still today, in summer it is tomorrow', async () => {
  const desk = await openDesk({ at: '2026-07-06T20:00:00Z' });
  const reference = await awaitingApproval(desk);
  await desk.itIs('2026-07-06T22:59:00Z');
  expect(approvalOf(desk, reference).words).toContain('the letter of Mon 6 July 2026');
  await desk.itIs('2026-07-06T23:01:00Z');
  expect(approvalOf(desk, reference).words).toContain('the letter of Tue 7 July 2026');
});

test('what an approver wants changed stands over night', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Request changes', { on: approvalOf(desk, reference) });
  await approver.fills({ 'What should change?': 'Say which year.' });
  await approver.submits('Send back');
  await desk.itIs('2026-11-03T08:00:00Z');
  expect(card(desk, reference).words).toContain('Make the changes the approver asked for');
  expect(approvalOf(desk, reference).words).toContain('Say which year.');
  expect(approvalOf(desk, reference).controls).toEqual([]);
});

test('a reply edited after the letter was asked for takes it back at once, and a click meanwhile is refused', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const helen = desk.as('Helen Marsh');
  const shown = approvalOf(desk, reference);
  const said = helen.sees('highways').find((each) => each.words.startsWith('We recorded'));
  if (!said) throw new Error('Helen said nothing.');
  await helen.edits(said, 'We recorded 413 potholes in 2025.');
  expect(approvalOf(desk, reference).words).toContain('Out of date');
  expect(approvalOf(desk, reference).controls).toEqual([]);
  expect(card(desk, reference).words).toContain('; the answer changed since');
  const officer = desk.as('Olivia Bennett');
  expect(officer.thread(card(desk, reference)).at(-1)?.words).toContain('Question 1 changed after it was settled');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'Question 1 has changed since settled. Use Settle answers on the card, then draft the letter.',
  );
  expect(shown.words).toContain('Approve letter 1');
  expect(await responses(desk)).toEqual([]);
  await answer(desk, reference, 1);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect((await responses(desk)).at(-1)?.text).toContain('We recorded 413 potholes in 2025.');
});

test('when Slack cannot say who is an approver nothing goes, and the approver is asked to try again', async () => {
  const ways = [
    { approvers: {}, method: 'users.info' },
    { approvers: { approversGroup: 'foi-approvers' }, method: 'usergroups.users.list' },
  ];
  const faults = [
    { kind: 'serverError' },
    { kind: 'rateLimited', retryAfterS: 30 },
    { kind: 'refused', error: 'internal_error' },
  ] as const;
  for (const { approvers, method } of ways) {
    const desk = await openDesk({ councilFile: await councilFile(approvers) });
    const reference = await awaitingApproval(desk);
    for (const fault of faults) {
      desk.workspace.faults.method(method, fault);
      await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
      expect(told(desk, 'Amara Okafor')).toBe(
        'Slack cannot say just now whether you are an approver, so nothing was sent. Try again in a minute.',
      );
      expect(await responses(desk)).toEqual([]);
    }
    await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
    expect(await responses(desk)).toHaveLength(1);
  }
});

test('who left the approvers a moment ago is none any more, even when Slack’s word of it was lost', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ approversGroup: 'foi-approvers' }) });
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.botDown(true);
  desk.workspace.administrator.setsGroup('foi-approvers', ['David Price']);
  await desk.settled();
  desk.workspace.faults.botDown(false);
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(told(desk, 'Amara Okafor')).toBe('Only an approver may do this. Ask one of them.');
  expect(await responses(desk)).toEqual([]);
  await desk.as('David Price').clicks('Approve and send', { on: approvalOf(desk, reference, 'David Price') });
  expect(await responses(desk)).toHaveLength(1);
});

test('a draft nobody has put before the approvers is drawn again as well, so that what is asked for bears today', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await desk.itIs('2026-11-03T07:00:00Z');
  expect(letter(desk, reference).words).toContain('Letter 2 of REQ00001, dated Tue 3 November 2026');
  expect(letter(desk, reference).controls).toContain('Ask for approval');
});

test('a letter that Slack took without our learning of it stands once, also when it is drawn again before we look', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  // As it is where Slack's answer was lost, and whoever posted it was killed.
  const key = `surface/${reference}/letter/1`;
  expect(await desk.running.register.read(key)).toBeDefined();
  await desk.running.register.commit([{ key, was: 'any', value: undefined }]);
  await desk.itIs('2026-11-03T07:00:00Z');
  const letters = officer.thread(card(desk, reference)).filter(({ words }) => words.includes(`of ${reference}, dated`));
  expect(letters.map(({ words }) => words.split(',')[0])).toEqual([`Letter 2 of ${reference}`]);
});

/** The names of FOI Desk's files in a thread, as somebody sees them. */
const filesIn = (desk: Desk, who: string, thread: { channel: string; ts: string }) =>
  desk
    .as(who)
    .thread(thread)
    .flatMap((each) => each.files.map((file) => file.name));

test('yesterday’s files go whole, message and all, wherever taking them down breaks off', async () => {
  const desk = await openDesk({ trial: { log: silent } });
  const reference = await awaitingApproval(desk);
  const thread = () => desk.as('David Price').thread(approvalOf(desk, reference, 'David Price'));
  for (const [index, method] of ['files.delete', 'chat.delete'].entries()) {
    desk.workspace.faults.method(method, { kind: 'serverError' }, 2);
    await desk.itIs(`2026-11-0${index + 3}T07:00:00Z`);
    expect(thread().map(({ words }) => words)).toEqual([`Version ${index + 2} of the letter, as PDF and as text.`]);
    expect(thread().flatMap(({ files }) => files)).toHaveLength(2);
  }
});

test('ten mornings leave one letter and its files in the card’s thread, and one in the approvers’', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  for (let day = 3; day <= 12; day += 1) await desk.itIs(`2026-11-${String(day).padStart(2, '0')}T00:01:00Z`);
  const ofToday = ['REQ00001 response, version 11.pdf', 'REQ00001 response, version 11.md'];
  expect(filesIn(desk, 'Olivia Bennett', card(desk, reference))).toEqual(ofToday);
  expect(filesIn(desk, 'Amara Okafor', approvalOf(desk, reference))).toEqual(ofToday);
  const said = desk.as('Olivia Bennett').thread(card(desk, reference));
  expect(said.filter(({ words }) => /^Letter \d+ of/u.test(words))).toHaveLength(1);
  expect(said.filter(({ words }) => words.startsWith('Version'))).toHaveLength(1);
  expect(letter(desk, reference).words).toContain('Letter 11 of REQ00001, dated Thu 12 November 2026');
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect((await responses(desk)).at(-1)?.text).toContain('\n12 November 2026\n');
});

test('files of an earlier morning that had to wait do not follow those of today', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  await desk.itIs('2026-11-03T00:01:00Z');
  await desk.itIs('2026-11-04T00:01:00Z');
  const waited = { kind: 'letterFiles', reference, version: 2, place: { at: 'approval', asking: 1 } } as const;
  await desk.running.register.commit(outgoing([waited], 99));
  await desk.itIs('2026-11-04T00:05:00Z');
  await desk.settled();
  expect(await desk.running.register.keys('outbox/', { limit: 1 })).toEqual([]);
  expect(filesIn(desk, 'Amara Okafor', approvalOf(desk, reference))).toEqual([
    'REQ00001 response, version 3.pdf',
    'REQ00001 response, version 3.md',
  ]);
});

test('what an officer drafted before stays in the thread beside what was drafted after', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
  await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
  await desk.itIs('2026-11-03T00:01:00Z');
  const [first, second] = desk
    .as('Olivia Bennett')
    .thread(card(desk, reference))
    .flatMap(({ words }) => /^Letter \d+ of REQ00001/u.exec(words)?.[0] ?? []);
  expect([first, second]).toEqual(['Letter 1 of REQ00001', 'Letter 3 of REQ00001']);
  expect(filesIn(desk, 'Olivia Bennett', card(desk, reference))).toEqual([
    'REQ00001 response, version 1.pdf',
    'REQ00001 response, version 1.md',
    'REQ00001 response, version 3.pdf',
    'REQ00001 response, version 3.md',
  ]);
});

test('drawn again while the files of the draft before had to wait, a letter takes the place of no older draft', async () => {
  const desk = await openDesk();
  const { register } = desk.running;
  const reference = await awaitingApproval(desk);
  const key = `upload/${reference}/last/card`;
  const sharedLast = (await register.read(key))?.value;
  await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
  await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
  await register.commit([{ key, was: 'any', value: sharedLast }]);
  await desk.itIs('2026-11-03T00:01:00Z');
  const files = filesIn(desk, 'Olivia Bennett', card(desk, reference));
  expect(files).toContain('REQ00001 response, version 1.pdf');
  expect(files).toContain('REQ00001 response, version 3.pdf');
});

test('files of a morning that had to wait do not take the place of what an officer drafted since', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  await desk.itIs('2026-11-03T00:01:00Z');
  await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
  await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
  const waited = { kind: 'letterFiles', reference, version: 2, place: { at: 'card' } } as const;
  await desk.running.register.commit(outgoing([waited], 99));
  await desk.itIs('2026-11-03T00:05:00Z');
  const files = () => filesIn(desk, 'Olivia Bennett', card(desk, reference));
  expect(files()).toContain('REQ00001 response, version 3.pdf');
  await desk.itIs('2026-11-04T00:01:00Z');
  expect(files()).not.toContain('REQ00001 response, version 3.pdf');
  expect(files()).toContain('REQ00001 response, version 4.pdf');
});

test('where approvers are whoever is in their channel and FOI Desk is out of it, they hear that and not that they are none', async () => {
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const desk = await openDesk({ councilFile: await councilFile({ approversInChannel: true }), trial: { log } });
  const reference = await awaitingApproval(desk);
  const approval = approvalOf(desk, reference);
  const { administrator } = desk.workspace;
  administrator.removes('FOI Desk', 'foi-approvals');
  await desk.settled();
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approval });
  expect(desk.as('Amara Okafor').sees('FOI Desk').at(-1)?.words).toBe(
    'FOI Desk is not in the approvers’ channel, so it cannot see who is an approver, and nothing was done. Ask for it to be invited there, then try again.',
  );
  administrator.adds('FOI Desk', 'foi-approvals');
  await desk.settled();
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approval });
  expect(await responses(desk)).toHaveLength(1);
});

test('where approvers are whoever is in their channel, who has left it, and a guest there, hear whom to ask', async () => {
  const where =
    'Only an approver may do this: whoever is in #foi-approvals, except guests. Ask one of them, or to be invited there.';
  const desk = await openDesk({ councilFile: await councilFile({ approversInChannel: true }) });
  const reference = await awaitingApproval(desk);
  const { administrator } = desk.workspace;
  administrator.changesPerson('Amara Okafor', { isGuest: true });
  await desk.settled();
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  expect(told(desk, 'Amara Okafor')).toBe(where);
  administrator.changesPerson('Amara Okafor', { isGuest: false });
  administrator.removes('Amara Okafor', 'foi-approvals');
  await desk.settled();
  const value = JSON.stringify({ reference, version: 1, digest: 'f'.repeat(64) });
  await forgedClick(desk, 'Amara Okafor', { action: 'approve_and_send', value });
  expect(desk.as('Amara Okafor').sees('FOI Desk').at(-1)?.words).toBe(where);
  expect(await responses(desk)).toEqual([]);
});
