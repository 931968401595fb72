import { expect, onTestFinished, test, vi } from 'vitest';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { approvalOf, responses } from '../journeys/seen.ts';
import { approved, awaitingApproval, card } from '../journeys/way-to-a-letter.ts';
import { command, sendSigned } from './signed.ts';
import { silent } from '../silent.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The machine's clock from now on differs from the right time by this much; what waits and beats goes by another. */
function machineClockJumps(byMs: number): void {
  vi.restoreAllMocks();
  const right = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => right() + byMs);
  onTestFinished(() => void vi.restoreAllMocks());
}

/** The desk on the machine's own clock, whose morning's work is done now. */
async function ticked(desk: Desk): Promise<void> {
  await desk.running.bot.tick();
  await desk.settled();
}

const dates = (desk: Desk) => /the letter of (\w+ \d+ \w+ \d+)/u.exec(approvalOf(desk, 'REQ00001').words)?.[1];
/** How often the letter was drawn, as its record has it. */
async function drawings({ running }: Desk): Promise<number> {
  const record = await running.register.read('request/REQ00001');
  return JSON.stringify(record?.value).split('"letterDrafted"').length - 1;
}

test('three days ahead and back again: the letter bears the day it is, each morning’s work is done once, one letter goes', async () => {
  // Slack keeps its own time: what it sends meanwhile is refused, and the log speaks of it.
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z', trial: { log: silent } });
  await awaitingApproval(desk);
  expect(dates(desk)).toBe('Mon 2 November 2026');
  machineClockJumps(3 * DAY);
  await ticked(desk);
  await ticked(desk);
  expect(dates(desk)).toBe('Thu 5 November 2026');
  const drawn = await drawings(desk);
  machineClockJumps(0);
  await ticked(desk);
  await ticked(desk);
  expect(dates(desk)).toBe('Mon 2 November 2026');
  expect([drawn, await drawings(desk)]).toEqual([2, 3]);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', 'REQ00001') });
  expect(await responses(desk)).toHaveLength(1);
  expect((await responses(desk))[0]?.text).toContain('2 November 2026');
});

test('what is said while the clock goes back is in the history in the order in which it was said', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const reference = await awaitingApproval(desk);
  machineClockJumps(-4 * MINUTE);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  expect(await responses(desk)).toHaveLength(1);
  await desk.as('Olivia Bennett').slash(`/foi history ${reference}`, { channel: 'foi-team' });
  const { words } = desk.as('Olivia Bennett').modal();
  expect(words).toMatch(/The record is whole: all \d+ events stand as written\./u);
  expect(words).toMatch(
    /Mon 2 November 2026, 08:56: Amara Okafor approved letter 1\..*Mon 2 November 2026, 09:00: Olivia Bennett asked/su,
  );
});

test('a clock far ahead erases nothing, and the log says why, once a day', async () => {
  const warned: string[] = [];
  const log = { info: () => {}, warn: (_: object, says: string) => void warned.push(says), error: () => {} };
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z', trial: { log } });
  const reference = await approved(desk);
  machineClockJumps(20 * 365 * DAY);
  for (let minute = 0; minute < 3; minute += 1) await ticked(desk);
  machineClockJumps(20 * 365 * DAY + DAY);
  await ticked(desk);
  machineClockJumps(0);
  const why = 'Nothing is erased today: no bank holidays are known so far ahead. Look at the clock.';
  expect(warned.filter((says) => says === why)).toHaveLength(2);
  await desk.as('Olivia Bennett').slash(`/foi show ${reference}`, { channel: 'foi-team' });
  expect(desk.as('Olivia Bennett').ephemerals().at(-1)?.words).toContain('potholes');
});

test('a clock an hour from Slack’s takes nothing, and the log says that it is the clock', async () => {
  const said: string[] = [];
  const log = { info: (_: object, says: string) => void said.push(says), warn: () => {}, error: () => {} };
  const desk = await openDesk({ trial: { log } });
  for (const skew of [-3600, 3600]) {
    said.length = 0;
    expect(await sendSigned(desk, command(desk, 'Helen Marsh', 'help'), { skew })).toMatchObject({ status: 401 });
    expect(said).toContain(
      'A request of another time was refused. If it is Slack’s, this machine’s clock is wrong: set it.',
    );
  }
});

test('after a clock was months ahead, each morning’s work is done again as soon as it is right', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z', trial: { log: silent } });
  const reference = await awaitingApproval(desk);
  const marks = ['cards/drawn-on', 'morning/told', 'swept/drafts', 'swept/loose-bytes'];
  const done = async () =>
    Promise.all(marks.map(async (key) => JSON.stringify((await desk.running.register.read(key))?.value)));
  machineClockJumps(303 * DAY);
  await ticked(desk);
  expect(await done()).toEqual(marks.map(() => expect.stringContaining('2027-09-01')));
  machineClockJumps(DAY);
  await ticked(desk);
  expect(await done()).toEqual(marks.map(() => expect.stringContaining('2026-11-03')));
  expect(card(desk, reference).words).toContain('19 working days left');
});
