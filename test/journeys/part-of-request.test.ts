import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { clarifies } from './record.ts';
import { cardThread } from './seen.ts';
import { answer, card, disclose, letter, log, reply, told, type Asking } from './way-to-a-letter.ts';
import { fee, newest, reads, sends, weighing } from './write-to-requester.ts';

const three: Asking = {
  received: '2026-11-02',
  questions: [
    { asks: 'How many potholes were reported in 2025?', replies: 'We recorded 412 potholes in 2025.' },
    { asks: 'How much was spent on the roads?', department: 'Finance', replies: 'We spent £96,300.' },
    { asks: 'Who mends them?', replies: 'Our own crews mend them.' },
  ],
};

/** Asks the requester what question 2 means, on Mon 9 November; questions 1 and 3 are settled. */
async function twoIsUnclear(desk: Desk, asking: Asking = three): Promise<string> {
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, asking);
  await desk.itIs('2026-11-09T09:00:00Z');
  await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
  await officer.chooses('Which questions', ['2. How much was spent on the roads?']);
  await officer.fills({
    'Question 2: what you ask': 'Which roads do you mean?',
    'Question 2: why you need to know': 'we record spending by road',
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  await sends(desk);
  const [first, , third] = asking.questions ?? [];
  const highways = desk.as('Helen Marsh');
  for (const [number, asked] of [[1, first] as const, [3, third] as const]) {
    await highways.says(asked?.replies ?? '', {
      thread: highways.latest('highways', `${reference}, question ${number} of`),
    });
  }
  await disclose(desk, reference, [1]);
  await answer(desk, reference, 3);
  return reference;
}

/** More time is taken on Mon 9 November for questions 2 and 3, to weigh the public interest until Mon 14 December. */
async function twoAreWeighed(): Promise<{ desk: Desk; reference: string }> {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const reference = await log(desk, three);
  await desk.itIs('2026-11-09T09:00:00Z');
  const fields = {
    ...weighing,
    'Which questions': ['2. How much was spent on the roads?', '3. Who mends them?'],
    'We expect to decide by': '2026-12-14',
  };
  await reads(desk, `/foi extend ${reference}`, fields, { Exemption: 's.43(2) Commercial interests' });
  await sends(desk);
  return { desk, reference };
}

async function drafts(desk: Desk, reference: string): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
}

async function approves(desk: Desk, reference: string): Promise<void> {
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
}

/** The letter is drafted, approved and sent. */
async function goes(desk: Desk, reference: string): Promise<void> {
  await drafts(desk, reference);
  await approves(desk, reference);
}

async function financeReplies(desk: Desk, reference: string): Promise<void> {
  const finance = desk.as('Frank Osei');
  await finance.says('£40,000 on the ring road.', { thread: finance.latest('finance', `${reference}, question 2 of`) });
}

/** What the letter says between its head and its standing paragraphs. */
async function saysOf(desk: Desk): Promise<string> {
  const { text } = await newest(desk);
  return text.slice(text.indexOf('Thank you'), text.indexOf('The supply of information')).trim();
}

