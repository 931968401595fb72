import { expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { cardThread, offers, subjects } from './seen.ts';
import { card, disclose, letter, log, reply, told, type Asking } from './way-to-a-letter.ts';
import { clarification, newest, reads, sends } from './write-to-requester.ts';

const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };
const two: Asking = {
  questions: [{ asks: 'How many potholes were reported?' }, { asks: 'What did each bidder offer?' }],
};

/** Asked on Mon 2 November 2026, to be answered by Sat 2 January 2027: half of it has passed on Thu 3 December. */
async function asked(desk: Desk, asking = one): Promise<string> {
  const reference = await log(desk, asking);
  const fields =
    asking !== two
      ? clarification
      : {
          'Which questions': ['2. What did each bidder offer?'],
          'Question 2: what you ask': 'Which tender do you mean?',
          'Question 2: why you need to know': 'There were four.',
        };
  await reads(desk, `/foi clarify ${reference}`, fields);
  await sends(desk);
  return reference;
}

test('when half of the time has passed the officer is offered a reminder, once, and nothing goes by itself', async () => {
  const desk = await openDesk();
  const reference = await asked(desk);
  const before = (await subjects(desk)).length;
  await desk.itIs('2026-12-02T23:00:00Z');
  expect(offers(desk, reference)).toEqual([]);
  await desk.itIs('2026-12-03T08:00:00Z');
  await desk.itIs('2026-12-04T08:00:00Z');
  expect(offers(desk, reference)).toEqual(['Send a reminder']);
  expect(cardThread(desk, reference).at(-1)?.words).toBe(
    '@Olivia Bennett: the requester has not answered what we asked on Mon 2 November 2026. Half of the time has passed; they have until Sat 2 January 2027. Send a reminder if it may help.',
  );
  expect((await subjects(desk)).length).toBe(before);
});

test('the reminder repeats what was asked, and is offered no more', async () => {
  const desk = await openDesk();
  const reference = await asked(desk);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2026-12-03T08:00:00Z');
  await officer.clicks('Send a reminder');
  expect(officer.modal().values['What was asked']).toBe('Which roads do you mean?');
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk);
  const { text } = await newest(desk);
  expect(text).toContain('We wrote to you on 2 November 2026');
  expect(text).toContain('Which roads do you mean?');
  expect(text).toContain('Please write to the address above or to foi@marlbury.example.gov.uk by 2 January 2027');
  expect(offers(desk, reference)).toEqual([]);
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain(
    'A reminder was written on Thu 3 December 2026.',
  );
  expect(card(desk, reference).words).toContain('they have until Sat 2 January 2027.');
});

test('when all of it has passed closing is offered; closed, departments are told and nothing more is due', async () => {
  const desk = await openDesk();
  const reference = await asked(desk);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2027-01-02T08:00:00Z');
  expect(offers(desk, reference)).toEqual(['Send a reminder']);
  await desk.itIs('2027-01-03T08:00:00Z');
  expect(offers(desk, reference)).toEqual(['Close: no answer']);
  await officer.clicks('Close: no answer');
  expect(officer.modal().words).toContain('The request is then closed. Departments are told that no answer is needed.');
  expect(officer.modal().words).toContain('We have not had your reply, so we have closed your request.');
  await sends(desk);
  expect((await newest(desk)).text).toContain('This is not a refusal.');
  expect(card(desk, reference).words).toContain('as never made clear by the requester');
  const helen = desk.as('Helen Marsh');
  const question = helen.latest('highways', `${reference}, question 1 of 1`);
  expect(question.controls).toEqual([]);
  expect(helen.thread(question).at(-1)?.words).toBe(
    'Question 1 needs no answer any more: it was never made clear what it means. Thank you.',
  );
});

