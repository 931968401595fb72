import { expect, onTestFinished, test } from 'vitest';
import { mailServer } from '../mail/server.ts';
import { silent } from '../silent.ts';
import { openDesk, type Desk } from './desk.ts';
import { card, log, told } from './way-to-a-letter.ts';
import { charge, clarification, fee, newest, reads, sends, weighing } from './write-to-requester.ts';

const one = { questions: [{ asks: 'How many potholes were reported in 2025?' }] };
const refusal = { kind: 'refuseRecipient', address: 'jane.requester@example.org', code: 550 } as const;

/** A letter that the mail server refused on the day it was written, Mon 2 November 2026. */
async function refused(
  desk: Desk,
  verb: string,
  fields: Parameters<typeof reads>[2],
  { law = 'FOIA', choices = {} }: { law?: 'FOIA' | 'EIR'; choices?: { [label: string]: string } } = {},
): Promise<string> {
  const reference = await log(desk, { ...one, law });
  desk.workspace.faults.mail(refusal);
  await reads(desk, `/foi ${verb} ${reference}`, fields, choices);
  await sends(desk);
  return reference;
}

test('a fees notice that goes days late would give less than three months to pay: it is written again', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await refused(desk, 'fee', fee);
  await desk.itIs('2026-11-04T09:00:00Z');
  await officer.clicks('Try again', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'The letter gives until Mon 1 February 2027. Going today, it has to give until Wed 3 February 2027 (FOIA s.9(2)). Write it again with /foi fee: what it says is filled in.',
  );
  expect(await desk.workspace.mailbox()).toHaveLength(1);
  await officer.slash(`/foi fee ${reference}`, { channel: 'foi-team' });
  expect(officer.modal().values).toMatchObject(fee);
  expect((await officer.submits('Next')).errors).toEqual({});
  expect(officer.modal().words).toContain('Please pay by 3 February 2027');
  await sends(desk);
  expect((await newest(desk)).text).toContain('Please pay by 3 February 2027');
  expect(card(desk, reference).words).not.toContain('did not go');
  expect(card(desk, reference).controls).not.toContain('Try again');
  await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).not.toContain('did not go');
});

test('on the same day it goes as it was written', async () => {
  const desk = await openDesk();
  const reference = await refused(desk, 'fee', fee);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain('The fees notice was sent by e-mail');
});

test.each([
  [
    'a charge, by the 60 working days of the EIR',
    'fee',
    charge,
    { law: 'EIR' },
    '2026-11-04',
    'The letter gives until Mon 1 February 2027. Going today, it has to give until Wed 3 February 2027 (EIR reg 8(5)). Write it again with /foi fee: what it says is filled in.',
  ],
  [
    'a clarification, shortly before the last day to answer',
    'clarify',
    clarification,
    {},
    '2026-12-07',
    'The letter gives until Sat 2 January 2027. From today that is less than 20 working days. Write it again with /foi clarify: what it says is filled in.',
  ],
  [
    'a clarification, after the last day to answer',
    'clarify',
    clarification,
    {},
    '2027-01-04',
    'The letter names Sat 2 January 2027, and that day has come. Write it again with /foi clarify: what it says is filled in.',
  ],
  [
    'an extension to a day that has come',
    'extend',
    weighing,
    { choices: { Exemption: 's.43(2)' } },
    '2026-12-14',
    'The letter names Mon 14 December 2026, and that day has come. Write it again with /foi extend: what it says is filled in.',
  ],
  [
    'an extension after the day by which it has to be told',
    'extend',
    weighing,
    { choices: { Exemption: 's.43(2)' } },
    '2026-12-02',
    'The last day to extend for the public interest was Tue 1 December 2026, the 20th working day. Send what is ready and say when the rest will follow. (FOIA s.10(3), s.17(2))',
  ],
] as const)('does not go late: %s', async (_, verb, fields, more, on, says) => {
  const desk = await openDesk();
  const reference = await refused(desk, verb, fields, more);
  await desk.itIs(`${on}T09:00:00Z`);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toBe(says);
  expect(await desk.workspace.mailbox()).toHaveLength(1);
});

