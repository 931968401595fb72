import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/register/index.ts';
import { openDesk } from './desk.ts';
import { approved, card, log, reply, told } from './way-to-a-letter.ts';

describe('/foi history', () => {
  test('says in plain words what happened, the latest first, and that the record is whole', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await approved(desk);
    await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
    const { words, submit } = officer.modal();
    expect(submit).toBeNull();
    expect(words).toMatch(/The record is whole: all \d+ events stand as written\./u);
    const lines = words.split('\n').filter((line) => line.includes(', 09:00: '));
    expect(lines[0]).toContain('The letter was sent.');
    expect(lines.at(-1)).toContain('Olivia Bennett logged the request with 2 questions.');
    expect(words).toContain('Amara Okafor approved letter 1.');
    expect(words).toContain('Helen Marsh replied to question 1 for Highways.');
  });

  test('turns pages where there is more than one view holds', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    for (let time = 0; time < 25; time += 1) await reply(desk, reference);
    await officer.chooses('More…', 'Show what happened', { on: card(desk, reference) });
    expect(officer.modal().words).toContain('the latest first: 1 to 40 of');
    expect(officer.modal().buttons).toEqual(['Earlier']);
    await officer.clicks('Earlier');
    expect(officer.modal().words).toContain('logged the request');
    expect(officer.modal().words).toContain('the latest first: 41 to');
    expect(officer.modal().buttons).toEqual(['Later']);
    await officer.clicks('Later');
    expect(officer.modal().words).toContain('the latest first: 1 to 40 of');
  });

  test('says from which event on a record is no longer as it was written', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk);
    const { register } = desk.running;
    const row = await register.read(`request/${reference}`);
    const record = parseRecord(row?.value);
    const events = record.events.map((each, index) =>
      index === 1 ? { ...each, hash: `0${each.hash.slice(1)}` } : each,
    );
    await register.commit([{ key: `request/${reference}`, was: row?.version ?? 'new', value: { ...record, events } }]);
    await officer.slash(`/foi history ${reference}`, { channel: 'foi-team' });
    expect(officer.modal().words).toContain(
      'The record is damaged from event 2 on: the event is not the one that was written here. Tell your administrator, who can restore a backup.',
    );
  });

  test('an approver who reads the history may look at the request as well; whoever else is told who may', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await log(desk);
    await desk.as('Amara Okafor').slash(`/foi show ${reference}`, { channel: 'foi-approvals' });
    expect(told(desk, 'Amara Okafor')).toMatch(/What happened last \(\d+ of \d+\)/u);
    await desk.as('Helen Marsh').slash(`/foi show ${reference}`, { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toBe('Only FOI officers and approvers may look at a request.');
  });

  test('is for officers and approvers, and knows what is no request', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await log(desk);
    await desk.as('Helen Marsh').slash(`/foi history ${reference}`, { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toBe('Only FOI officers and approvers may look at a request.');
    await desk.as('Amara Okafor').slash(`/foi history ${reference}`, { channel: 'foi-approvals' });
    expect(desk.as('Amara Okafor').modal().words).toContain('logged the request');
    await desk.as('Olivia Bennett').slash('/foi history 99999', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toBe('There is no request REQ99999. Look at the number again.');
  });
});

describe('/foi clock', () => {
  test('explains the date: what happened, and every holiday with whose it was', async () => {
    const desk = await openDesk({ at: '2018-12-11T09:00:00Z' });
    const reference = await log(desk, { received: '2018-12-10' });
    await desk.as('Olivia Bennett').slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    const explained = told(desk, 'Olivia Bennett');
    expect(explained).toContain('Received Mon 10 December 2018. The day of receipt does not count.');
    expect(explained).toContain('Wed 2 January 2019 (2nd January, Scotland)');
    expect(explained).toContain(
      "Due Fri 11 January 2019, working day 20. Our own target, by England's holidays alone, is Thu 10 January 2019.",
    );
  });

  test('asks for a reference, and is not for departments', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await log(desk);
    await desk.as('Olivia Bennett').slash('/foi clock', { channel: 'foi-team' });
    expect(told(desk, 'Olivia Bennett')).toContain('Which request? Type its reference');
    await desk.as('Helen Marsh').slash(`/foi clock ${reference}`, { channel: 'highways' });
    expect(told(desk, 'Helen Marsh')).toBe('Only FOI officers and approvers may look at a request.');
  });
});