describe('one question is not clear', () => {
  test('the others are answered in time; it is answered when the requester has said what it means', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await twoIsUnclear(desk);
    expect(card(desk, reference).words).toContain(
      'Draft the letter that answers questions 1 and 3. The rest may be answered later.',
    );
    await drafts(desk, reference);
    const left =
      'Question 2: the requester was asked on Mon 9 November 2026 what it means, and has until Sat 9 January 2027 to say.';
    expect(letter(desk, reference).words).toContain(
      `It answers questions 1 and 3 and leaves question 2 for later. ${left}`,
    );
    const asked = desk.as('Amara Okafor').latest('foi-approvals', reference).words;
    expect(asked).toContain(
      'It answers questions 1 and 3 and leaves question 2 for later. Answered in full: questions 1 and 3.',
    );
    expect(asked).toContain(`*Left for later, and why*\n• ${left}`);
    await approves(desk, reference);
    expect(await saysOf(desk)).toBe(
      [
        'Thank you for your request for information relating to potholes, which we received on 2 November 2026.',
        'This letter answers questions 1 and 3. We will answer question 2 in a later letter, and say below why.',
        'Your request and our responses are outlined below:',
        '1. How many potholes were reported in 2025?',
        'We recorded 412 potholes in 2025.',
        '2. How much was spent on the roads?',
        'We wrote to you on 9 November 2026 to ask what you mean by this question, and are waiting for your reply. We will answer it once we have that. Please reply by 9 January 2027.',
        '3. Who mends them?',
        'Our own crews mend them.',
      ].join('\n\n'),
    );

    const waiting =
      'No due date yet: question 2 has waited for the requester since Mon 9 November 2026; they have until Sat 9 January 2027. Questions 1 and 3 were answered on Mon 9 November 2026.';
    expect(card(desk, reference).words).toContain('*Answered in part, the rest being answered*');
    expect(card(desk, reference).words).toContain(waiting);
    expect(card(desk, reference).words).toContain('Letter 1, which answered questions 1 and 3, was sent by e-mail on');
    expect(card(desk, reference).words).toContain('Next: *Wait for the requester.');
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'Questions 1 and 3 were answered on Mon 9 November 2026, so nothing is due for them any more.',
    );
    await officer.opensHome();
    expect(officer.home().words).toContain(waiting);
    const highways = desk
      .as('Helen Marsh')
      .sees('highways')
      .map(({ words }) => words);
    expect(highways).toContain(
      'The letter went on Mon 9 November 2026, 09:00. Question 1 went out as you wrote it. Thank you.',
    );
    const finance = () =>
      desk
        .as('Frank Osei')
        .sees('finance')
        .map(({ words }) => words);
    expect(finance().join('\n')).not.toContain('letter');

    await desk.itIs('2026-12-07T09:00:00Z');
    await clarifies(desk, reference, '2026-12-07');
    expect(card(desk, reference).words).toContain(
      'Due Fri 8 January 2027, 20 working days left. Questions 1 and 3 were answered on Mon 9 November 2026.',
    );
    await financeReplies(desk, reference);
    await answer(desk, reference, 1);
    expect(card(desk, reference).words).toContain('All that was left for later is settled.');
    await goes(desk, reference);
    expect(await saysOf(desk)).toBe(
      [
        'Thank you for your request for information relating to potholes, which we received on 2 November 2026.',
        'We answered questions 1 and 3 of your request in our letter of 9 November 2026. This letter answers question 2.',
        'Your request and our responses are outlined below:',
        '2. How much was spent on the roads?',
        '£40,000 on the ring road.',
      ].join('\n\n'),
    );
    expect((await newest(desk)).text).toContain('you can ask us to review our response');
    const files = (await desk.workspace.mailbox()).flatMap(({ attachments }) => attachments.map(({ name }) => name));
    expect(files.filter((name) => name.includes('response'))).toEqual([
      'REQ00001 response 1.pdf',
      'REQ00001 response 2.pdf',
    ]);
    expect(card(desk, reference).words).toMatch(/^REQ00001: potholes\n\*Sent\*/u);
    expect(finance().at(-1)).toContain('Question 2 went out as you wrote it.');
    const [first, second] = desk
      .as('Amara Okafor')
      .sees('foi-approvals')
      .filter(({ words }) => words.includes('What went out'))
      .map(({ words }) => words);
    expect(first).toContain('Answered in full: questions 1 and 3.');
    expect(second).toContain('It answers question 2; questions 1 and 3 were answered on Mon 9 November 2026.');
  });

  test('what is said of an answer that has gone comes late, and nothing settles it but /foi reopen', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const highways = desk.as('Helen Marsh');
    const reference = await twoIsUnclear(desk);
    await goes(desk, reference);
    expect(highways.latest('highways', `${reference}, question 1 of`).controls).toEqual([]);
    await desk.itIs('2026-11-10T09:00:00Z');
    await highways.says('Sorry, 413.', { thread: highways.latest('highways', `${reference}, question 1 of`) });
    expect(cardThread(desk, reference).at(-1)?.words).toContain('replied to question 1 after the letter was sent.');
    await officer.clicks('Settle answers', { on: card(desk, reference) });
    expect(officer.modal().options['Question']).toEqual(['2. How much was spent on the roads?']);
    await officer.closes();
    await officer.slash(`/foi letter ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('No question is ready to be answered yet.');

    await officer.slash(`/foi reopen ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Why: 'It was 413.' });
    expect(await officer.submits('Reopen')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('; the answer changed since');
    await answer(desk, reference, 1);
    await goes(desk, reference);
    expect(await saysOf(desk)).toContain('Sorry, 413.');
    expect(await saysOf(desk)).toContain(
      'This letter answers questions 1 and 3. We will answer question 2 in a later letter',
    );
    expect(card(desk, reference).words).toContain('No due date yet: question 2 has waited');
  });

  test.each(['drafted', 'before the approvers'])(
    'the requester answers while the letter is %s: it is drafted again, and says by when the rest is answered',
    async (stage) => {
      const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
      const officer = desk.as('Olivia Bennett');
      const reference = await twoIsUnclear(desk);
      if (stage === 'drafted') await officer.clicks('Draft letter', { on: card(desk, reference) });
      else await drafts(desk, reference);
      await desk.itIs('2026-11-10T09:00:00Z');
      await clarifies(desk, reference, '2026-11-10');
      expect(letter(desk, reference).words).toContain('Out of date');
      await goes(desk, reference);
      expect(await saysOf(desk)).toContain(
        'You told us on 10 November 2026 what you mean by this question, and we are now dealing with it. You should have our answer by 9 December 2026.',
      );
      expect(card(desk, reference).words).toContain('Due Wed 9 December 2026, 20 working days left. Questions 1 and 3');
    },
  );

  test('the requester answers before the letter has gone: it goes as it was approved, and the rest has its date', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await twoIsUnclear(desk);
    desk.workspace.faults.mail({ kind: 'refuseRecipient', address: 'jane.requester@example.org', code: 550 });
    await goes(desk, reference);
    expect(card(desk, reference).words).toContain('Approved, not yet sent');
    expect(desk.as('Frank Osei').latest('finance', `${reference}, question 2`).words).not.toContain('about to go');
    await desk.itIs('2026-11-10T09:00:00Z');
    await officer.chooses('More…', 'Record what the requester sent', { on: card(desk, reference) });
    await officer.fills({ 'What they answered': 'Only the ring road.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('Approved, not yet sent');
    await officer.clicks('Try again', { on: card(desk, reference) });
    expect(await saysOf(desk)).toContain('are waiting for your reply');
    expect(card(desk, reference).words).toContain(
      'Due Wed 9 December 2026, 20 working days left. Questions 1 and 3 were answered on Tue 10 November 2026.',
    );
    await financeReplies(desk, reference);
    await answer(desk, reference, 1);
    await goes(desk, reference);
    expect(await saysOf(desk)).toContain('This letter answers question 2.');
  });

  test('it is closed without an answer, and opened again by one that comes late', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, three);
    await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
    await officer.chooses('Which questions', ['2. How much was spent on the roads?']);
    await officer.fills({
      'Question 2: what you ask': 'Which roads do you mean?',
      'Question 2: why you need to know': 'we record spending by road',
    });
    await officer.submits('Next');
    await sends(desk);
    await desk.itIs('2027-01-04T09:00:00Z');
    await officer.clicks('Close: no answer', {
      on: officer.thread(card(desk, reference)).findLast(({ controls }) => controls.includes('Close: no answer')) ?? '',
    });
    await sends(desk);
    expect(card(desk, reference).words).toContain('closed on Mon 4 January 2027, never made clear');
    await desk.itIs('2027-01-06T09:00:00Z');
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().values['Which questions it is about']).toEqual([
      '2. (closed on Mon 4 January 2027) How much was spent on the roads?',
    ]);
    await officer.fills({ 'What they answered': 'Only the ring road.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('The last question is due Wed 3 February 2027.');
    expect(
      desk
        .as('Frank Osei')
        .thread(desk.as('Frank Osei').latest('finance', `${reference}, question 2`))
        .at(-1)?.words,
    ).toContain('It is now clear what question 2 means');
  });

  test('once all is answered, what the requester sends is a new request', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await twoIsUnclear(desk);
    await goes(desk, reference);
    await desk.itIs('2027-01-11T09:00:00Z');
    await officer.clicks('Close: no answer', {
      on: officer.thread(card(desk, reference)).findLast(({ controls }) => controls.includes('Close: no answer')) ?? '',
    });
    expect(officer.modal().words).toContain('Question 2: How much was spent on the roads?');
    await sends(desk);
    expect(card(desk, reference).words).toMatch(/^REQ00001: potholes\n\*Sent\*/u);
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      `${reference} has been answered, so what the requester sends now is a new request: log it with /foi new.`,
    );
  });

  test('the requester takes the rest back: the request is answered, and may be reviewed', async () => {
    const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await twoIsUnclear(desk);
    await goes(desk, reference);
    await officer.slash(`/foi review ${reference}`, { channel: 'foi-team' });
    expect(officer.hasModal()).toBe(true);
    await officer.closes();
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'How they told us': 'By e-mail.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toMatch(/^REQ00001: potholes\n\*Sent\*/u);
    expect(card(desk, reference).words).toContain('withdrawn on Mon 9 November 2026');
    expect(card(desk, reference).words).not.toContain('Closed by');
  });
});

