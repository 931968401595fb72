import { describe, expect, test, vi } from 'vitest';
import type { SeenMessage } from '../../src/workspace/index.ts';
import { postgresForThisFile } from '../register/postgres-server.ts';
import { freshFolder } from '../register/places.ts';
import { openApart } from './apart.ts';
import { councilFile } from './council-file.ts';
import { openDesk, type Desk } from './desk.ts';
import { logRequest } from './log-request.ts';
import { underReview } from './review.ts';
import { answer, approved, awaitingApproval, card, log, reply, settled, told } from './way-to-a-letter.ts';

/** What the officers' channel was told of mornings, oldest first. */
function mornings(desk: Pick<Desk, 'as'>): SeenMessage[] {
  const channel = desk.as('Olivia Bennett').sees('foi-team');
  return channel.filter(({ text, threadTs }) => !threadTs && /^What (?:is|was) due, /u.test(text));
}

/** Their days, such as `Tue 1 December 2026`. */
const days = (desk: Pick<Desk, 'as'>) => mornings(desk).map(({ text }) => /due, (\w+ \d+ \w+ \d+)/u.exec(text)?.[1]);
const newest = (desk: Pick<Desk, 'as'>) =>
  mornings(desk)
    .at(-1)
    ?.words.replaceAll(/ \(http[^)]*\)/gu, '') ?? '';

/** Whoever comes to work on each of these days at nine. */
async function comes(desk: Desk, dates: readonly string[]): Promise<void> {
  for (const date of dates) await desk.itIs(`${date}T09:00:00Z`);
}

test('of a request due on Tue 1 December officers hear three working days before, on the day, and while it is late', async () => {
  const desk = await openDesk();
  await log(desk);
  await comes(desk, ['2026-11-03', '2026-11-24']);
  expect(mornings(desk)).toEqual([]);
  await desk.itIs('2026-11-25T08:29:00Z');
  expect(mornings(desk)).toEqual([]);
  await desk.itIs('2026-11-25T08:30:00Z');
  expect(newest(desk)).toContain('*What is due, Wed 25 November 2026*: 1 due by Tue 1 December 2026.');
  expect(newest(desk)).toContain(
    '*REQ00001*: potholes — Due Tue 1 December 2026, 3 working days left. Wait for Highways to answer.',
  );
  expect(mornings(desk)[0]?.text).toBe(
    'What is due, Wed 25 November 2026: 1 due by Tue 1 December 2026. /foi mine and Home list all that waits for you, most urgent first.',
  );
  await reply(desk, 'REQ00001');
  await comes(desk, ['2026-12-01']);
  expect(newest(desk)).toContain('*Due today (1)*');
  expect(newest(desk)).toContain(
    'potholes — Due today, Tue 1 December 2026. Our own target was Mon 30 November 2026. @Olivia Bennett: settle both questions.',
  );
  await comes(desk, ['2026-12-02']);
  expect(newest(desk)).toContain('*Late (1)*');
  expect(newest(desk)).toContain('Send what is ready as soon as it can go: the letter says how late it is');
  expect(newest(desk)).toContain(
    'potholes — Late by 1 working day: it was due Tue 1 December 2026. Olivia Bennett: settle both questions.',
  );
});

test('of a review that is late nothing is said that only a request that is late has', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await desk.itIs('2026-11-03T09:00:00Z');
  await underReview(desk, reference);
  await comes(desk, ['2026-12-03']);
  expect(newest(desk)).toContain('*Late (1)*');
  expect(newest(desk)).toContain('Send what is ready as soon as it can go');
  expect(newest(desk)).not.toContain('Write that the answer is late');
  await log(desk, { subject: 'gullies', received: '2026-11-03' });
  await comes(desk, ['2026-12-04']);
  expect(newest(desk)).toContain('*Late (2)*');
  expect(newest(desk)).toContain('Write that the answer is late');
});

test('the reference leads to the card, and nothing tells who asks', async () => {
  const desk = await openDesk();
  await log(desk);
  await comes(desk, ['2026-12-01']);
  const { blocks, text } = mornings(desk)[0] ?? { blocks: [], text: '' };
  const { channel, ts } = card(desk, 'REQ00001');
  expect(JSON.stringify(blocks)).toContain(`archives/${channel}/p${ts.replace('.', '')}`);
  expect(JSON.stringify(blocks) + text).not.toMatch(/Jane|example\.org/u);
});

test('nothing is said at weekends and on holidays, and Christmas is passed over', async () => {
  const desk = await openDesk();
  await log(desk);
  await comes(desk, ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']);
  expect(days(desk)).toEqual(['Fri 27 November 2026', 'Tue 1 December 2026']);
  const overChristmas = ['24', '25', '26', '27', '28', '29'].map((day) => `2026-12-${day}`);
  await comes(desk, [...overChristmas, '2027-01-01', '2027-01-04', '2027-01-05']);
  expect(days(desk).slice(2)).toEqual(['Thu 24 December 2026', 'Tue 29 December 2026', 'Tue 5 January 2027']);
  expect(newest(desk)).toContain('Late by 21 working days');
});

test('the morning before says only how much it was, and where nothing waits any more nothing is said', async () => {
  const desk = await openDesk();
  await settled(desk);
  await comes(desk, ['2026-11-30', '2026-12-01']);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, 'REQ00001') });
  await officer.clicks('Ask for approval');
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', 'REQ00001') });
  await comes(desk, ['2026-12-02', '2026-12-03']);
  expect(mornings(desk).map(({ words }) => words)).toEqual([
    'What was due, Tue 1 December 2026: 1 due today. /foi mine says how things stand now.',
  ]);
});

