import { describe, expect, test } from 'vitest';
import { councilFile } from './council-file.ts';
import { openDesk } from './desk.ts';
import { pays } from './record.ts';
import { card, disclose, letter, log, reply, settling, told, type Asking } from './way-to-a-letter.ts';
import { charge, clarification, fee, newest, reads, sends, tooMuch, weighing } from './write-to-requester.ts';

const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };
const prices: Asking = {
  questions: [
    { asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' },
    { asks: 'What did each bidder offer?', replies: 'The offers are attached.' },
  ],
};

describe('asking what is meant', () => {
  test('the letter is read as it will be sent, goes, and everything waits for the requester', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    const shown = await reads(desk, `/foi clarify ${reference}`, clarification);
    expect(shown.words).toContain('It goes by e-mail to Jane Requester, jane.requester@example.org.');
    expect(shown.words).toContain('The request then waits for the requester, until Sat 2 January 2027.');
    await sends(desk);
    const mail = await newest(desk);
    expect(shown.words).toContain(mail.text.trim());
    expect(mail.envelope.to).toEqual(['jane.requester@example.org']);
    expect(mail.subject).toBe('Please tell us more about your request for information: REQ00001');
    expect(mail.messageId).toBe('<req00001.notice-1@marlbury.example.gov.uk>');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['REQ00001 clarification.pdf']);
    expect(mail.text).toContain('Which roads do you mean?\n\nWe need to know this because we record potholes by road.');
    expect(mail.text).toContain('- The ring road\n- All A roads');
    expect(mail.text).toContain('by 2 January 2027, and quote REQ00001');
    expect(card(desk, reference).words).toContain(
      'No due date yet: this has waited for the requester since Mon 2 November 2026; they have until Sat 2 January 2027.',
    );
    expect(card(desk, reference).words).toContain('The letter that asks for clarification was sent by e-mail');
    const thread = desk.as('Olivia Bennett').thread(card(desk, reference));
    expect(thread.flatMap((each) => each.files.map(({ name }) => name))).toContain('REQ00001 clarification.pdf');
  });

  test('about one question of two: the other keeps its date, and the letter says so', async () => {
    const desk = await openDesk();
    const reference = await log(desk, prices);
    await reads(desk, `/foi clarify ${reference}`, {
      'Which questions': ['2. What did each bidder offer?'],
      'Question 2: what you ask': 'Which tender do you mean?',
      'Question 2: why you need to know': 'There were four.',
    });
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('2. What did each bidder offer?\n\nWhich tender do you mean?\n\nThere were four.');
    expect(text).not.toContain('How many potholes');
    expect(text).toContain('you should have our answer to it by 1 December 2026.');
    expect(card(desk, reference).words).toContain(
      'Due Tue 1 December 2026, 20 working days left. Question 2 has waited',
    );
  });

  test('one text for all: what is left empty is asked as for the question before', async () => {
    const desk = await openDesk();
    const reference = await log(desk, prices);
    await reads(desk, `/foi clarify ${reference}`, {
      'Question 1: what you ask': 'Which year do you mean?',
      'Question 1: why you need to know': 'we keep them by year',
    });
    await sends(desk);
    expect((await newest(desk)).text.match(/Which year do you mean\?/gu)).toHaveLength(2);
    expect(card(desk, reference).words).toContain('No due date yet: this has waited for the requester');
  });

  test('the council’s own time to answer is told, and counts', async () => {
    const desk = await openDesk({ councilFile: await councilFile({ months: 1 }) });
    const reference = await log(desk, one);
    await reads(desk, `/foi clarify ${reference}`, clarification);
    await sends(desk);
    expect((await newest(desk)).text).toContain('by 2 December 2026');
    expect(card(desk, reference).words).toContain('they have until Wed 2 December 2026.');
  });
});

