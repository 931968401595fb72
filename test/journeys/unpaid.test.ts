import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { pays, records } from './record.ts';
import { cardThread, offers, subjects } from './seen.ts';
import { card, log, told, type Asking } from './way-to-a-letter.ts';
import { charge, fee, newest, reads, sends } from './write-to-requester.ts';

const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };
const two: Asking = {
  questions: [{ asks: 'How many potholes were reported?' }, { asks: 'What did each bidder offer?' }],
};

/** Asked on Mon 2 November 2026, to be paid by Mon 1 February 2027 (FOIA s.9(2)); half of it has passed on Fri 18 December. */
async function owing(desk: Desk, asking = one): Promise<string> {
  const reference = await log(desk, asking);
  const which = asking === two ? { 'Which questions': ['2. What did each bidder offer?'] } : {};
  await reads(desk, `/foi fee ${reference}`, { ...(asking.law === 'EIR' ? charge : fee), ...which });
  await sends(desk);
  return reference;
}

test('when half of the time has passed a reminder is offered, which says once more what is to be paid', async () => {
  const desk = await openDesk();
  const reference = await owing(desk);
  await desk.itIs('2026-12-17T09:00:00Z');
  expect(offers(desk, reference)).toEqual([]);
  await desk.itIs('2026-12-18T09:00:00Z');
  expect(cardThread(desk, reference).at(-1)?.words).toBe(
    '@Olivia Bennett: the fee we asked for on Mon 2 November 2026 has not been recorded as paid. Half of the time has passed; they have until Mon 1 February 2027. If it has come, use /foi record REQ00001; otherwise send a reminder if it may help.',
  );
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Send a reminder');
  expect(officer.modal().values['How to pay']).toBe('Send a cheque to the council.');
  expect((await officer.submits('Next')).errors).toEqual({});
  expect(officer.modal().words).toContain('The last day to pay stays Mon 1 February 2027.');
  await sends(desk);
  const { text } = await newest(desk);
  expect(text).toContain(
    'asked you to pay a fee of £12.40 before we answer your request. We have not received it yet.',
  );
  expect(text).toContain('Please pay by 1 February 2027, and quote REQ00001.');
  expect(offers(desk, reference)).toEqual([]);
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain(
    'A reminder was written on Fri 18 December 2026.',
  );
});

test('when all of it has passed closing is offered; the letter names the rule, and departments are told', async () => {
  const desk = await openDesk();
  const reference = await owing(desk);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2027-02-01T09:00:00Z');
  expect(offers(desk, reference)).toEqual(['Send a reminder']);
  await desk.itIs('2027-02-02T09:00:00Z');
  expect(offers(desk, reference)).toEqual(['Close: not paid']);
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain(
    '@Olivia Bennett: the fee we asked for on Mon 2 November 2026 has not been recorded as paid, and the last day was Mon 1 February 2027. If it has come, use /foi record REQ00001; otherwise close the request: the law does not oblige us to answer any more.',
  );
  await officer.clicks('Close: not paid');
  expect(officer.modal().words).toContain('The request is then closed. Departments are told that no answer is needed.');
  await sends(desk);
  const { text } = await newest(desk);
  expect(text).toContain(
    'We have not received it.\n\nSection 9(2) of the Freedom of Information Act 2000 does not oblige us to answer where we are not paid by that day, so we have closed your request.',
  );
  expect(card(desk, reference).words).toMatch(/as not paid for in time by the requester(?!: )/u);
  const helen = desk.as('Helen Marsh');
  const question = helen.latest('highways', `${reference}, question 1 of 1`);
  expect(question.controls).toEqual([]);
  expect(helen.thread(question).at(-1)?.words).toBe(
    'Question 1 needs no answer any more: the payment for it did not come in time. Thank you.',
  );
  expect(
    helen
      .sees('highways')
      .map(({ words }) => words)
      .join('\n'),
  ).not.toMatch(/Jane|requester/iu);
  await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain(
    'The request was closed on Tue 2 February 2027, so nothing is due any more.',
  );
});