/** What the department reads in the thread of question 1. */
function inThread(desk: Desk, reference: string): string[] {
  const department = desk.as('Helen Marsh');
  const question = department.latest('highways', `${reference}, question 1`);
  return department.thread(question).map(({ words }) => words);
}

const wait = 'We have asked what question 1 means. Wait with your answer until we say here that it goes on.';
const goOn =
  'Please do not wait with question 1: our letter that asks what it means has not gone out. Please answer it by Mon 16 November 2026.';

test('a department told to wait is told once to go on where the letter did not go, and to wait once it goes', async () => {
  const desk = await openDesk();
  const reference = await refused(desk, 'clarify', clarification);
  expect(inThread(desk, reference)).toEqual([wait, goOn]);
  desk.workspace.faults.mail(refusal);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(inThread(desk, reference)).toEqual([wait, goOn]);
  await desk.as('Olivia Bennett').clicks('Try again', { on: card(desk, reference) });
  expect(inThread(desk, reference)).toEqual([wait, goOn, wait]);
  expect(desk.as('Helen Marsh').latest('highways', `${reference}, question 1`).words).not.toContain('please answer by');
});

test('the same where it is posted in the end', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await refused(desk, 'clarify', clarification);
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'First class post' });
  expect(await officer.submits('Record as sent')).toEqual({ ok: true, errors: {} });
  expect(inThread(desk, reference)).toEqual([wait, goOn, wait]);
});

test('nobody is told anything where nobody can say whether it went', async () => {
  const desk = await openDesk();
  const reference = await log(desk, one);
  desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
  await reads(desk, `/foi clarify ${reference}`, clarification);
  await sends(desk);
  await desk.as('Olivia Bennett').clicks('It arrived', { on: card(desk, reference) });
  expect(inThread(desk, reference)).toEqual([wait]);
});

test('a payment that could not be asked for holds up nobody', async () => {
  const desk = await openDesk();
  const reference = await refused(desk, 'fee', fee);
  expect(inThread(desk, reference).at(-1)).toMatch(
    /^Please do not wait with question 1: our letter that asks for a payment has not gone out\. Please answer it by/u,
  );
});

test('a fees notice that reaches no mail server before midnight does not go by itself after it', async () => {
  let isTurnedAway = () => false;
  const server = await mailServer({
    onConnect: (_, done) => done(isTurnedAway() ? Object.assign(new Error('Too busy'), { responseCode: 421 }) : null),
  });
  onTestFinished(() => server.close());
  const desk = await openDesk({
    at: '2026-11-02T23:50:00Z',
    mailUrl: server.url,
    trial: { log: silent, patience: { mail: { tries: 4, firstWaitMs: 0 } } },
  });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, one);
  await reads(desk, `/foi fee ${reference}`, fee);
  const before = server.received.length;
  isTurnedAway = () => {
    isTurnedAway = () => false;
    desk.running.clock.moveTo(Date.parse('2026-11-03T00:00:30Z'));
    return true;
  };
  await sends(desk);
  expect(server.received).toHaveLength(before);
  expect(card(desk, reference).words).toContain(
    'The fees notice did not go. It could not be handed to the mail server: “Mon 2 November 2026, the day it bears, passed before it could go”. Use Try again.',
  );
  await officer.clicks('Try again', { on: card(desk, reference) });
  expect(told(desk, 'Olivia Bennett')).toContain('Write it again with /foi fee: what it says is filled in.');
  await officer.slash(`/foi fee ${reference}`, { channel: 'foi-team' });
  await officer.submits('Next');
  expect(officer.modal().words).toContain('Please pay by 2 February 2027');
  await sends(desk);
  expect(server.received).toHaveLength(before + 1);
});