test('what waits for somebody is told while there is time as well, each request in one place', async () => {
  const desk = await openDesk();
  await awaitingApproval(desk, { subject: 'skips' });
  const byPost = { email: '', postalAddress: '1 High Street, Marlbury', subject: 'trees' };
  await log(desk, byPost);
  const posted = await log(desk, { subject: 'pigeons' });
  await reply(desk, posted);
  await answer(desk, posted, 1);
  await log(desk, { subject: 'lamps' });
  expect(mornings(desk)).toEqual([]);
  await comes(desk, ['2026-11-03']);
  expect(newest(desk)).toContain(
    '*What is due, Tue 3 November 2026*: 1 waiting for an approver, 1 to be posted and 1 with answers to settle.',
  );
  expect(newest(desk)).toContain('*REQ00001*: skips — Before the approvers since Mon 2 November 2026.');
  expect(newest(desk)).toMatch(/\*REQ00002\*: trees — Due .* Olivia Bennett: .*acknowledgement/u);
  expect(newest(desk)).toContain('*Answers to settle, with time left*\n\n*REQ00003*.');
  expect(newest(desk)).not.toContain('lamps');
});

test('a council may be told at another time, and on the day itself alone', async () => {
  const desk = await openDesk({ councilFile: await councilFile({ morning: { at: '10:00', warningDays: 0 } }) });
  await log(desk);
  await comes(desk, ['2026-11-27', '2026-12-01']);
  expect(mornings(desk)).toEqual([]);
  await desk.itIs('2026-12-01T10:00:00Z');
  expect(days(desk)).toEqual(['Tue 1 December 2026']);
});

test('where many are late the first are named, and the rest are counted', { timeout: 90_000 }, async () => {
  const desk = await openDesk();
  for (let each = 1; each <= 40; each += 1) await logRequest(desk, `1. How many potholes were mended in week ${each}?`);
  await comes(desk, ['2026-12-02']);
  expect(newest(desk)).toContain('*Late (40)*');
  expect(newest(desk)).toContain('*REQ00001*: potholes');
  expect(newest(desk)).toContain('… and 31 more: /foi mine late lists them.');
  expect(newest(desk)).not.toContain('REQ00020');
  const officer = desk.as('Tom Hughes');
  await officer.slash('/foi mine late', { channel: 'foi-team' });
  expect(told(desk, 'Tom Hughes')).toContain('Late, whoever is in charge');
  expect(told(desk, 'Tom Hughes')).toMatch(/REQ00025[^]*In charge: Olivia Bennett\.\n• … and at least 1 more\.$/u);
});

test('where thousands are late few are read, and all the rest are counted', async () => {
  const desk = await openDesk();
  await log(desk);
  const { register } = desk.running;
  const numbers = Array.from({ length: 3000 }, (_, number) => number + 10_000);
  await register.commit(
    numbers.map((number) => ({
      key: `open/2026-12-01/REQ${number}`,
      was: 'new',
      value: { reference: `REQ${number}` },
    })),
  );
  await register.commit([{ key: 'cards/drawn-on', was: 'any', value: { day: '2026-12-02' } }]);
  const read = vi.spyOn(register, 'read');
  await comes(desk, ['2026-12-02']);
  const histories = read.mock.calls.filter(([key]) => key.startsWith('request/')).length;
  expect(histories).toBeGreaterThan(0);
  expect(histories).toBeLessThan(100);
  expect(newest(desk)).toContain('*What is due, Wed 2 December 2026*: about 2,952 late.');
  expect(newest(desk)).toContain('*Late (about 2,952)*');
  expect(newest(desk)).toContain('*REQ00001*: potholes — Late by 1 working day');
  expect(newest(desk)).toContain('… and about 2,951 more: /foi mine late lists them.');
});

test('a hostile subject is told as it was typed, and notifies nobody', async () => {
  const desk = await openDesk();
  const subject = '<!channel> <@U0TOM> *bold* <https://evil.example|here> &amp; `x`';
  await logRequest(desk, '1. Why?', [['Highways']], { Subject: subject });
  await comes(desk, ['2026-12-02']);
  expect(newest(desk)).toContain(subject);
  const { blocks, text } = mornings(desk)[0] ?? {};
  expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:broadcast|usergroup|channel|user|mrkdwn)"/u);
  expect(text).not.toMatch(/[<>]/u);
});

describe('whatever happens to the bots, a morning is told once', () => {
  const server = postgresForThisFile();
  const TAKEN_OVER = 15_000;

  test('down over the morning it is told when FOI Desk is back; days that were missed are not made up for', async () => {
    const desk = await openApart();
    await log(desk);
    await desk.stops();
    await comes(desk, ['2026-11-27', '2026-12-01', '2026-12-02']);
    await desk.itIs('2026-12-03T14:00:00Z');
    await desk.starts();
    await vi.waitFor(() => expect(days(desk)).toEqual(['Thu 3 December 2026']), { timeout: TAKEN_OVER });
    await desk.stops();
    await desk.starts();
    await comes(desk, ['2026-12-03', '2026-12-04']);
    expect(days(desk)).toEqual(['Thu 3 December 2026', 'Fri 4 December 2026']);
  });

  test('two bots on one register tell it once', { timeout: 60_000 }, async () => {
    const desk = await openApart(await server.database(freshFolder()));
    await log(desk);
    await desk.stops();
    await desk.itIs('2026-12-01T09:00:00Z');
    await Promise.all([desk.starts(), desk.startsAsProcess()]);
    await vi.waitFor(() => expect(days(desk)).toEqual(['Tue 1 December 2026']), { timeout: TAKEN_OVER });
    await desk.stops();
    await desk.starts();
    await desk.itIs('2026-12-01T16:00:00Z');
    expect(days(desk)).toEqual(['Tue 1 December 2026']);
  });
});
