import { describe, expect, test } from 'vitest';
import type { Filling } from '../../src/workspace/index.ts';
import { openDesk, type Desk } from './desk.ts';
import { card, letter, log, settling, told, type Asking } from './way-to-a-letter.ts';

const CHOICE = 'End without a letter: vexatious or repeated again';
const asking = (subject: string): Asking => ({
  subject,
  questions: [{ asks: `How many ${subject} were there on Mondays?`, replies: 'None.' }],
});
const ending = {
  'What this request is': 'Vexatious (s.14(1))',
  'Why it is so': 'It is the ninth about the same matter in two months.',
  'Earlier request that was refused so': 'CRM 2021/77',
  'Day of the letter that told them': '2026-10-01',
  'Why another letter would be unreasonable': 'They were told why three weeks ago, and nothing has changed.',
};

/** A first request, refused as vexatious in a letter that went. */
async function refusedBefore(desk: Desk): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  const reference = await settling(desk, asking('seagulls'));
  await officer.chooses('What the answer is', 'Vexatious');
  await officer.fills({ 'Why the request is vexatious': 'Its burden.' });
  expect((await officer.submits('Settle')).errors).toEqual({});
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send');
  return reference;
}

async function asks(desk: Desk, reference: string, fields: { [label: string]: Filling } = ending) {
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', CHOICE, { on: card(desk, reference) });
  await officer.fills(fields);
  return officer.submits('Ask an approver');
}

/** A further request, with an approver asked to end it. */
async function asked(desk: Desk): Promise<string> {
  const reference = await log(desk, asking('pigeons'));
  expect(await asks(desk, reference)).toEqual({ ok: true, errors: {} });
  return reference;
}

const question = (desk: Desk, reference: string) =>
  desk.as('Amara Okafor').latest('foi-approvals', `End ${reference} without a letter?`);

