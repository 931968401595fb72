import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { answer, bytesOf, card, letter, log, reply } from './way-to-a-letter.ts';
import { newest } from './write-to-requester.ts';

const byPost = {
  email: '',
  postalAddress: '1 High Street\nMarlbury\nMB1 2CD',
  questions: [{ asks: 'How many potholes were reported in 2025?', replies: 'We recorded 412 potholes in 2025.' }],
};

/** The letters of this name in the card's thread, as text of their pages, oldest first. */
async function pages(desk: Desk, reference: string, name: string): Promise<string[]> {
  const thread = desk.as('Olivia Bennett').thread(card(desk, reference));
  const files = thread.flatMap((message) => message.files.filter((file) => file.name === `${reference} ${name}.pdf`));
  return Promise.all(
    files.map(async (file) => {
      const pdf = await getDocumentProxy(new Uint8Array(await bytesOf(desk, file)));
      return (await extractText(pdf, { mergePages: true })).text.replaceAll(/\s+/gu, ' ');
    }),
  );
}

async function recordsAsSent(desk: Desk, reference: string, fields: { [label: string]: string }) {
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills(fields);
  return officer.submits('Record as sent');
}

async function corrects(desk: Desk, reference: string, fields: { [label: string]: string | string[] }) {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
  const { words } = officer.modal();
  await officer.fills({ Why: 'She moved.', ...fields });
  expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });
  return words;
}

/** Closes a request as none; whose it is, where it is another authority's. */
async function closes(desk: Desk, reference: string, as: string, fields: { [label: string]: string } = {}) {
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
  await officer.chooses('What is it?', as);
  await officer.fills({ Why: 'It is about a bill.', ...fields });
  return officer.submits('Close it');
}

async function home(desk: Desk): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  await officer.opensHome();
  return officer.home().words;
}

async function history(desk: Desk, reference: string): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
  const { words } = officer.modal();
  await officer.closes();
  return words;
}

const waits =
  'The acknowledgement goes by post: its PDF is in the card’s thread, ready to print. Record it as sent when it has gone.';
const print = 'Print the acknowledgement in the card’s thread, post it, then record it as sent.';

