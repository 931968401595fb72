import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { approved, awaitingApproval, card, letter, log, told } from '../journeys/way-to-a-letter.ts';
import { sendSigned, submission } from './signed.ts';

const byPost = { email: '', postalAddress: '1 High Street\nMarlbury\nMB1 2CD' };

const WAITS = 'The acknowledgement goes by post';

async function opensRecordAsSent(desk: Desk, person: string, reference: string) {
  const officer = desk.as(person);
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'first class post' });
  return officer;
}

describe('the acknowledgement by post, recorded as sent', () => {
  test('by somebody whose form was opened before the address was put right: the new letter is not taken for posted', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const olivia = await opensRecordAsSent(desk, 'Olivia Bennett', reference);
    const tom = desk.as('Tom Hughes');
    await tom.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await tom.fills({ 'Postal address': '2 High Street\nMarlbury\nMB1 2CD', Why: 'She moved.' });
    expect(await tom.submits('Correct')).toEqual({ ok: true, errors: {} });
    await olivia.submits('Record as sent');
    expect(olivia.modal().words).toContain('It was written again meanwhile. Post the new one');
    expect(card(desk, reference).words).toContain(WAITS);
    await olivia.closes({ all: true });
    await opensRecordAsSent(desk, 'Olivia Bennett', reference);
    expect(await olivia.submits('Record as sent')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).not.toContain(WAITS);
  });

  test('by two people at one instant: it is recorded once', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const people = ['Olivia Bennett', 'Tom Hughes'];
    const forms: string[] = [];
    for (const person of people) {
      forms.push(submission(desk, person, (await opensRecordAsSent(desk, person, reference)).modal().view));
    }
    await Promise.all(forms.map((form) => sendSigned(desk, form)));
    await desk.settled();
    const record = await desk.running.register.read(`request/${reference}`);
    expect(JSON.stringify(record?.value).split('"recordedAsSent"')).toHaveLength(2);
  });
});

test('the letter by post, recorded as sent by somebody whose form was opened before another took its place: it still has to go', async () => {
  const desk = await openDesk();
  const reference = await approved(desk, byPost);
  const olivia = await opensRecordAsSent(desk, 'Olivia Bennett', reference);
  const tom = desk.as('Tom Hughes');
  await tom.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
  await tom.fills({ 'Postal address': '2 High Street\nMarlbury\nMB1 2CD', Why: 'She moved.' });
  expect(await tom.submits('Correct')).toEqual({ ok: true, errors: {} });
  await tom.clicks('Draft letter', { on: card(desk, reference) });
  await tom.clicks('Ask for approval', { on: letter(desk, reference) });
  const amara = desk.as('Amara Okafor');
  await amara.clicks('Approve and send', { on: amara.latest('foi-approvals', reference) });
  expect(card(desk, reference).controls).toContain('Record as sent');
  await olivia.submits('Record as sent');
  expect(olivia.modal().words).toContain('Another letter was approved meanwhile.');
  expect(card(desk, reference).controls).toContain('Record as sent');
});

