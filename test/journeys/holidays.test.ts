import { describe, expect, test } from 'vitest';
import { shippedHolidays, writeHolidays } from '../../src/calendar/index.ts';
import { openApart } from './apart.ts';
import { openDesk, type Desk } from './desk.ts';
import { awaitingApproval, card, log, told } from './way-to-a-letter.ts';

/** GOV.UK announces a holiday in Scotland, which FOI Desk learns of when it asks next. */
async function announced(desk: Desk, date: string, title: string): Promise<void> {
  await learnt(desk, date, title);
  await desk.running.bot.tick();
  await desk.settled();
}

async function learnt(desk: Desk, date: string, title: string): Promise<void> {
  const { about: _about, ...feed } = writeHolidays(shippedHolidays());
  await desk.running.holidays.refresh(async () => ({
    ...feed,
    scotland: { events: [...feed.scotland.events, { title, date }] },
  }));
}

describe('a bank holiday announced while a request runs', () => {
  test('moves its due date by a day; the history keeps the old one, and its officer is told', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reference = await log(desk, { received: '2026-11-09' });
    expect(card(desk, reference).words).toContain('Due Tue 8 December 2026');

    await announced(desk, '2026-11-20', 'A day of thanks');
    expect(card(desk, reference).words).toContain('Due Wed 9 December 2026, 19 working days left.');
    expect(officer.thread(card(desk, reference)).at(-1)?.words).toBe(
      '@Olivia Bennett: Bank holidays were announced, so this is no longer due on Tue 8 December 2026. Due Wed 9 December 2026, 19 working days left.',
    );

    await officer.slash(`/foi clock ${reference}`, { channel: 'foi-team' });
    const explained = told(desk, 'Olivia Bennett');
    expect(explained).toContain('Fri 20 November 2026 (A day of thanks, Scotland)');
    expect(explained).toContain('Mon 30 November 2026 (St Andrew’s Day, Scotland)');
    expect(explained).toContain('it was due on Tue 8 December 2026; that moved it to Wed 9 December 2026.');

    await officer.opensHome();
    expect(officer.home().words).toContain('Due Wed 9 December 2026');
    // Said once: the old day is gone from the lists.
    expect(officer.home().words.split(reference)).toHaveLength(2);
  });

  test('is said once, however often the clock ticks, and moves nothing that it does not reach', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const officer = desk.as('Olivia Bennett');
    const reached = await log(desk, { received: '2026-11-09' });
    const long = await log(desk, { received: '2026-09-01', subject: 'trees' });
    await announced(desk, '2026-11-20', 'A day of thanks');
    await desk.itIs('2026-11-10T09:05:00Z');
    await desk.itIs('2026-11-11T09:05:00Z');
    const said = officer.thread(card(desk, reached)).filter(({ words }) => words.includes('announced'));
    expect(said).toHaveLength(1);
    expect(officer.thread(card(desk, long)).filter(({ words }) => words.includes('announced'))).toEqual([]);
  });

  test('leaves a letter before the approvers to be approved as it stands', async () => {
    const desk = await openDesk({ at: '2026-11-10T09:00:00Z' });
    const reference = await awaitingApproval(desk);
    await announced(desk, '2026-11-20', 'A day of thanks');
    const approver = desk.as('Amara Okafor');
    await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
    expect(card(desk, reference).words).toContain('The letter was sent by e-mail');
  });
});

test('learnt of just before FOI Desk stopped: the request is moved when it starts again, once', async () => {
  const desk = await openApart();
  const reference = await log(desk, { received: '2026-11-02' });
  expect(card(desk, reference).words).toContain('Due Tue 1 December 2026');
  await learnt(desk, '2026-11-20', 'A day of thanks');
  await desk.stops();
  await desk.starts();
  await desk.settled();
  await desk.stops();
  await desk.starts();
  await desk.settled();
  expect(card(desk, reference).words).toContain('Due Wed 2 December 2026');
  const said = desk.as('Olivia Bennett').thread(card(desk, reference));
  expect(said.filter(({ words }) => words.includes('announced'))).toHaveLength(1);
});

test('a request of which no day can be told is refused where it is logged', async () => {
  const desk = await openDesk({ at: '2028-12-20T09:00:00Z' });
  await expect(log(desk, { received: '2028-12-19' })).rejects.toThrow('Bank holidays are known');
});
