import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest } from './log-request.ts';

test('/foi new: the subject typed after it stands in the form, also after Add more text', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes & <verges>', { channel: 'foi-team' });
  expect(officer.modal().values).toMatchObject({
    Subject: 'potholes & <verges>',
    Received: '2026-11-02',
    'How it came': 'E-mail',
    Law: 'FOIA',
  });
  await officer.clicks('Add more text');
  await officer.fills({
    'E-mail': 'jane@example.org',
    'The request as written': '1. How many potholes?\n',
    'The request as written, continued (2)': '2. How wide are the verges?',
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().values).toMatchObject({
    'Question 1': 'How many potholes?',
    'Question 2': 'How wide are the verges?',
  });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team').words).toContain('REQ00001: potholes & <verges>');
});

test('only an officer logs a request, and is told so in words', async () => {
  const desk = await openDesk();
  const helen = desk.as('Helen Marsh');
  const said = await helen.says('Somebody asks how many potholes there are.', { in: 'highways' });
  await helen.slash('/foi new potholes', { channel: 'highways' });
  await helen.shortcut('Log as FOI request', said);
  expect(helen.hasModal()).toBe(false);
  expect(helen.ephemerals().map((each) => each.words)).toEqual([
    'Only an FOI officer can log a request. Pass it on to the FOI team.',
    'Only an FOI officer can log a request. Pass it on to the FOI team.',
  ]);
});

test('what is wrong is said at the field it is wrong in, all at once', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new', { channel: 'foi-team' });
  await officer.fills({ Received: '2026-11-03', Subject: 'potholes' });
  expect((await officer.submits('Next')).errors).toEqual({
    'E-mail': 'Give an e-mail address, or a postal address to write to.',
    Received: 'This is in the future. Today is Mon 2 November 2026.',
    'The request as written': 'Paste the request as it was written, or attach it as a text file.',
  });
  await officer.fills({
    Received: '2026-11-01',
    'E-mail': '.jane..r@example.org',
    'The request as written': 'How many potholes are there?',
  });
  expect((await officer.submits('Next')).errors).toEqual({
    'E-mail': 'This cannot be an e-mail address. It should look like name@example.org.',
  });
  await officer.fills({ 'E-mail': 'jane@example.org' });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
});

test('a due date that the bank holidays known do not reach is refused at the day received', async () => {
  const warned: string[] = [];
  const log = { info: () => {}, warn: (_: object, says: string) => void warned.push(says), error: () => {} };
  const desk = await openDesk({ at: '2030-06-03T09:00:00Z', trial: { log } });
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
  const { ok, errors } = await officer.submits('Next');
  expect(ok).toBe(false);
  expect(errors['Received']).toContain('Bank holidays are known from Sun 1 January 2012 to');
  expect(new Set(warned)).toEqual(
    new Set(['Nothing is erased today: no bank holidays are known so far ahead. Look at the clock.']),
  );
});

test('a message just after midnight in summer time was received on the day it is in London', async () => {
  const desk = await openDesk({ at: '2026-07-14T23:20:00Z' });
  const officer = desk.as('Olivia Bennett');
  const said = await officer.says('How many potholes are there?', { in: 'foi-team' });
  await desk.itIs('2026-07-20T09:00:00Z');
  await officer.shortcut('Log as FOI request', said);
  expect(officer.modal().values).toMatchObject({
    Received: '2026-07-15',
    'The request as written': 'How many potholes are there?',
  });
  await officer.clicks('Add more text');
  await officer.fills({ 'E-mail': 'jane@example.org', Subject: 'potholes' });
  await officer.submits('Next');
  await officer.submits('Log request');
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('Received Wed 15 July 2026, by e-mail.');
});