describe('asking for a payment', () => {
  test.each([
    ['2025-03-03', '2025-03-10', 'Mon 9 June 2025', '2025-03-20', 'Fri 11 April 2025'],
    ['2026-06-01', '2026-06-10', 'Wed 9 September 2026', '2026-06-24', 'Wed 15 July 2026'],
    ['2024-11-20', '2024-11-28', 'Thu 27 February 2025', '2024-12-03', 'Tue 24 December 2024'],
  ])('received %s, fees notice %s, to pay by %s, paid %s: due %s', async (received, asked, payBy, paid, due) => {
    const desk = await openDesk({ at: `${received}T09:00:00Z` });
    const reference = await log(desk, { ...one, received });
    await desk.itIs(`${asked}T09:00:00Z`);
    const shown = await reads(desk, `/foi fee ${reference}`, fee);
    expect(shown.words).toContain(`The request then waits for the payment, until ${payBy}.`);
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('We ask you to pay a fee of £12.40 before we answer your request.');
    expect(text).toContain(`Please pay by ${payBy.slice(4)}, and quote REQ00001.`);
    expect(card(desk, reference).words).toContain(`they have until ${payBy}.`);
    await desk.itIs(`${paid}T12:00:00Z`);
    await pays(desk, reference, paid);
    expect(card(desk, reference).words).toContain(`Due ${due},`);
  });

  test.each([
    ['2025-03-10', '9 June 2025'],
    ['2026-06-01', '27 August 2026'],
    ['2026-11-23', '22 February 2027'],
  ])('a charge asked for on %s is to be paid by %s, the 60th working day', async (asked, payBy) => {
    const desk = await openDesk({ at: `${asked}T09:00:00Z` });
    const reference = await log(desk, { ...one, law: 'EIR' });
    await reads(desk, `/foi fee ${reference}`, charge);
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('under Regulation 8 of the Environmental Information Regulations 2004');
    expect(text).toContain('Our schedule of charges: https://www.marlbury.example.gov.uk/charges');
    expect(text).toContain(`Please pay by ${payBy}, and quote REQ00001.`);
  });

  test('departments are told to wait, without who asks, and told when it goes on', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await reads(desk, `/foi fee ${reference}`, fee);
    await sends(desk);
    const helen = desk.as('Helen Marsh');
    const question = helen.latest('highways', `${reference}, question 1 of 1`);
    expect(question.words).toContain('We are waiting for a payment. Wait with your answer');
    expect(helen.thread(question).at(-1)?.words).toBe(
      'We have asked for a payment. Wait with your answer until we say here that it goes on.',
    );
    await pays(desk, reference, '2026-11-02');
    expect(helen.thread(question).at(-1)?.words).toBe(
      'The payment has come, so question 1 goes on. Please answer it by Tue 17 November 2026.',
    );
    expect(
      helen
        .sees('highways')
        .map(({ words }) => words)
        .join('\n'),
    ).not.toMatch(/Jane|requester/iu);
  });
});