test('where only one question was asked about, only that one is closed', async () => {
  const desk = await openDesk();
  const reference = await asked(desk, two);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2027-01-04T08:00:00Z');
  await officer.clicks('Close: no answer');
  expect(officer.modal().words).toContain('Question 2 then needs no answer any more. The others go on.');
  await sends(desk);
  expect((await newest(desk)).text).toContain('- Question 2: What did each bidder offer?');
  expect(card(desk, reference).words).toContain('closed on Mon 4 January 2027, never made clear');
  expect(card(desk, reference).words).toContain('Being answered');
  expect(desk.as('Helen Marsh').latest('highways', `${reference}, question 2 of 2`).words).toContain(
    'It was never made clear what this question means: no answer is needed. Thank you.',
  );
});

test('what was offered goes when the answer comes', async () => {
  const desk = await openDesk();
  const reference = await asked(desk);
  const officer = desk.as('Olivia Bennett');
  await desk.itIs('2026-12-03T08:00:00Z');
  expect(offers(desk, reference)).toEqual(['Send a reminder']);
  await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'When it came': '2026-12-03', 'What they answered': 'The ring road.' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(offers(desk, reference)).toEqual([]);
  expect(cardThread(desk, reference).map(({ words }) => words)).toContain(
    'The requester answered on Thu 3 December 2026.',
  );
  await desk.itIs('2027-01-04T08:00:00Z');
  expect(offers(desk, reference)).toEqual([]);
});

test('the council’s own time to answer is one truth: letter, clock, reminder and lapse agree', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ months: 3 }) });
  const officer = desk.as('Olivia Bennett');
  const reference = await asked(desk);
  expect((await newest(desk)).text).toContain('by 2 February 2027');
  await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).toContain('it lapses after Tue 2 February 2027.');
  expect(card(desk, reference).words).toContain('they have until Tue 2 February 2027.');
  await desk.itIs('2026-12-17T09:00:00Z');
  expect(offers(desk, reference)).toEqual([]);
  await desk.itIs('2026-12-18T09:00:00Z');
  await officer.clicks('Send a reminder');
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk);
  expect((await newest(desk)).text).toContain('by 2 February 2027');
  await desk.itIs('2027-02-02T09:00:00Z');
  expect(offers(desk, reference)).toEqual([]);
  await desk.itIs('2027-02-03T09:00:00Z');
  expect(offers(desk, reference)).toEqual(['Close: no answer']);
});

test('both go by themselves where the council’s file says so', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ byItself: ['reminder', 'closing'] }) });
  const reference = await asked(desk);
  await desk.itIs('2026-12-03T08:00:00Z');
  expect((await newest(desk)).text).toContain('We have not had your reply yet.');
  await desk.itIs('2026-12-20T08:00:00Z');
  const before = (await subjects(desk)).length;
  await desk.itIs('2027-01-03T08:00:00Z');
  expect((await subjects(desk)).length).toBe(before + 1);
  expect((await newest(desk)).text).toContain('so we have closed your request');
  expect(card(desk, reference).words).toContain('Closed by FOI Desk');
  expect(offers(desk, reference)).toEqual([]);
});

test('what has to be looked at first never goes by itself: under the EIR the formal way is a refusal', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ byItself: ['closing'] }) });
  const reference = await asked(desk, { ...one, law: 'EIR' });
  const before = (await subjects(desk)).length;
  await desk.itIs('2027-01-03T08:00:00Z');
  expect((await subjects(desk)).length).toBe(before);
  expect(offers(desk, reference)).toEqual(['Close: no answer']);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Close: no answer');
  expect(officer.modal().words).toContain('the formal way is a refusal under regulation 12(4)(c), with advice.');
});

test('once the letter is approved nothing is offered or closed', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ byItself: ['reminder', 'closing'] }) });
  const officer = desk.as('Olivia Bennett');
  const reference = await asked(desk);
  await reply(desk, reference, one);
  await disclose(desk, reference, [1]);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await desk.as('Amara Okafor').clicks('Approve and send');
  const before = (await subjects(desk)).length;
  await desk.itIs('2027-01-03T08:00:00Z');
  expect((await subjects(desk)).length).toBe(before);
  expect(offers(desk, reference)).toEqual([]);
});
