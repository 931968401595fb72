import { describe, expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { answer, card, letter, log, reply, told } from './way-to-a-letter.ts';

describe('/foi withdraw', () => {
  test('the whole request: it is closed, the requester has a letter, departments are told that nothing is needed', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await desk.itIs('2026-11-12T10:00:00Z');
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await officer.fills({
      'When they told us': '2026-11-11',
      'How they told us': 'By e-mail: found it on the website.',
    });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });

    expect(card(desk, reference).words).toContain('Closed');
    expect(card(desk, reference).words).toContain('withdrawn by the requester: “By e-mail: found it on the website.”');
    expect(card(desk, reference).controls).toEqual(['More…']);
    const mail = (await desk.workspace.mailbox()).at(-1);
    expect(mail?.to).toContain('jane.requester@example.org');
    expect(mail?.subject).toBe(`You withdrew your request for information: ${reference}`);
    expect(mail?.text).toContain(
      'Thank you for telling us on 11 November 2026 that you no longer want the information',
    );
    const highways = desk.as('Helen Marsh');
    const question = highways.latest('highways', `${reference}, question 1`);
    expect(question.words).toContain('Closed: no answer is needed. Thank you.');
    expect(question.controls).toEqual([]);
    expect(highways.thread(question).map(({ words }) => words)).toEqual([
      'Question 1 needs no answer any more: it was withdrawn. Thank you.',
    ]);
    expect(officer.thread(card(desk, reference)).map(({ words }) => words)).toEqual([
      'The letter that confirms the withdrawal, as PDF.',
      'The requester withdrew the request on Wed 11 November 2026: “By e-mail: found it on the website.” Olivia Bennett recorded it.',
    ]);
  });

  test('one question: the rest is answered, and the letter says which was taken back', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await reply(desk, reference);
    await officer.chooses('More…', 'Record a withdrawal', { on: card(desk, reference) });
    await officer.fills({
      'Questions taken back': [officer.modal().options['Questions taken back']?.[1] ?? ''],
      'How they told us': 'By phone.',
    });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('withdrawn on Tue 10 November 2026');
    const highways = desk.as('Helen Marsh');
    expect(highways.thread(highways.latest('highways', `${reference}, question 2`)).at(-1)?.words).toBe(
      'Question 2 needs no answer any more: it was withdrawn. Thank you.',
    );

    await answer(desk, reference, 1);
    await officer.clicks('Draft letter', { on: card(desk, reference) });
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    await desk.as('Amara Okafor').clicks('Approve and send', {
      on: desk.as('Amara Okafor').latest('foi-approvals', reference),
    });
    const mail = (await desk.workspace.mailbox()).at(-1);
    expect(mail?.text).toContain('You withdrew this question on 10 November 2026');
    // It was told once that nothing is needed; how the rest went out concerns the other thread.
    const thread = (number: number) => highways.thread(highways.latest('highways', `${reference}, question ${number}`));
    expect(thread(1).at(-1)?.words).toMatch(/^The letter went on/u);
    expect(thread(2).filter(({ words }) => words.includes('withdrawn'))).toHaveLength(1);
    expect(thread(2).some(({ words }) => words.startsWith('The letter went on'))).toBe(false);
  });

  test('a settled answer is looked at again: the form begins at the first question that is left', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await reply(desk, reference);
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await officer.fills({
      'Questions taken back': [officer.modal().options['Questions taken back']?.[0] ?? ''],
      'How they told us': 'By phone.',
    });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    await answer(desk, reference, 1);
    await officer.clicks('Settle answers', { on: card(desk, reference) });
    expect(officer.modal().values['Question']).toMatch(/^2\. /u);
    expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  });

  test('every question one after the other is the whole request; a day to come is refused', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    await officer.fills({
      'Questions taken back': officer.modal().options['Questions taken back'] ?? [],
      'When they told us': '2026-11-11',
      'How they told us': 'By phone.',
    });
    expect((await officer.submits('Record')).errors).toEqual({
      'When they told us': 'This is in the future. Today is Tue 10 November 2026.',
    });
    await officer.fills({ 'When they told us': '2026-11-10' });
    expect(await officer.submits('Record')).toEqual({ ok: true, errors: {} });
    expect(card(desk, reference).words).toContain('Closed');
    await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('is closed');
  });
});
