import { describe, expect, test } from 'vitest';
import { openDesk, type Desk } from './desk.ts';
import { approved, awaitingApproval, card, letter, log, told } from './way-to-a-letter.ts';

/** What stands in the card's thread, the newest last. */
const notes = (desk: Desk, reference: string) =>
  desk
    .as('Olivia Bennett')
    .thread(card(desk, reference))
    .map(({ words }) => words);

describe('/foi correct', () => {
  test('a wrong date of receipt is put right: the request is due by the right one, and says why', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { received: '2026-11-10' });
    expect(card(desk, reference).words).toContain('Due Wed 9 December 2026');

    await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Received: '2026-11-09', Why: 'It lay in the post room for a day.' });
    expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });

    expect(card(desk, reference).words).toContain('Received Mon 9 November 2026');
    expect(card(desk, reference).words).toContain('Due Tue 8 December 2026');
    expect(notes(desk, reference).at(-1)).toBe(
      'Olivia Bennett corrected the day it was received to Mon 9 November 2026: “It lay in the post room for a day.” Due Tue 8 December 2026, 19 working days left.',
    );
    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain(
      'On Tue 10 November 2026 the day of receipt was corrected from Tue 10 November 2026 to Mon 9 November 2026.',
    );
  });

  test('a day still to come, and a day past the holidays known, are refused at the field', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Received: '2026-11-11', Why: 'Typed wrongly.' });
    expect((await officer.submits('Correct')).errors).toEqual({
      Received: 'Wed 11 November 2026 is still to come. Check the date.',
    });
    await officer.fills({ Received: '2011-11-11' });
    expect((await officer.submits('Correct')).errors['Received']).toContain(
      'Bank holidays are known from Sun 1 January 2012',
    );
  });

  test('what stands already as it is cannot be corrected', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await officer.fills({ Why: 'Just so.' });
    expect((await officer.submits('Correct')).errors).toEqual({
      Why: 'Everything here stands already as it is. Change what is wrong.',
    });
  });

  test('a corrected address makes the letter before the approvers stale, and no click on it sends anything', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await awaitingApproval(desk);
    await officer.chooses('More…', 'Correct date, name, address, subject or law', { on: card(desk, reference) });
    await officer.fills({ 'E-mail': 'jane.requester@example.net', Why: 'She wrote that the first was mistyped.' });
    await officer.fills({ Acknowledgement: ['Send the acknowledgement again, as corrected'] });
    expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });

    expect(letter(desk, reference).words).toContain('Out of date');
    const again = (await desk.workspace.mailbox()).at(-1);
    expect(again?.to).toContain('jane.requester@example.net');
    expect(again?.subject).toContain(reference);

    await officer.clicks('Draft letter', { on: card(desk, reference) });
    await officer.clicks('Ask for approval', { on: letter(desk, reference) });
    const approver = desk.as('Amara Okafor');
    const { asked } = await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
    expect(asked?.text).toContain('jane.requester@example.net');
    const mail = (await desk.workspace.mailbox()).at(-1);
    expect(mail?.subject).toContain('Response');
    expect(mail?.to).toContain('jane.requester@example.net');
  });

  test('departments see nothing of a correction; a question that turns out to say who asks is left out there', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z', namedLater: true });
    const officer = desk.as('Olivia Bennett');
    const questions = [
      { asks: 'How many potholes did Jonathan Fairweather report in 2025?' },
      { asks: 'How many potholes were mended?' },
    ];
    const reference = await log(desk, { name: '', questions });
    const highways = desk.as('Helen Marsh');
    const before = highways.sees('highways').length;
    expect(highways.latest('highways', `${reference}, question 1`).words).toContain('Jonathan Fairweather');

    await officer.slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    await officer.fills({ "Requester's name": 'Jonathan Fairweather', Why: 'He gave his name on the phone.' });
    expect(await officer.submits('Correct')).toEqual({ ok: true, errors: {} });

    expect(highways.sees('highways')).toHaveLength(before);
    expect(
      highways
        .sees('highways')
        .map(({ words }) => words)
        .join('\n'),
    ).not.toContain('Fairweather');
    expect(highways.latest('highways', `${reference}, question 2`).words).toContain('How many potholes were mended?');
    expect(notes(desk, reference).at(-1)).toContain(
      'Question 1 says who is asking, so departments no longer see the words. Use Assign questions to give a wording for departments.',
    );
  });

  test('a letter sent is not corrected any more, and a department may correct nothing', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await approved(desk);
    await desk.as('Olivia Bennett').slash(`/foi correct ${reference}`, { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('so this cannot be done now');
    await desk.as('Helen Marsh').slash(`/foi correct ${reference}`, { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toBe('Only an FOI officer may do this. Ask one of them.');
  });
});