test('where only one question was asked for, only that one is closed', async () => {
  const desk = await openDesk();
  const reference = await owing(desk, two);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2027-02-02T09:00:00Z');
  await officer.clicks('Close: not paid');
  expect(officer.modal().words).toContain('Question 2 then needs no answer any more. The others go on.');
  await sends(desk);
  expect((await newest(desk)).text).toContain('- Question 2: What did each bidder offer?');
  expect(card(desk, reference).words).toContain('closed on Tue 2 February 2027, not paid for in time');
  await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
  expect(officer.modal().words).toContain(
    'Question 2 was closed because the payment did not come in time (FOIA s.9(2), EIR reg 8(5)). Send money that comes now back; what they still want is a new request.',
  );
  await officer.closes();
  await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain(
    'Question 2 was closed on Tue 2 February 2027, not paid for in time, so nothing is due for it.',
  );
  expect(desk.as('Helen Marsh').latest('highways', `${reference}, question 2 of 2`).words).toContain(
    'The payment for this question did not come in time: no answer is needed. Thank you.',
  );
});

test('a charge under the EIR lapses after 60 working days, by regulation 8(5)', async () => {
  const desk = await openDesk();
  const reference = await owing(desk, { ...one, law: 'EIR' });
  await desk.itIs('2027-02-01T09:00:00Z');
  expect(offers(desk, reference)).toEqual(['Send a reminder']);
  await desk.itIs('2027-02-02T09:00:00Z');
  await desk.as('Olivia Bennett').clicks('Close: not paid');
  await sends(desk);
  expect((await newest(desk)).text).toContain(
    'We have not received it.\n\nRegulation 8(5) of the Environmental Information Regulations 2004 does not oblige us to answer',
  );
});

test('nothing about a payment goes by itself: whether it came is seen in the council’s accounts', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ byItself: ['reminder', 'closing'] }) });
  const reference = await owing(desk);
  const before = (await subjects(desk)).length;
  await desk.itIs('2026-12-18T09:00:00Z');
  await desk.itIs('2027-02-02T09:00:00Z');
  expect((await subjects(desk)).length).toBe(before);
  expect(offers(desk, reference)).toEqual(['Close: not paid']);
});

test('paid on the last day it goes on, and nothing is offered any more', async () => {
  const desk = await openDesk();
  const reference = await owing(desk);
  await desk.itIs('2027-02-03T09:00:00Z');
  await pays(desk, reference, '2027-02-01');
  expect(offers(desk, reference)).toEqual([]);
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain('The fee came on Mon 1 February 2027.');
  expect(card(desk, reference).words).toContain('Due Mon 1 March 2027');
});

test('paid too late, the officer has to say whether it is answered all the same', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await owing(desk);
  await desk.itIs('2027-02-08T09:00:00Z');
  expect((await records(desk, reference, {})).errors).toEqual({
    'If it came after Mon 1 February 2027, the last day':
      'The last day to pay was Mon 1 February 2027 (FOIA s.9(2)), so this has lapsed and the law does not oblige us to answer. Say whether you answer all the same, or close it and send the money back.',
  });
  await officer.fills({ 'If it came after Mon 1 February 2027, the last day': 'Answer all the same' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('Due Mon 8 March 2027');
  await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain(
    'The fee was paid on Mon 8 February 2027, after the last day for it. The council need not answer, but may.',
  );
});

test('paid too late and closed, the letter says that the money goes back and what they want is a new request', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await owing(desk);
  await desk.itIs('2027-02-08T09:00:00Z');
  const close = { 'If it came after Mon 1 February 2027, the last day': 'Close it, and send the money back' };
  expect((await records(desk, reference, { 'When it came': '2027-02-01', ...close })).errors).toEqual({
    'If it came after Mon 1 February 2027, the last day':
      'It came by Mon 1 February 2027, in time. Choose neither, and record it.',
  });
  await officer.fills({ 'When it came': '2027-02-05' });
  expect((await officer.submits('Record')).errors).toEqual({});
  await sends(desk);
  const { text } = await newest(desk);
  expect(text).toContain('We received your payment on 5 February 2027, after that day.');
  expect(text).toContain('so we have closed your request. We will send your money back.');
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain(
    'Closed as not paid for in time on Mon 8 February 2027.',
  );
  expect(desk.as('Helen Marsh').latest('highways', 'Question 1 needs').words).toBe(
    'Question 1 needs no answer any more: the payment for it did not come in time. Thank you.',
  );
  expect(text).toContain('we will deal with it as a new request');
  await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toBe(
    'REQ00001 was closed on Mon 8 February 2027, because it was not paid for in time (FOIA s.9(2), EIR reg 8(5)). Send money that comes now back; what they still want is a new request: log it with /foi new. To answer this one all the same, use /foi reopen REQ00001 first.',
  );
});