test('questions are dropped, merged and worded for departments; the letter keeps the requester’s words', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new my street', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': [
      'Dear Sir or Madam,',
      'For each of the last three financial years, please tell me:',
      'Roads\n1. How many potholes were reported?\n2. By street?\n3. Thank you for reading this.',
      'Letters\n4. What did the council write to Jane Requester about them?',
      'Yours, Jane Requester',
    ].join('\n\n'),
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  await officer.fills({
    'Department for question 1': ['Highways'],
    'Department for question 2': ['Part of the question before', 'Finance'],
    'Question 3': '',
    'Department for question 4': ['Highways'],
  });
  expect((await officer.submits('Log request')).errors).toEqual({
    'Wording for department, question 4':
      'This question says who is asking. Write a wording for departments without it; the letter keeps the requester’s own words.',
  });
  await officer.fills({ 'Wording for department, question 4': 'What was written to jane.requester@example.org?' });
  expect((await officer.submits('Log request')).errors).toEqual({
    'Wording for department, question 4': 'This still says who is asking. Leave out their name, address and e-mail.',
  });
  await officer.fills({ 'Wording for department, question 4': 'What did the council write about them?' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });

  const [helen, frank] = [desk.as('Helen Marsh'), desk.as('Frank Osei')];
  for (const message of [helen.latest('highways', 'question 1 of 2'), frank.latest('finance', 'question 1 of 2')]) {
    expect(message.words).toMatch(/Roads[^]*How many potholes were reported\?\nBy street\?/u);
    expect(message.words).toMatch(/Context: .*last three financial years/u);
  }
  const letters = helen.latest('highways', 'question 2 of 2').words;
  expect(letters).toMatch(/Letters[^]*What did the council write about them\?/u);
  expect(JSON.stringify([...helen.sees('highways'), ...frank.sees('finance')])).not.toMatch(
    /jane|requester@|my street/iu,
  );
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('What did the council write to Jane Requester');
});

test('the context of some questions is shown and mended; what tells who asks is left out of it, and the officer told', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': [
      'Dear council,',
      'Please answer for each of the last three financial years.',
      'By “reported” in question 1 I mean by anybody.',
      'By pothole I mean one such as the hole outside my house at 1 Mill Lane.',
      '1. How many potholes were reported?',
      '2. What was spent on mending them?',
      '3. Who mends them?',
      'Please break down questions 1 and 2 by ward.',
      'Yours, Jane Requester',
    ].join('\n\n'),
  });
  await officer.submits('Next');
  expect(officer.modal().words).toContain(
    'Left out of what departments see, as it may tell who asks or why: “By pothole I mean one such as the hole outside my house at 1 Mill Lane.”',
  );
  expect(officer.modal().values['Context']).toMatch(
    /for each of the last three financial years\.\n\nQuestion 1: By “reported” in question 1 I mean by anybody\.\n\nQuestions 1 and 2: Please break down questions 1 and 2 by ward\./u,
  );
  await officer.fills({
    'Department for question 1': ['Highways'],
    'Department for question 2': ['Highways'],
    'Department for question 3': ['Highways'],
    Context: 'For 2023 to 2025.\n\nQuestions 1 and 2: by ward, please.',
  });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const seen = (question: number) => desk.as('Helen Marsh').latest('highways', `question ${question} of 3`).words;
  expect(seen(2)).toMatch(/For 2023 to 2025\.[^]*by ward, please\./u);
  expect(seen(3)).toContain('For 2023 to 2025.');
  expect(seen(3)).not.toContain('by ward');
});

test('no e-mail address: a postal address is enough, and the acknowledgement goes by post', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    'Postal address': '1 Mill Lane\nMarlbury',
    'How it came': 'Letter',
    'The request as written': 'How many potholes are there?',
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain('It goes by post: a PDF to print comes into the card’s thread.');
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const card = officer.latest('foi-team', 'REQ00001').words;
  expect(card).toContain('1 Mill Lane, Marlbury. Received Mon 2 November 2026, by letter.');
  expect(card).toContain('The acknowledgement goes by post: its PDF is in the card’s thread, ready to print.');
  expect(await desk.workspace.mailbox()).toEqual([]);
});

test('the acknowledgement gives the reference and the due date; unticked, none goes', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, 'How many potholes are there?');
  const [mail] = await desk.workspace.mailbox();
  expect(mail?.to).toContain('jane.requester@example.org');
  expect(mail?.subject).toBe('Your request for information: REQ00001');
  expect(mail?.text).toContain('Dear Jane Requester');
  expect(mail?.text).toMatch(
    /request for information relating to potholes[^]*1 December 2026[^]*please quote REQ00001/u,
  );
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('The acknowledgement was sent by e-mail');

  await officer.slash('/foi new verges', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'joe@example.org', 'The request as written': 'How wide are the verges?' });
  await officer.submits('Next');
  await officer.fills({ Acknowledgement: [] });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'REQ00002').words).toContain('No acknowledgement was asked for.');
  expect(await desk.workspace.mailbox()).toHaveLength(1);
});

