import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { clarifies } from './record.ts';
import { answer, card, letter, log, reply, told, type Asking } from './way-to-a-letter.ts';

/** An officer asks the requester what a question means, today. */
async function asks(desk: Desk, reference: string, number = 1, of = 1): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash(`/foi clarify ${reference}`, { channel: 'foi-team' });
  const label = (words: string) =>
    of === 1 ? words.charAt(0).toUpperCase() + words.slice(1) : `Question ${number}: ${words}`;
  if (of > 1) {
    const named = officer.modal().options['Which questions']?.find((each) => each.startsWith(`${number}. `)) ?? '';
    await officer.chooses('Which questions', [named]);
  }
  await officer.fills({
    [label('what you ask')]: 'Which roads do you mean?',
    [label('why you need to know')]: 'we record potholes by road',
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  expect((await officer.submits()).errors).toEqual({});
}

/** An officer records what the requester answered on a day. */
const one: Asking = { questions: [{ asks: 'How many potholes were reported?', replies: 'We recorded 412 potholes.' }] };

describe('a clarification', () => {
  test.each([
    ['2025-11-03', '2025-11-10', '2025-11-21', 'Mon 22 December 2025'],
    ['2026-06-08', '2026-06-12', '2026-07-06', 'Wed 5 August 2026'],
  ])('received %s, asked %s, answered %s: due %s', async (received, asked, answered, due) => {
    const desk = await openDesk({ at: `${received}T09:00:00Z` });
    const reference = await log(desk, { ...one, received });
    await desk.itIs(`${asked}T09:00:00Z`);
    await asks(desk, reference);
    expect(card(desk, reference).words).toContain('No due date yet: this has waited for the requester since');
    await desk.itIs(`${answered}T15:00:00Z`);
    await clarifies(desk, reference, answered);
    expect(card(desk, reference).words).toContain(`Due ${due}, 20 working days left.`);
    await desk.as('Olivia Bennett').slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('the count started again at zero (FOIA s.10(6), EIR reg 9(4)).');
  });

  test('while it waits its department is told to wait, and then what is meant and by when to answer', async () => {
    const desk = await openDesk({ at: '2025-11-03T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const highways = desk.as('Helen Marsh');
    const reference = await log(desk, one);
    await desk.itIs('2025-11-10T09:00:00Z');
    await asks(desk, reference);
    const question = () => highways.latest('highways', `${reference}, question 1 of 1`);
    expect(question().words).toContain('We have asked what this question means. Wait with your answer');
    expect(question().words).not.toContain('please answer by');
    expect(card(desk, reference).words).toContain('Wait for the requester.');
    await officer.opensHome();
    expect(officer.home().words).toContain('has waited for the requester since Mon 10 November 2025');

    await desk.itIs('2025-11-21T15:00:00Z');
    await officer.chooses('More…', 'Record what the requester sent', { on: card(desk, reference) });
    expect(officer.modal().labels).toEqual([
      'What came in',
      'When it came',
      'What they answered',
      'Which questions it is about',
      'Wording for departments',
    ]);
    await officer.fills({ 'What they answered': 'I am Jane Requester and I mean the ring road.' });
    expect((await officer.submits('Record')).errors['Wording for departments']).toContain('says who is asking');
    await officer.fills({ 'Wording for departments': 'The ring road only.' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });

    expect(question().words).toContain('please answer by Fri 5 December 2025');
    expect(question().words).toContain('Context: The ring road only.');
    expect(
      highways
        .sees('highways')
        .map(({ words }) => words)
        .join('\n'),
    ).not.toContain('Jane');
    expect(highways.thread(question()).at(-1)?.words).toBe(
      'It is now clear what question 1 means: see the context above it. Please answer it by Fri 5 December 2025.',
    );
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
      'The requester said on Fri 21 November 2025 what question 1 means. Olivia Bennett recorded it. “I am Jane Requester and I mean the ring road.” Due Mon 22 December 2025, 20 working days left.',
    );
  });

  test('of one question leaves the others due as they were', async () => {
    const desk = await openDesk({ at: '2025-11-03T09:00:00Z' });
    const reference = await log(desk);
    await desk.itIs('2025-11-10T09:00:00Z');
    await asks(desk, reference, 2, 2);
    expect(card(desk, reference).words).toContain(
      'Due Tue 2 December 2025, 15 working days left. Question 2 has waited for the requester since Mon 10 November 2025; they have until Sat 10 January 2026.',
    );
    await desk.itIs('2025-11-21T15:00:00Z');
    await reply(desk, reference, { questions: [{ asks: '', replies: 'We recorded 412.' }] });
    expect(card(desk, reference).words).toContain('Next: *Settle question 1.');
    await clarifies(desk, reference, '2025-11-21');
    expect(card(desk, reference).words).toContain('The last question is due Mon 22 December 2025.');
  });

  test('overtakes what was settled of the question before; the letter waits', async () => {
    const desk = await openDesk({ at: '2025-11-03T09:00:00Z' });
    const reference = await log(desk, one);
    await reply(desk, reference, one);
    await answer(desk, reference, 1);
    await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
    await asks(desk, reference);
    await clarifies(desk, reference, '2025-11-03');
    expect(card(desk, reference).words).toContain('; the answer changed since');
    expect(letter(desk, reference).words).toContain('Out of date');
  });

  test('that came before it was asked, or is still to come, is refused at the day', async () => {
    const desk = await openDesk({ at: '2025-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { ...one, received: '2025-11-03' });
    await asks(desk, reference);
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    await officer.fills({ 'When it came': '2025-11-07', 'What they answered': 'The ring road.' });
    expect((await officer.submits('Record')).errors).toEqual({
      'When it came': 'The clarification was asked for only after Fri 7 November 2025. Check the date.',
    });
    await officer.fills({ 'When it came': '2025-11-11' });
    expect((await officer.submits('Record')).errors['When it came']).toContain('still to come');
  });
});

describe('/foi record', () => {
  test('where nothing is awaited from the requester, is for an answer of a department', async () => {
    const desk = await openDesk({ at: '2025-11-10T09:00:00Z' });
    const reference = await log(desk, one);
    const officer = desk.as('Olivia Bennett');
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().title).toContain('answer');
    await officer.closes();
    await asks(desk, reference);
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    await officer.chooses('What came in', 'An answer from a department, by phone or e-mail');
    expect(officer.modal().labels).not.toContain('What came in');
    expect(officer.modal().labels).toContain('Question');
  });

  test.each([
    ['2025-03-03', '2025-03-10', '2025-03-20', 'Fri 11 April 2025'],
    ['2026-06-01', '2026-06-10', '2026-06-24', 'Wed 15 July 2026'],
    ['2024-11-20', '2024-11-28', '2024-12-03', 'Tue 24 December 2024'],
  ])('a fee: received %s, asked for %s, paid %s: due %s', async (received, asked, paid, due) => {
    const desk = await openDesk({ at: `${received}T09:00:00Z` });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, one);
    await desk.itIs(`${asked}T09:00:00Z`);
    await officer.slash(`/foi fee ${reference}`, { channel: 'foi-team' });
    await officer.fills({
      Amount: '£12.40',
      'What it is made up of': 'photocopying, 124 pages at 10p',
      'How to pay': 'Online.',
    });
    expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
    expect((await officer.submits()).errors).toEqual({});
    const question = () => desk.as('Helen Marsh').latest('highways', `${reference}, question 1 of 1`).words;
    expect(question()).toContain('We are waiting for a payment.');
    await desk.itIs(`${paid}T09:00:00Z`);
    await officer.slash(`/foi record ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().values['What came in']).toBe('The fee was paid');
    await officer.chooses('What came in', 'The fee was paid');
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain(`Due ${due}`);
    expect(question()).toContain('please answer by');
  });
});