test('a letter that nobody approved until the day it gives for the rest has passed waits, and the officer is told why', async () => {
  const { desk, reference } = await twoAreWeighed();
  const officer = desk.as('Olivia Bennett');
  const approver = desk.as('Amara Okafor');
  await reply(desk, reference, three);
  await disclose(desk, reference, [1]);
  await drafts(desk, reference);
  await desk.itIs('2026-12-14T00:01:00Z');
  expect(approver.latest('foi-approvals', reference).controls).toContain('Approve and send');
  await desk.itIs('2026-12-15T00:01:00Z');
  const waits = approver.latest('foi-approvals', reference);
  expect(waits.words).toContain(
    'Waits: drawn again this morning, the letter no longer passes the check. An officer sees to it; you are asked again when it is ready.',
  );
  expect(waits.controls).toEqual([]);
  const told = cardThread(desk, reference).at(-1)?.words;
  expect(told).toMatch(
    /^@Olivia Bennett: Letter \d+ is not before the approvers any more, as it was drawn again for today\. The check now finds: “Question 2/u,
  );
  expect(told).toContain('Mend it, then draft the letter again and ask for approval.');
  expect(card(desk, reference).words).toContain(
    'Letter 3, dated Tue 15 December 2026: drawn again, and not before the approvers any more, as the check found something new.',
  );
  await answer(desk, reference, 2);
  await answer(desk, reference, 3);
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  await approves(desk, reference);
  expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
});