describe('the acknowledgement for somebody with only a postal address', () => {
  test('is a page to print in the card’s thread, and is recorded as sent', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, byPost);
    const [page, ...more] = await pages(desk, reference, 'acknowledgement');
    expect(more).toEqual([]);
    expect(page).toMatch(/^Jane Requester 1 High Street Marlbury MB1 2CD [^]*Dear Jane Requester/u);
    expect(page).toContain('you should hear from us by 1 December 2026 at the latest');
    expect(officer.thread(card(desk, reference)).map(({ words }) => words)).toEqual([
      'The acknowledgement, as PDF. Print it, post it, then record it as sent on the card.',
    ]);
    expect(card(desk, reference).words).toContain(waits);
    expect(card(desk, reference).words).toContain(print);
    expect(await home(desk)).toMatch(new RegExp(`Waiting for you[^]*${reference}[^]*${print}`, 'u'));
    expect(await desk.workspace.mailbox()).toEqual([]);

    await desk.itIs('2026-11-04T09:00:00Z');
    expect(await recordsAsSent(desk, reference, { Date: '2026-11-01', How: 'First class post' })).toMatchObject({
      errors: { Date: 'The letter bears Mon 2 November 2026; it cannot have gone before.' },
    });
    expect(officer.modal().words).toContain(
      'the acknowledgement dated Mon 2 November 2026. Record it when it has gone.',
    );
    await officer.fills({ Date: '2026-11-05' });
    expect((await officer.submits()).errors).toEqual({
      Date: 'This is in the future. Today is Wed 4 November 2026.',
    });
    await officer.fills({ Date: '2026-11-03' });
    expect(await officer.submits()).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(
      'The acknowledgement was sent on Tue 3 November 2026: “First class post”.',
    );
    expect(card(desk, reference).controls).not.toContain('Record as sent');
    expect(card(desk, reference).words).toContain('Next: *Wait for Highways to answer.');
    const happened = await history(desk, reference);
    expect(happened).toContain('Olivia Bennett wrote the acknowledgement, dated Mon 2 November 2026. It goes by post.');
    expect(happened).toContain(
      'Olivia Bennett recorded the acknowledgement as sent on Tue 3 November 2026, First class post.',
    );
  });

  test('unticked, there is none', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    await officer.slash('/foi new potholes', { channel: 'foi-team' });
    await officer.fills({ 'Postal address': '1 Mill Lane', 'The request as written': 'How many potholes are there?' });
    await officer.submits('Next');
    await officer.fills({ Acknowledgement: [] });
    expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
    expect(card(desk, 'REQ00001').words).toContain('No acknowledgement was asked for.');
    expect(officer.thread(card(desk, 'REQ00001'))).toEqual([]);
  });

  test('keeps neither the work nor the letter waiting', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, byPost);
    await reply(desk, reference, byPost);
    expect(card(desk, reference).words).toContain(
      'Next: *Settle question 1. The acknowledgement has to be posted as well.',
    );
    await answer(desk, reference, 1);
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    await desk.as('Amara Okafor').clicks('Approve and send');
    // Two letters wait now, and each has its own button.
    expect(card(desk, reference).words).toContain(
      'Next: *Print the PDF in the card’s thread, post it, then record it as sent.',
    );
    expect(card(desk, reference).controls).toContain('Record the acknowledgement as sent');
    expect(await recordsAsSent(desk, reference, { How: 'First class post' })).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('*Sent*');
    expect(card(desk, reference).words).toContain('The acknowledgement was never recorded as sent.');
    expect(card(desk, reference).controls).not.toContain('Record the acknowledgement as sent');
    expect(await home(desk)).not.toContain(reference);
  });

  test('is written again to the corrected address, in place of the one before', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const form = await corrects(desk, reference, { 'Postal address': '9 Low Road\nMarlbury' });
    expect(form).toContain('The acknowledgement has not been recorded as sent, so it is written again as corrected');
    expect(form).not.toContain('Send the acknowledgement again');
    const letters = await pages(desk, reference, 'acknowledgement');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatch(/^Jane Requester 9 Low Road Marlbury /u);
    expect(desk.as('Olivia Bennett').thread(card(desk, reference)).at(-1)?.words).toBe(
      'Written again. The acknowledgement, as PDF. Print it, post it, then record it as sent on the card.',
    );
    expect(card(desk, reference).words).toContain(waits);
  });

  test('with the day of receipt put right, names the right day to answer by', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    await corrects(desk, reference, { Received: '2026-10-30' });
    expect((await pages(desk, reference, 'acknowledgement')).at(-1)).toContain('by 27 November 2026 at the latest');
  });

  test('goes by e-mail where an address is given before it was posted', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    await corrects(desk, reference, { 'E-mail': 'jane.requester@example.org' });
    expect((await newest(desk)).text).toContain('you should hear from us by 1 December 2026');
    expect(await desk.workspace.mailbox()).toHaveLength(1);
    expect(card(desk, reference).words).toContain('The acknowledgement was sent by e-mail');
    expect(card(desk, reference).controls).not.toContain('Record as sent');
  });

  test('posted once, it is written again only where the officer wants it', async () => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    expect(await recordsAsSent(desk, reference, { How: 'First class post' })).toEqual({ ok: true, errors: {} });
    await corrects(desk, reference, { 'Postal address': '9 Low Road\nMarlbury' });
    expect(await pages(desk, reference, 'acknowledgement')).toHaveLength(1);
    expect(card(desk, reference).words).toContain('The acknowledgement was sent on Mon 2 November 2026');
    await corrects(desk, reference, {
      'Postal address': '11 Low Road\nMarlbury',
      Acknowledgement: ['Send the acknowledgement again, as corrected'],
    });
    // The one that went stays where it was.
    expect(await pages(desk, reference, 'acknowledgement')).toEqual([
      expect.stringContaining('1 High Street'),
      expect.stringContaining('11 Low Road'),
    ]);
    expect(card(desk, reference).words).toContain(waits);
  });

  test('goes by post instead where the e-mail address was wrong and is taken away', async () => {
    const desk = await openDesk();
    const reference = await log(desk, { questions: byPost.questions, postalAddress: byPost.postalAddress });
    await corrects(desk, reference, {
      'E-mail': '',
      Acknowledgement: ['Send the acknowledgement again, as corrected'],
    });
    expect(await pages(desk, reference, 'acknowledgement')).toHaveLength(1);
    expect(card(desk, reference).words).toContain(waits);
  });

  test('need not be posted any more once a letter has gone that moves the day it names', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, byPost);
    await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'What you ask': 'Which roads?', 'Why you need to know': 'we record potholes by road' });
    await officer.submits('Next');
    await officer.submits('Send by post');
    expect(await recordsAsSent(desk, reference, { How: 'First class post' })).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).not.toContain(waits);
    expect(card(desk, reference).words).not.toContain(print);
    expect(card(desk, reference).words).toContain(
      'The acknowledgement was never recorded as sent, and need not be posted any more: a later letter tells when the answer is due. If it has gone all the same, record it as sent.',
    );
    expect(await home(desk)).not.toContain(print);
    expect(await recordsAsSent(desk, reference, { How: 'First class post' })).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('The acknowledgement was sent on Mon 2 November 2026');
  });

  test('stays to be posted while a letter that asks something has to be posted too', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, byPost);
    await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'What you ask': 'Which roads?', 'Why you need to know': 'we record potholes by road' });
    await officer.submits('Next');
    await officer.submits('Send by post');
    expect(card(desk, reference).controls.filter((label) => label.startsWith('Record'))).toEqual([
      'Record the acknowledgement as sent',
      'Record as sent',
    ]);
  });
});

