import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { openReview, underReview } from './review.ts';
import { approvalOf, cardThread } from './seen.ts';
import { approved, card, log, told, type Asking } from './way-to-a-letter.ts';
import { clarification, fee, newest, reads, sends } from './write-to-requester.ts';

const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };

/** A council whose clarifications go only with an approver's consent, and a request of which one is before them. */
async function beforeApprovers(): Promise<{ desk: Desk; reference: string }> {
  const desk = await openDesk({ councilFile: await councilFile({ notices: ['clarification'] }) });
  const reference = await log(desk, one);
  const shown = await reads(desk, `/foi clarify ${reference}`, clarification);
  expect(shown.words).toContain('An approver has to agree before it goes.');
  await sends(desk, 'Ask for approval');
  return { desk, reference };
}

const notices = async (desk: Desk) =>
  (await desk.workspace.mailbox()).filter(({ attachments }) => attachments.length > 0);

test('nothing goes before an approver has agreed; they read what it is about, the letter and its PDF', async () => {
  const { desk, reference } = await beforeApprovers();
  expect(await notices(desk)).toEqual([]);
  expect(card(desk, reference).words).toContain('Due Tue 1 December 2026');
  expect(card(desk, reference).words).toContain('The letter that asks for clarification waits for an approver.');
  const approver = desk.as('Amara Okafor');
  const message = approvalOf(desk, 'REQ00001');
  expect(message.words).toContain('Approve the letter that asks for clarification, REQ00001?');
  expect(message.words).toContain('Olivia Bennett asks for approval.');
  expect(message.words).toContain(
    'About potholes: the whole request. Goes by e-mail to Jane Requester, jane.requester@example.org.',
  );
  expect(message.words).toContain('They are asked to answer by Sat 2 January 2027.');
  expect(message.controls).toEqual(['Read the letter', 'Approve and send', 'Request changes']);
  expect(approver.thread(message).flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
    'REQ00001 clarification.pdf',
  ]);
  await approver.clicks('Read the letter', { on: message });
  expect(approver.modal().words).toContain('Which roads do you mean?');
});

test('the click sends it as it was read, once, and the clock waits', async () => {
  const { desk, reference } = await beforeApprovers();
  const approver = desk.as('Amara Okafor');
  const { asked } = await approver.clicks('Approve and send', { on: approvalOf(desk, 'REQ00001') });
  expect(asked?.text).toContain('It goes by e-mail at once to Jane Requester, jane.requester@example.org.');
  expect(await notices(desk)).toHaveLength(1);
  expect((await newest(desk)).text).toContain('Which roads do you mean?');
  expect(approvalOf(desk, 'REQ00001').words).toContain('Approved by Amara Okafor on Mon 2 November 2026, 09:00.');
  expect(approvalOf(desk, 'REQ00001').words).toContain('The letter that asks for clarification was sent by e-mail');
  expect(approvalOf(desk, 'REQ00001').controls).toEqual([]);
  expect(card(desk, reference).words).toContain('No due date yet: this has waited for the requester');
});

test('sent back, the officer reads why and writes it again from what it said', async () => {
  const { desk, reference } = await beforeApprovers();
  const approver = desk.as('Amara Okafor');
  const officer = desk.as('Olivia Bennett');
  await approver.clicks('Request changes', { on: approvalOf(desk, 'REQ00001') });
  await approver.fills({ 'What should change?': 'Name the roads you know.' });
  expect(await approver.submits('Send back')).toEqual({ ok: true, errors: {} });
  expect(approvalOf(desk, 'REQ00001').controls).toEqual([]);
  expect(cardThread(desk, reference).at(-1)?.words).toBe(
    '@Olivia Bennett: Amara Okafor asked for changes to the letter: “Name the roads you know.” Write it again with /foi clarify REQ00001.',
  );
  await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
  expect(officer.modal().values['What you ask']).toBe('Which roads do you mean?');
  await officer.fills({ 'What you ask': 'Do you mean the A4 or the B1234?' });
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk, 'Ask for approval');
  const asked = approver.sees('foi-approvals').filter(({ threadTs }) => !threadTs);
  expect(asked.map(({ controls }) => controls.length)).toEqual([0, 3]);
  await approver.clicks('Approve and send', { on: approvalOf(desk, 'REQ00001') });
  expect((await newest(desk)).text).toContain('Do you mean the A4 or the B1234?');
});

test('nobody approves what they wrote themselves, and no officer what needs an approver', async () => {
  const desk = await openDesk({
    councilFile: await councilFile({ notices: ['clarification'], approversToo: ['Olivia Bennett'] }),
  });
  const reference = await log(desk, one);
  await reads(desk, `/foi clarify ${reference}`, clarification);
  await sends(desk, 'Ask for approval');
  await desk.as('Olivia Bennett').clicks('Approve and send', { on: approvalOf(desk, 'REQ00001') });
  expect(told(desk, 'Olivia Bennett')).toBe('You wrote this letter, so somebody else has to approve it.');
  expect(await notices(desk)).toEqual([]);
});

test('it bears the day of its approval: drawn again each morning, with the days that are counted from its own', async () => {
  const { desk } = await beforeApprovers();
  await desk.itIs('2026-11-04T08:00:00Z');
  expect(approvalOf(desk, 'REQ00001').words).toContain('They are asked to answer by Mon 4 January 2027.');
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, 'REQ00001') });
  const { text } = await newest(desk);
  expect(text).toContain('4 November 2026');
  expect(text).toContain('by 4 January 2027, and quote REQ00001.');
});

test('one that waited too long is refused with its rule', async () => {
  const { desk } = await beforeApprovers();
  await desk.itIs('2026-12-02T08:00:00Z');
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, 'REQ00001') });
  expect(told(desk, 'Amara Okafor')).toBe(
    'It cannot go any more: The last day to ask for clarification was Tue 1 December 2026, the 20th working day. Answer the request as it can best be read. (FOIA s.1(3) and s.10(1), EIR reg 9(2))',
  );
  expect(await notices(desk)).toEqual([]);
});

test('kinds that the council’s file does not name go at once', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ notices: ['clarification'] }) });
  const reference = await log(desk, one);
  await reads(desk, `/foi fee ${reference}`, fee);
  await sends(desk);
  expect(await notices(desk)).toHaveLength(1);
});

test('a letter about a review goes before the approvers too, though the request is over, and bears the day it goes', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ notices: ['reviewExtension'] }) });
  const officer = desk.as('Olivia Bennett');
  const reference = await approved(desk, one);
  await underReview(desk, reference);
  await openReview(desk, reference);
  await officer.chooses('What to do', 'Take 40 working days');
  await officer.fills({ 'What makes it exceptional': 'we have to hear three companies' });
  await officer.submits('Next');
  await sends(desk, 'Ask for approval');
  const asking = () =>
    desk.as('Amara Okafor').latest('foi-approvals', 'Approve the letter that gives the review more time');
  expect(asking().words).toContain('It tells them to expect the outcome by Thu 31 December 2026.');
  await desk.itIs('2026-11-03T09:00:00Z');
  await desk.as('Amara Okafor').clicks('Approve and send', { on: asking() });
  const { text } = await newest(desk);
  expect(text).toContain('3 November 2026');
  expect(text).toContain('by 31 December 2026 at the latest');
  expect(card(desk, reference).words).toContain('Due Thu 31 December 2026');
});