describe('more time', () => {
  test('to weigh the public interest of one question: it has another date, the other keeps its own', async () => {
    const desk = await openDesk();
    const reference = await log(desk, prices);
    const shown = await reads(
      desk,
      `/foi extend ${reference}`,
      { ...weighing, 'Which questions': ['2. What did each bidder offer?'] },
      { Exemption: 's.43(2)' },
    );
    expect(shown.words).toContain('Question 2 is then due on Mon 14 December 2026.');
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('Section 43(2) of the Freedom of Information Act 2000 (Commercial Interests) applies');
    expect(text).toContain('The prices would tell the other bidders what to offer.');
    expect(text).toContain('We expect to decide by 14 December 2026');
    expect(card(desk, reference).words).toContain(
      'Due Tue 1 December 2026, 20 working days left. The last question is due Mon 14 December 2026.',
    );
  });

  test('the response that follows names the extension, and is asked for its balance', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await reads(desk, `/foi extend ${reference}`, weighing, { Exemption: 's.43(2)' });
    await sends(desk);
    await reply(desk, reference, one);
    await disclose(desk, reference, [1]);
    const officer = desk.as('Olivia Bennett');
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    expect(letter(desk, reference).words).toContain(
      'The time was extended on Mon 2 November 2026 to weigh the public interest, and this letter gives no balance.',
    );
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    await desk.as('Amara Okafor').clicks('Approve and send');
    expect((await newest(desk)).text).toContain(
      'We wrote to you on 2 November 2026 to say that we needed more time to weigh the public interest.',
    );
  });

  test('past 40 working days it is warned of, and goes only with a reason that stays in the history', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    const shown = await reads(
      desk,
      `/foi extend ${reference}`,
      { ...weighing, 'We expect to decide by': '2027-01-06' },
      { Exemption: 's.43(2)' },
    );
    expect(shown.words).toContain(
      'Wed 6 January 2027 is more than 40 working days in all, which end on Thu 31 December',
    );
    const officer = desk.as('Olivia Bennett');
    expect((await officer.submits('Send')).ok).toBe(false);
    await officer.fills({ 'Why is this all right?': 'Five bidders have to be heard.' });
    await sends(desk);
    await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().words).toContain('Olivia Bennett accepted 1 warning: “Five bidders have to be heard.”');
  });

  test('a second one needs a reason, which the requester reads, and is flagged', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    await reads(desk, `/foi extend ${reference}`, weighing, { Exemption: 's.43(2)' });
    await sends(desk);
    await desk.itIs('2026-12-10T09:00:00Z');
    const shown = await reads(
      desk,
      `/foi extend ${reference}`,
      {
        ...weighing,
        'We expect to decide by': '2026-12-21',
        'Why more time is needed again': 'one bidder has not answered',
      },
      { Exemption: 's.43(2)' },
    );
    expect(shown.words).not.toContain('a second time');
    await sends(desk);
    expect((await newest(desk)).text).toContain(
      'We wrote to you on 2 November 2026 to say that we needed more time to decide how to answer your request. We are sorry that we need more time again. This is because one bidder has not answered.',
    );
    expect(card(desk, reference).words).toContain('Due Mon 21 December 2026');
  });

  test('the exemptions settled in this request come first', async () => {
    const desk = await openDesk();
    const reference = await settling(desk, one);
    const officer = desk.as('Olivia Bennett');
    await officer.chooses('What the answer is', 'Withheld');
    await officer.chooses('Ground', 's.42 Legal professional privilege');
    await officer.fills({
      'Factors for disclosure': 'It would show how the council was advised.',
      'Factors against disclosure': 'Frank advice needs confidence.',
      Balance: 'The second outweighs the first.',
    });
    expect((await officer.submits('Settle')).errors).toEqual({});
    await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().options['Exemption']?.[0]).toBe('s.42 Legal professional privilege');
  });

  test('under the EIR: complex and voluminous, both, and 40 working days at most', async () => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, law: 'EIR' });
    const shown = await reads(desk, `/foi extend ${reference}`, tooMuch);
    expect(shown.words).toContain('The request is then due on Thu 31 December 2026.');
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('Regulation 7(1) of the Environmental Information Regulations 2004');
    expect(text).toContain('because the samples are in 400 paper files.');
    expect(card(desk, reference).words).toContain('Due Thu 31 December 2026, 40 working days left.');
  });

  test('under both laws the officer names the questions, and each letter is for one of the laws', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...prices, law: 'Both' });
    await officer.slash(`/foi extend ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().options['Which letter']).toEqual([
      'To weigh the public interest (FOIA)',
      'Complex and voluminous (EIR)',
    ]);
    await officer.chooses('Which letter', 'Complex and voluminous (EIR)');
    expect(officer.modal().values['Which questions']).toEqual([]);
    await officer.fills({ ...tooMuch, 'Which questions': ['1. How many potholes were reported?'] });
    expect((await officer.submits('Next')).errors).toEqual({});
    await sends(desk);
    expect((await newest(desk)).text).toContain('- Question 1: How many potholes were reported?');
    expect(card(desk, reference).words).toContain(
      'Due Tue 1 December 2026, 20 working days left. The last question is due Thu 31 December 2026.',
    );
  });
});

describe('a late answer', () => {
  test('a letter says so and when to expect it; it extends nothing', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...one, received: '2026-10-20' });
    await desk.itIs('2026-11-20T09:00:00Z');
    await officer.chooses('More…', 'Write that the answer is late', { on: card(desk, reference) });
    await officer.fills({ Reason: 'the people who know are away', 'We expect to answer by': '2026-11-30' });
    expect((await officer.submits('Next')).errors).toEqual({});
    await sends(desk);
    const { text } = await newest(desk);
    expect(text).toContain('You should have had our answer by 17 November 2026. It is now 3 working days late');
    expect(text).toContain('This is not an extension of the time that the law allows us: our answer is late.');
    expect(card(desk, reference).words).toContain('Late by 3 working days: it was due Tue 17 November 2026.');
  });
});

describe('on the way', () => {
  test('without an e-mail address it goes by post, its PDF ready to print', async () => {
    const desk = await openDesk();
    const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
    const shown = await reads(desk, `/foi clarify ${reference}`, clarification);
    expect(shown.words).toContain('There is no e-mail address, so it goes by post.');
    expect(shown.words).toContain('Jane Requester\n1 High Street\nMarlbury');
    await sends(desk, 'Send by post');
    expect(await desk.workspace.mailbox()).toEqual([]);
    expect(card(desk, reference).words).toContain(
      'The letter that asks for clarification goes by post: its PDF is in the card’s thread, ready to print. Record it as sent when it has gone.',
    );
    expect(card(desk, reference).words).toContain('Due Tue 1 December 2026, 20 working days left.');
    expect(card(desk, reference).words).toContain(
      'Print the letter that asks for clarification in the card’s thread, post it, then record it as sent.',
    );
    const thread = desk.as('Olivia Bennett').thread(card(desk, reference));
    expect(thread.flatMap(({ files }) => files.map(({ name }) => name))).toContain('REQ00001 clarification.pdf');
  });

  test('what goes by post counts from the day it went, which an officer records; departments are told then', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const helen = desk.as('Helen Marsh');
    const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
    const shown = await reads(desk, `/foi fee ${reference}`, fee);
    // Posted today it counts as given on Wed 4 November.
    expect(shown.words).toContain('Please pay by 3 February 2027, and quote REQ00001.');
    expect(shown.words).toContain(
      'The days from the day on which this letter is given to you, which by post is the second working day after we post it, to the day on which we receive the fee, both included, do not count towards them.',
    );
    await sends(desk, 'Send by post');
    const question = () => helen.latest('highways', `${reference}, question 1 of 1`);
    expect(helen.thread(question())).toEqual([]);
    await officer.slash(`/foi fee ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe(
      'This letter was written on Mon 2 November 2026 and has not been recorded as sent. Post it, then record it as sent on the card.',
    );
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'The letter dated Mon 2 November 2026 goes by post and has not been recorded as sent: what it does counts from the day it goes.',
    );
    await desk.itIs('2026-11-05T09:00:00Z');
    await officer.clicks('Record as sent', { on: card(desk, reference) });
    expect(officer.modal().words).toContain(
      'REQ00001, the fees notice dated Mon 2 November 2026. Record it when it has gone, and post it first class: it counts as given on the second working day after, and the requester’s time runs from then.',
    );
    await officer.fills({ Date: '2026-11-01', How: 'First class post' });
    expect((await officer.submits('Record as sent')).errors).toEqual({
      Date: 'The letter bears Mon 2 November 2026; it cannot have gone before.',
    });
    await officer.fills({ Date: '2026-11-04' });
    expect(await officer.submits('Record as sent')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(
      'The fees notice was sent on Wed 4 November 2026: “First class post”. By post it counts as given on Fri 6 November 2026.',
    );
    expect(card(desk, reference).words).toContain(
      'No due date yet: this has waited for the requester since Wed 4 November 2026; they have until Fri 5 February 2027.',
    );
    expect(card(desk, reference).words).not.toContain('The fees notice goes by post');
    expect(question().words).toContain('We are waiting for a payment.');
    expect(helen.thread(question()).at(-1)?.words).toBe(
      'We have asked for a payment. Wait with your answer until we say here that it goes on.',
    );
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'Fees notice posted on Wed 4 November 2026. By post it counts as given on Fri 6 November 2026, the second working day after (Interpretation Act 1978 s.7).',
    );
    await desk.itIs('2026-11-10T09:00:00Z');
    await pays(desk, reference, '2026-11-09');
    // Fri 6 and Mon 9 November do not count; Wed 4 and Thu 5 do.
    expect(card(desk, reference).words).toContain('Due Thu 3 December 2026,');
  });

  test('an address put right before it was posted: the officer is told what the letter still says', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
    await reads(desk, `/foi clarify ${reference}`, clarification);
    await sends(desk, 'Send by post');
    await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'Postal address': '9 Low Road\nMarlbury', Why: 'She moved.' });
    expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });
    expect(officer.thread(card(desk, reference)).map(({ words }) => words)).toContain(
      'Olivia Bennett corrected the requester’s details: “She moved.” The letter that asks for clarification, still to be posted, bears the details of before: put them right on the print.',
    );
  });

  test('posted after the 20th working day it came too late, and that is said', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
    await reads(desk, `/foi clarify ${reference}`, clarification);
    await sends(desk, 'Send by post');
    await desk.itIs('2026-12-02T09:00:00Z');
    await officer.clicks('Record as sent', { on: card(desk, reference) });
    await officer.fills({ How: 'First class post' });
    expect(await officer.submits('Record as sent')).toEqual({ ok: true, errors: {} });
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
      'The letter that asks for clarification was sent on Wed 2 December 2026: “First class post”. By post it counts as given on Fri 4 December 2026. No due date yet: this has waited for the requester since Wed 2 December 2026; they have until Wed 3 February 2027. Clarification was asked on Wed 2 December 2026, after the 20th working day.',
    );
  });

  test('what the mail server refuses comes back to the card; trying again sends the same message', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, one);
    desk.workspace.faults.mail({ kind: 'refuseRecipient', address: 'jane.requester@example.org', code: 550 });
    await reads(desk, `/foi clarify ${reference}`, clarification);
    await sends(desk);
    expect(card(desk, reference).words).toContain(
      'The letter that asks for clarification did not go. The mail server refused it: “550 jane.requester@example.org: recipient refused”.',
    );
    expect(card(desk, reference).words).toContain('Until it goes, the clock runs as if it had not been written.');
    expect(card(desk, reference).words).toContain('Due Tue 1 December 2026');
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'The letter dated Mon 2 November 2026 did not go by e-mail: what it does counts from the day it goes.',
    );
    expect(desk.as('Helen Marsh').latest('highways', `${reference}, question 1`).words).toContain('please answer by');
    await desk.itIs('2026-11-04T09:00:00Z');
    await officer.clicks('Try again', { on: card(desk, reference) });
    expect(card(desk, reference).words).toContain('The letter that asks for clarification was sent by e-mail');
    expect(card(desk, reference).words).not.toContain('Due Tue 1 December 2026');
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('Clarification asked on Wed 4 November 2026.');
    expect(told(desk, 'Olivia Bennett')).not.toContain('Clarification asked on Mon 2 November 2026.');
    expect((await newest(desk)).messageId).toBe('<req00001.notice-1@marlbury.example.gov.uk>');
  });

  test('where nobody can say whether it went, an officer finds out and says so', async () => {
    const desk = await openDesk();
    const reference = await log(desk, one);
    desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
    await reads(desk, `/foi clarify ${reference}`, clarification);
    await sends(desk);
    expect(card(desk, reference).words).toContain(
      'Nobody can say whether the letter that asks for clarification arrived',
    );
    await desk.as('Olivia Bennett').clicks('It arrived', { on: card(desk, reference) });
    expect(card(desk, reference).words).toContain(
      'The letter that asks for clarification was sent on Mon 2 November 2026: “by e-mail; it arrived, an officer says”.',
    );
    expect(card(desk, reference).controls).not.toContain('It arrived');
    expect(await desk.workspace.mailbox()).toHaveLength(2);
  });
});