describe('ending without a letter, agreed to', () => {
  /** A request that an approver is asked to end. */
  async function asked(desk: Desk, begins: (desk: Desk) => Promise<string> = log): Promise<string> {
    const reference = await begins(desk);
    const olivia = desk.as('Olivia Bennett');
    await olivia.chooses('More…', 'End without a letter: vexatious or repeated again', { on: card(desk, reference) });
    await olivia.fills({
      'What this request is': 'Vexatious (s.14(1))',
      'Why it is so': 'It is the ninth.',
      'Earlier request that was refused so': 'The letter of our old system',
      'Day of the letter that told them': '2026-10-01',
      'Why another letter would be unreasonable': 'They were told why.',
    });
    expect(await olivia.submits('Ask an approver')).toEqual({ ok: true, errors: {} });
    return reference;
  }

  test('or the letter that waits as well: an approver’s Home has both', async () => {
    const desk = await openDesk();
    await asked(desk, awaitingApproval);
    const amara = desk.as('Amara Okafor');
    await amara.opensHome();
    expect(amara.home().words).toContain('why it would end without a letter, then agree or request changes.');
    expect(amara.home().words).toContain('Read the letter in the approvers’ channel, then approve it');
  });

  test('after another officer found that it falls under the EIR: it stays open', async () => {
    const desk = await openDesk();
    const reference = await asked(desk);
    const tom = desk.as('Tom Hughes');
    await tom.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await tom.fills({ Law: 'EIR', Why: 'It is about trees.' });
    expect(await tom.submits('Correct')).toEqual({ ok: true, errors: {} });
    await desk.as('Amara Okafor').clicks('End without a letter');
    expect(told(desk, 'Amara Okafor')).toContain('The EIR always want a refusal in writing (reg 14)');
    expect(card(desk, reference).words).toContain('Being answered');
  });

  test('after it was withdrawn and opened again: nothing waits for an approver, and the button is gone', async () => {
    const desk = await openDesk();
    const reference = await asked(desk);
    const tom = desk.as('Tom Hughes');
    await tom.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await tom.fills({ 'How they told us': 'By telephone.' });
    expect(await tom.submits('Record')).toEqual({ ok: true, errors: {} });
    await tom.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await tom.fills({ Why: 'They wrote again.' });
    expect(await tom.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).not.toContain('Wait for an approver to agree');
    expect(desk.as('Amara Okafor').sees('foi-approvals').at(-1)?.controls).toEqual([]);
    await desk.as('Amara Okafor').opensHome();
    expect(desk.as('Amara Okafor').home().words).not.toContain(reference);
  });
});

test('a holding letter that two officers have read goes once: the requester is not told twice that it is late', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  await desk.itIs('2026-12-02T09:00:00Z');
  const people = ['Olivia Bennett', 'Tom Hughes'];
  for (const person of people) {
    const officer = desk.as(person);
    await officer.chooses('More…', 'Write that the answer is late', { on: card(desk, reference) });
    await officer.fills({ Reason: 'The records are in two archives.', 'We expect to answer by': '2026-12-14' });
    expect((await officer.submits('Next')).errors).toEqual({});
  }
  const before = (await desk.workspace.mailbox()).length;
  for (const person of people) await desk.as(person).submits('Send');
  expect(await desk.workspace.mailbox()).toHaveLength(before + 1);
  expect(desk.as('Tom Hughes').modal().words).toContain('This letter went meanwhile');
});

test('what one officer puts right is not put wrong again by another, who corrects something else on an older form', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const people = [
    ['Olivia Bennett', { 'E-mail': 'jane.new@example.org', Why: 'She wrote it down wrongly.' }],
    ['Tom Hughes', { Subject: 'potholes in the High Street', Why: 'It says too little.' }],
  ] as const;
  for (const [person] of people) await desk.as(person).slash(`/foi correct ${reference}`, { channel: 'foi-team' });
  for (const [person, fields] of people) {
    await desk.as(person).fills(fields);
    expect(await desk.as(person).submits('Correct')).toEqual({ ok: true, errors: {} });
  }
  expect(card(desk, reference).words).toContain('jane.new@example.org');
  expect(card(desk, reference).words).toContain('potholes in the High Street');
});

test('a department that changes its answer while an officer has it open does not get words settled that nobody read', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const helen = desk.as('Helen Marsh');
  const thread = helen.latest('highways', `${reference}, question 1 of`);
  await helen.says('We recorded 412.', { thread });
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  expect(officer.modal().words).toContain('We recorded 412.');
  await helen.says('We recorded 9, and Jane is a nuisance.', { thread });
  expect((await officer.submits('Settle')).errors).toEqual({
    Answer: 'The department’s answer changed while this was open. Close this and look at it again.',
  });
  await officer.fills({ Answer: 'We recorded 412.' });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
});