describe('a further vexatious request', () => {
  test('ends without a letter once an approver agrees; the record says why, and nobody is written to', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const amara = desk.as('Amara Okafor');
    const helen = desk.as('Helen Marsh');
    const reference = await asked(desk);
    const mails = (await desk.workspace.mailbox()).length;
    expect(card(desk, reference).words).toContain('Wait for an approver to agree that it ends without a letter.');
    expect(question(desk, reference).words).toContain(
      'Refused so before: CRM 2021/77, in a letter of Thu 1 October 2026.\n• Why another letter would be unreasonable: “They were told why',
    );
    await amara.clicks('End without a letter', { on: question(desk, reference) });
    expect(card(desk, reference).words).toContain(
      'as vexatious, without a further letter: “It is the ninth about the same matter in two months.”',
    );
    expect(amara.sees('foi-approvals').at(-1)?.words).toContain('Ended without a letter: Amara Okafor agreed on');
    expect(amara.sees('foi-approvals').at(-1)?.controls).toEqual([]);
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toContain(
      'Amara Okafor agreed: the request ended as vexatious, without a letter. Nothing was sent.',
    );
    const asking = helen.latest('highways', `${reference}, question 1 of 1`);
    expect(helen.thread(asking).at(-1)?.words).toBe(
      'Question 1 needs no answer any more: the request was closed. Thank you.',
    );
    expect(JSON.stringify(helen.sees('highways'))).not.toMatch(/without a letter|ninth/iu);
    expect(await desk.workspace.mailbox()).toHaveLength(mails);
    await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().words).toContain(
      'Olivia Bennett asked an approver to end the request as vexatious, without a letter: “It is the ninth about the same matter in two months.” The requester was told so of CRM 2021/77 on Thu 1 October 2026. Another letter would be unreasonable: “They were told why three weeks ago, and nothing has changed.”',
    );
  });

  test('waits on the approvers’ Home, and goes from there once it is decided', async () => {
    const desk = await openDesk();
    const amara = desk.as('Amara Okafor');
    const reference = await asked(desk);
    await amara.opensHome();
    expect(amara.home().words).toContain(
      'Read in the approvers’ channel why it would end without a letter, then agree or request changes.',
    );
    await amara.clicks('End without a letter', { on: question(desk, reference) });
    await amara.opensHome();
    expect(amara.home().words).not.toContain(reference);
  });

  test('an approver may want a letter after all: the officer reads why, and asks again with what was written', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const amara = desk.as('Amara Okafor');
    const reference = await asked(desk);
    const first = question(desk, reference);
    await amara.clicks('Request changes', { on: first });
    await amara.fills({ 'What should change?': 'Say how many there were.' });
    expect(await amara.submits('Send back')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(
      'Amara Okafor did not agree to end it without a letter: “Say how many there were.”',
    );
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toContain(
      'Ask again with End without a letter in More…, or settle it and draft a letter.',
    );
    await officer.chooses('More…', CHOICE, { on: card(desk, reference) });
    expect(officer.modal().values).toMatchObject({
      'Why it is so': 'It is the ninth about the same matter in two months.',
    });
    await officer.fills({ 'Why another letter would be unreasonable': 'There were nine in two months.' });
    expect(await officer.submits('Ask an approver')).toEqual({ ok: true, errors: {} });
    await desk.as('David Price').clicks('End without a letter', { on: question(desk, reference) });
    expect(card(desk, reference).words).toContain('Closed by David Price');
  });

  test('a review may still be asked for, at any time: nobody was told by when', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await asked(desk);
    await desk.as('Amara Okafor').clicks('End without a letter', { on: question(desk, reference) });
    await desk.itIs('2027-03-15T09:00:00Z');
    await officer.slash(`/foi review ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().words).not.toMatch(/too late|after the time/iu);
    expect(officer.modal().words).toContain(
      'It ended without a letter. They may ask for a review at any time: nobody told them by when.',
    );
  });

  test('reopened it is worked on as before', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await asked(desk);
    await desk.as('Amara Okafor').clicks('End without a letter', { on: question(desk, reference) });
    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Why: 'It was not vexatious.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('Next: *Wait for Highways to answer.');
  });
});

describe('who may not, and what does not count', () => {
  test('nobody but an approver ends it, and not whoever asked', async () => {
    const desk = await openDesk();
    const reference = await asked(desk);
    const message = question(desk, reference);
    await desk.as('Olivia Bennett').clicks('End without a letter', { on: message });
    expect(told(desk, 'Olivia Bennett')).toContain('Only an approver may do this.');
    expect(card(desk, reference).words).toContain('Being answered');
  });

  test('the earlier request has to have been refused so, on that day, and is another', async () => {
    const desk = await openDesk();
    await refusedBefore(desk);
    const reference = await log(desk, asking('pigeons'));
    const other = await log(desk, asking('doves'));
    expect((await asks(desk, reference, { ...ending, 'Earlier request that was refused so': other })).errors).toEqual({
      'Earlier request that was refused so': `${other} was not refused as vexatious or repeated in a letter that went, so it does not count (FOIA s.17(6)(b)). Name one that was, or refuse this one in a letter.`,
    });
    const officer = desk.as('Olivia Bennett');
    await officer.fills({ 'Earlier request that was refused so': reference });
    expect((await officer.submits('Ask an approver')).errors).toEqual({
      'Earlier request that was refused so': 'That is this request. Name an earlier one.',
    });
    await officer.fills({
      'Earlier request that was refused so': 'REQ00001',
      'Day of the letter that told them': '2026-10-30',
    });
    expect((await officer.submits('Ask an approver')).errors).toEqual({
      'Day of the letter that told them': 'The letter about REQ00001 went on Mon 2 November 2026. Put that day.',
    });
    await officer.fills({ 'Day of the letter that told them': '2026-11-02' });
    expect(await officer.submits('Ask an approver')).toEqual({ ok: true, errors: {} });
    expect(question(desk, reference).words).toContain(
      'Refused so before: REQ00001, in a letter of Mon 2 November 2026.',
    );
  });

  test('a request under the EIR always has a letter', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...asking('pigeons'), law: 'EIR' });
    await expect(officer.chooses('More…', CHOICE, { on: card(desk, reference) })).rejects.toThrow(CHOICE);
  });
});