test('a case opened elsewhere keeps its own reference, and no number is used twice', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const begin = async () => {
    await officer.slash('/foi new potholes', { channel: 'foi-team' });
    await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
    await officer.submits('Next');
  };
  await begin();
  await officer.fills({ 'Reference it already has': 'FOI 12' });
  expect((await officer.submits('Log request')).errors).toEqual({
    'Reference it already has': 'A reference is two to eight letters and at least five digits, such as REQ06487.',
  });
  await officer.fills({ 'Reference it already has': 'req00002' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  await begin();
  await officer.fills({ 'Reference it already has': 'REQ00002' });
  expect((await officer.submits('Log request')).errors).toEqual({
    'Reference it already has': 'REQ00002 is in the register already. Look at it with /foi show REQ00002.',
  });
  await officer.fills({ 'Reference it already has': '' });
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  await begin();
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  const cards = officer.sees('foi-team').filter((message) => message.threadTs === undefined);
  const references = cards.map((card) => /REQ\d+/u.exec(card.words)?.[0]);
  expect(references).toEqual(['REQ00002', 'REQ00001', 'REQ00003']);
});

test('a second press of Log request opens no second request', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
  await officer.submits('Next');
  await Promise.allSettled([officer.submits('Log request'), officer.submits('Log request')]);
  await desk.settled();
  expect(officer.sees('foi-team').map((message) => /REQ\d+/u.exec(message.words)?.[0])).toEqual(['REQ00001']);
  expect(await desk.workspace.mailbox()).toHaveLength(1);
});

test('what is no request for information is closed as such, with a short letter and a reason', async () => {
  const desk = await openDesk();
  const officer = await logRequest(desk, '1. What do you hold about me?\n2. Since when?', [['Housing'], ['Housing']]);
  const priya = desk.as('Priya Shah');
  await priya.clicks('I have this', { on: priya.latest('housing', 'question 1 of 2') });
  await officer.chooses('More…', 'Close: no request for information');
  await officer.fills({
    'What is it?': 'Somebody’s own personal data (subject access)',
    Why: 'She asks for her own housing file.',
    'What the letter adds': 'Our data protection team writes to you *this week*. {{ council.name }}',
  });
  expect(await officer.submits('Close it')).toEqual({ ok: true, errors: {} });

  const card = officer.latest('foi-team', 'REQ00001').words;
  expect(card).toContain('*Closed*');
  expect(card).toContain('She asks for her own housing file.');
  for (const number of [1, 2]) {
    const asked = priya.latest('housing', `question ${number} of 2`);
    expect(asked.words).toContain('Closed: no answer is needed. Thank you.');
    expect(asked.controls).toEqual([]);
  }
  const mail = (await desk.workspace.mailbox()).at(-1);
  expect(mail?.text).toContain('dealing with your message as a subject access request');
  expect(mail?.text).toContain('Our data protection team writes to you *this week*. {{ council.name }}');
  expect(mail?.text).not.toContain('her own housing file');

  await priya.says('It is all in the file.', { thread: 'question 1 of 2' });
  expect(priya.ephemerals().at(-1)?.words).toMatch(/^Your reply was not recorded\. REQ00001 is closed/u);
});

test('a request that came long ago is said to be late before it is logged, and its acknowledgement owns to it instead of promising a day that has passed', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    Received: '2026-09-01',
    'E-mail': 'jane@example.org',
    'The request as written': 'How many potholes are there?',
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect(officer.modal().words).toContain(
    'Received on Tue 1 September 2026, so the answer was due on Tue 29 September 2026: it is late already by 24 working days. If it came on another day, cancel and begin again with that day. If not, log it and have it answered first.',
  );
  expect(officer.modal().values).toMatchObject({ Acknowledgement: ['Send the acknowledgement'] });
  await officer.clicks('Add a question');
  expect(officer.modal().words).toContain('it is late already by 24 working days');
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('Late by 24 working days');
  const [mail] = await desk.workspace.mailbox();
  expect(mail?.text).toMatch(
    /They\s+ended\s+on\s+29 September 2026,\s+and\s+we\s+are\s+sorry\s+that\s+our\s+answer\s+is\s+late/u,
  );
  expect(mail?.text).not.toContain('at the latest');
});