describe('the letter that closes what is no request, for somebody with only a postal address', () => {
  const closing = 'Print the letter that closes the request in the card’s thread, post it, then record it as sent.';

  test.each([
    ['Somebody’s own personal data (subject access)', 'we are dealing with your message as a subject access request'],
    ['A routine enquiry', 'the service that deals with this will answer you'],
  ])('%s: the request is closed at once, the letter waits to be posted', async (as, says) => {
    const desk = await openDesk();
    const reference = await log(desk, byPost);
    const added = { 'What the letter adds': 'Our data protection team writes to you.' };
    expect(await closes(desk, reference, as, added)).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('*Closed*');
    expect(card(desk, reference).words).toContain('The letter that closes the request goes by post');
    expect(card(desk, reference).words).toContain('The acknowledgement was never recorded as sent.');
    expect(card(desk, reference).controls.filter((label) => label.startsWith('Record'))).toEqual(['Record as sent']);
    const [page] = await pages(desk, reference, 'no information request');
    expect(page).toMatch(/^Jane Requester 1 High Street Marlbury MB1 2CD /u);
    expect(page).toContain(says);
    expect(page).toContain('Our data protection team writes to you.');
    expect(page).toContain('If you disagree, because you meant to ask us for information that we hold, please tell us');
    expect(page).toContain('you have the right to complain to the Information Commissioner');
    expect(page).not.toContain('about a bill');
    expect(await home(desk)).toMatch(new RegExp(`${reference}[^]*Closed\\. ${closing}`, 'u'));

    expect(await recordsAsSent(desk, reference, { How: 'Second class post' })).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(
      'The letter that closes the request was sent on Mon 2 November 2026: “Second class post”.',
    );
    expect(card(desk, reference).controls).not.toContain('Record as sent');
    expect(await home(desk)).not.toContain(reference);
    expect(await history(desk, reference)).toContain(
      'Olivia Bennett wrote the letter that closes the request, dated Mon 2 November 2026. It goes by post.',
    );
  });

  test('reopened, that letter is not posted any more', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, byPost);
    await closes(desk, reference, 'A routine enquiry');
    await officer.clicks('Record as sent', { on: card(desk, reference) });
    const tom = desk.as('Tom Hughes');
    await tom.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await tom.fills({ Why: 'She asks for figures after all.' });
    await tom.submits('Reopen');
    await officer.fills({ How: 'First class post' });
    await officer.submits('Record as sent');
    expect(officer.modal().words).toContain(`${reference} is still being answered`);
    await officer.closes();
    expect(card(desk, reference).words).not.toContain('The letter that closes the request');
    expect(await closes(desk, reference, 'A routine enquiry')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('The letter that closes the request goes by post');
  });
});

describe('what another authority should have been asked', () => {
  test('names the authority, and says what the requester can do', async () => {
    const desk = await openDesk();
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
    expect(officer.modal().labels).not.toContain('Which authority');
    await officer.fills({ Why: 'The road is a county road.' });
    await officer.chooses('What is it?', 'Another authority’s');
    expect((await officer.submits('Close it')).errors).toHaveProperty('Which authority');
    await officer.fills({
      'Which authority': 'Severnshire County Council',
      'What the letter adds': 'You can reach them at foi@severnshire.example.',
    });
    expect(await officer.submits('Close it')).toEqual({ ok: true, errors: {} });
    const { text } = await newest(desk);
    expect(text).toContain(
      'What you ask about is a matter for Severnshire County Council and not for Marlbury Borough Council',
    );
    expect(text).toContain('please send your request to Severnshire County Council');
    expect(text).toContain('We have not passed your message on. If you would like us to do so, please tell us.');
    expect(text).toContain('You can reach them at foi@severnshire.example.');
    expect(card(desk, reference).words).toContain(
      'as a request for another authority, Severnshire County Council: “The road is a county road.”',
    );
    expect(await history(desk, reference)).toContain(
      'Olivia Bennett closed the request as one for Severnshire County Council: “The road is a county road.”',
    );
  });
});
