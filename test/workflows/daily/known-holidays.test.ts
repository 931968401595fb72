import { describe, expect, test } from 'vitest';
import { shippedHolidays, writeHolidays } from '../../../src/calendar/index.ts';
import { dayKind } from '../../../src/domain/clock/index.ts';
import { londonDate } from '../../../src/domain/london.ts';
import { openRegister } from '../../../src/register/index.ts';
import { daily, openHolidays } from '../../../src/workflows/daily/known-holidays.ts';
import { ManualTimers } from '../../register/manual-timers.ts';

const jubilee = londonDate.parse('2027-06-09');

/** GOV.UK's list with one more holiday, kept in England and Wales. */
function feedWith(date: string, title: string) {
  const { about: _about, ...feed } = writeHolidays(shippedHolidays());
  return {
    ...feed,
    'england-and-wales': { events: [...feed['england-and-wales'].events, { title, date }] },
  };
}

function logOf() {
  const said: string[] = [];
  const write = (_: object, message: string) => void said.push(message);
  return { said, log: { info: write, warn: write, error: write } };
}

describe('the holidays known', () => {
  test('are those FOI Desk ships with until GOV.UK says more, and then outlast a restart', async () => {
    const register = await openRegister('sqlite::memory:');
    const { log } = logOf();
    const holidays = await openHolidays(register, log);
    expect(dayKind(jubilee, holidays.now()).kind).toBe('working');
    const asked: string[] = [];
    await holidays.refresh(async (address) => {
      asked.push(address);
      return feedWith(jubilee, 'A jubilee');
    });
    expect(asked).toEqual(['https://www.gov.uk/bank-holidays.json']);
    expect(dayKind(jubilee, holidays.now())).toMatchObject({ kind: 'holiday', holidays: [{ name: 'A jubilee' }] });
    expect(dayKind(jubilee, (await openHolidays(register, log)).now()).kind).toBe('holiday');
    await register.close();
  });

  test('stay as they are without a network, or where the list makes no sense', async () => {
    const register = await openRegister('sqlite::memory:');
    const { log, said } = logOf();
    const holidays = await openHolidays(register, log);
    const before = holidays.now();
    await holidays.refresh(() => Promise.reject(new Error('getaddrinfo ENOTFOUND')));
    await holidays.refresh(async () => ({ scotland: [] }));
    await holidays.refresh(async () => writeHolidays(before));
    expect(holidays.now()).toBe(before);
    expect(await register.read('holidays')).toBeUndefined();
    expect(said).toHaveLength(2);
    await register.close();
  });

  test('kept in a way that cannot be read leave those FOI Desk ships with, and are logged', async () => {
    const register = await openRegister('sqlite::memory:');
    await register.commit([{ key: 'holidays', was: 'new', value: { nothing: 'of the kind' } }]);
    const { log, said } = logOf();
    expect((await openHolidays(register, log)).now()).toEqual(shippedHolidays());
    expect(said).toHaveLength(1);
    await register.close();
  });
});

test('daily is now and once a day, until it is stopped', async () => {
  const timers = new ManualTimers();
  let times = 0;
  const stop = daily(timers, async () => {
    times += 1;
  });
  expect(times).toBe(1);
  const day = 24 * 60 * 60 * 1000;
  await timers.advance(day - 1);
  expect(times).toBe(1);
  await timers.advance(1);
  expect(times).toBe(2);
  stop();
  await timers.advance(2 * day);
  expect(times).toBe(2);
});