test('two questions are given more time for the public interest, and each has its own letter', async () => {
  const { desk, reference } = await twoAreWeighed();
  const officer = desk.as('Olivia Bennett');
  expect((await newest(desk)).text).toContain(
    'We are dealing with the rest of your request in the meantime, and you should have our answer to it by 1 December 2026.',
  );
  await reply(desk, reference, three);
  await disclose(desk, reference, [1]);
  expect(card(desk, reference).words).toContain(
    'Settle questions 2 and 3, or draft the letter that answers question 1 now.',
  );
  await goes(desk, reference);
  const first = await saysOf(desk);
  expect(first).toContain('This letter answers question 1. We will answer questions 2 and 3 in a later letter');
  expect(first.match(/We have not decided yet\. We expect to decide by 14 December 2026/gu)).toHaveLength(2);
  expect(first).not.toContain('We have now done so');
  expect(card(desk, reference).words).toContain('Due Mon 14 December 2026');

  await desk.itIs('2026-12-07T09:00:00Z');
  await answer(desk, reference, 1);
  await goes(desk, reference);
  const second = await saysOf(desk);
  expect(second).toContain(
    'We answered question 1 of your request in our letter of 9 November 2026. This letter answers question 2. We will answer question 3 in a later letter, and say below why.',
  );
  expect(second).not.toContain('We have now done so');
  expect(second).not.toContain('412');

  await desk.itIs('2026-12-14T09:00:00Z');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('What the answer is', 'Withheld');
  await officer.chooses('Ground', 's.43(2) Commercial interests');
  await officer.fills({
    Prejudice: 'to tell other bidders what to offer, because the contract is let again in May.',
    'Factors for disclosure': 'The contract is paid from public money.',
    'Factors against disclosure': 'The next bids would be higher.',
    Balance: 'On balance, the public interest in withholding the information outweighs that in disclosing it.',
  });
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  await goes(desk, reference);
  const third = await saysOf(desk);
  expect(third).toContain(
    'We answered question 1 of your request in our letter of 9 November 2026. We answered question 2 of your request in our letter of 7 December 2026. This letter answers question 3.',
  );
  expect(third).toContain('We have now done so, and this letter gives our decision and the reasons for it.');
  expect(third).toContain('outweighs that in disclosing it');
  expect(card(desk, reference).words).toMatch(/^REQ00001: potholes\n\*Sent\*/u);
  expect((await desk.workspace.mailbox()).filter(({ subject }) => subject.startsWith('Response'))).toHaveLength(3);
});

test('a fee is asked for one question: the others do not wait for it', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, three);
  await desk.itIs('2026-11-09T09:00:00Z');
  await reads(desk, `/foi fee ${reference}`, { ...fee, 'Which questions': ['2. How much was spent on the roads?'] });
  await sends(desk);
  await reply(desk, reference, three);
  await disclose(desk, reference, [1]);
  await answer(desk, reference, 3);
  await goes(desk, reference);
  expect(await saysOf(desk)).toContain(
    'We wrote to you on 9 November 2026 to ask for a fee before we answer this question, and are waiting for your payment. We will answer it once we have that. Please pay by 8 February 2027.',
  );
  await desk.itIs('2026-11-23T09:00:00Z');
  await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'When it came': '2026-11-23' });
  expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
  expect(card(desk, reference).words).toContain('Questions 1 and 3 were answered on Mon 9 November 2026.');
  await answer(desk, reference, 1);
  await goes(desk, reference);
  expect(await saysOf(desk)).toContain('This letter answers question 2.');
  expect(await saysOf(desk)).toContain('We spent £96,300.');
});
