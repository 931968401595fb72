import { describe, expect, test } from 'vitest';
import {
  feedAddress,
  mergeFeed,
  readHolidays,
  refresh,
  shippedHolidays,
  writeHolidays,
  type HolidaysFile,
} from '../../src/calendar/index.ts';
import { addWorkingDays, dueDate, isWorkingDay, type Division } from '../../src/domain/clock/index.ts';
import { day, given, whyNot } from '../domain/clock/days.ts';

const known = shippedHolidays();
type Event = HolidaysFile['scotland']['events'][number];

/** What is known, as a file in which each division's holidays are changed. */
function fileWith(change: (events: Event[], division: Division) => Event[]): HolidaysFile {
  const file = writeHolidays(known);
  return {
    about: file.about,
    'england-and-wales': { events: change(file['england-and-wales'].events, 'england-and-wales') },
    scotland: { events: change(file.scotland.events, 'scotland') },
    'northern-ireland': { events: change(file['northern-ireland'].events, 'northern-ireland') },
  };
}

const yearOf = ({ date }: Event) => Number(date.slice(0, 4));

/** GOV.UK's usual feed: a few years, and here the first year after those known, with the days of the one before. */
function feedOfYears(first: number, last: number) {
  return fileWith((events) => [
    ...events.filter((event) => yearOf(event) >= first && yearOf(event) <= last),
    ...(last > 2028
      ? events
          .filter((event) => yearOf(event) === 2028)
          .map(({ title, date }) => ({ title, date: day(date.replace('2028', '2029')) }))
      : []),
  ]);
}

describe('the holidays shipped', () => {
  test('run from 2012 to 2028 and say where they come from', () => {
    expect(known).toMatchObject({ source: 'GOV.UK bank holidays', firstDay: '2012-01-01', lastDay: '2028-12-31' });
  });

  test('have the one-off days and not those they replaced', () => {
    for (const date of [
      '2012-06-04',
      '2012-06-05',
      '2020-05-08',
      '2022-06-02',
      '2022-06-03',
      '2022-09-19',
      '2023-05-08',
    ]) {
      expect(isWorkingDay(day(date), known, 'england')).toBe(false);
    }
    for (const date of ['2012-05-28', '2020-05-04', '2022-05-30']) expect(isWorkingDay(day(date), known)).toBe(true);
  });

  test('have every Good Friday and Christmas', () => {
    const fridays = ['2012-04-06', '2013-03-29', '2014-04-18', '2015-04-03', '2016-03-25', '2017-04-14', '2018-03-30'];
    fridays.push('2019-04-19', '2020-04-10', '2021-04-02', '2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18');
    fridays.push('2026-04-03', '2027-03-26', '2028-04-14');
    for (const friday of fridays) expect(known.on.get(day(friday))?.[0]?.divisions).toHaveLength(3);
    for (let year = 2012; year <= 2028; year += 1)
      expect(known.on.has(day(`${year}-12-25`)) || isWeekendChristmas(year)).toBe(true);
  });

  test('are read back as they were written', () => {
    expect(given(readHolidays(JSON.parse(JSON.stringify(writeHolidays(known)))))).toEqual(known);
  });
});

function isWeekendChristmas(year: number): boolean {
  return [0, 6].includes(new Date(`${year}-12-25`).getUTCDay());
}

describe('a list of holidays', () => {
  test('with a year missing is refused, not taken for a year without holidays', () => {
    const refusal = whyNot(readHolidays(fileWith((events) => events.filter((event) => yearOf(event) !== 2020))));
    expect(refusal).toMatchObject({ code: 'holidays missing' });
    expect(refusal.says).toContain('2020');
  });

  test('with one division’s year missing is refused, and names it', () => {
    const file = fileWith((events, division) =>
      events.filter((event) => division !== 'northern-ireland' || yearOf(event) !== 2026),
    );
    expect(whyNot(readHolidays(file)).says).toContain('northern-ireland');
  });

  test('with a few days of a year missing is refused', () => {
    const file = fileWith((events) => events.filter(({ date }) => date < '2026-05-01' || date > '2026-08-01'));
    expect(whyNot(readHolidays(file)).says).toContain('2026');
  });

  test('that ends before Christmas is refused, even of a year with days enough', () => {
    const file = fileWith((events) => events.filter(({ date }) => date < '2022-12-01' || date > '2023-01-01'));
    expect(whyNot(readHolidays(file)).says).toContain('2022');
  });

  test('that promises more years than it has is refused', () => {
    const file = writeHolidays(known);
    expect(whyNot(readHolidays({ ...file, about: { ...file.about, lastDay: '2029-12-31' } })).says).toContain('2029');
  });

  test.each([
    null,
    'no',
    {},
    { about: {} },
    { ...fileWith((events) => events), scotland: { events: [{ date: '1/1/26' }] } },
  ])('of another shape is refused (%#)', (file) => {
    expect(whyNot(readHolidays(file)).code).toBe('holidays missing');
  });
});

describe('GOV.UK’s feed', () => {
  test('with a newly announced holiday moves the dates of open requests', () => {
    const announced = fileWith((events, division) =>
      division === 'scotland'
        ? [...events.filter((event) => yearOf(event) >= 2025), { title: 'Celebration', date: day('2026-12-14') }]
        : events.filter((event) => yearOf(event) >= 2025),
    );
    const merged = given(mergeFeed(known, announced));
    expect(merged.added).toEqual([{ date: '2026-12-14', name: 'Celebration', division: 'scotland' }]);
    expect(merged.removed).toEqual([]);
    expect(given(dueDate(day('2026-12-07'), known))).toBe('2027-01-08');
    expect(given(dueDate(day('2026-12-07'), merged.holidays))).toBe('2027-01-11');
    expect(given(addWorkingDays(day('2026-12-07'), 20, merged.holidays, 'england'))).toBe('2027-01-07');
  });

  test('that has dropped old years loses none of them and no later ones', () => {
    const merged = given(mergeFeed(known, feedOfYears(2026, 2027)));
    expect(merged.holidays).toEqual(known);
    expect([merged.added, merged.removed]).toEqual([[], []]);
  });

  test('with nothing in it changes nothing', () => {
    expect(given(mergeFeed(known, feedOfYears(1900, 1901))).holidays).toEqual(known);
  });

  test('with one more year moves the last day on', () => {
    const { holidays } = given(mergeFeed(known, feedOfYears(2027, 2029)));
    expect(holidays).toMatchObject({ firstDay: '2012-01-01', lastDay: '2029-12-31' });
    expect(dueDate(day('2028-12-15'), known).ok).toBe(false);
    expect(given(dueDate(day('2028-12-15'), holidays))).toBe('2029-01-18');
  });

  test('with a year begun for one division only does not move the last day', () => {
    const feed = { ...feedOfYears(2027, 2028), scotland: feedOfYears(2027, 2029).scotland };
    const { holidays } = given(mergeFeed(known, feed));
    expect(holidays.lastDay).toBe('2028-12-31');
    expect([...holidays.on.keys()].some((date) => date > '2028-12-31')).toBe(false);
  });

  test('that moves a holiday moves it', () => {
    const moved = fileWith((events) =>
      events
        .filter((event) => yearOf(event) >= 2026)
        .map((event) => (event.date === '2027-05-03' ? { ...event, date: day('2027-05-07') } : event)),
    );
    const merged = given(mergeFeed(known, moved));
    expect(merged.removed.map(({ date }) => date)).toEqual(['2027-05-03', '2027-05-03', '2027-05-03']);
    expect(isWorkingDay(day('2027-05-03'), merged.holidays)).toBe(true);
    expect(isWorkingDay(day('2027-05-07'), merged.holidays)).toBe(false);
  });

  test('cut short in the middle of a year loses nothing', () => {
    const cut = fileWith((events) => events.filter((event) => yearOf(event) === 2026 && event.date < '2026-07-01'));
    expect(given(mergeFeed(known, cut)).holidays).toEqual(known);
  });

  test('with words of its own for a day already known does not name the day twice', () => {
    const reworded = fileWith((events) =>
      events.filter(({ date }) => date === '2026-12-25').map((event) => ({ ...event, title: 'Christmas' })),
    );
    expect(given(mergeFeed(known, reworded)).holidays.on.get(day('2026-12-25'))).toHaveLength(1);
  });

  test('with years before those known adds none of them', () => {
    const older = fileWith((events) =>
      events
        .filter((event) => yearOf(event) === 2013)
        .map(({ title, date }) => ({ title, date: day(date.replace('2013', '2011')) })),
    );
    expect(given(mergeFeed(known, older)).holidays).toEqual(known);
  });

  test('of another shape is refused', () => {
    expect(whyNot(mergeFeed(known, { holidays: [] })).code).toBe('holidays missing');
  });
});

describe('asking GOV.UK', () => {
  test('takes in what it answers', async () => {
    const asked: string[] = [];
    const refreshed = await refresh(known, async (address) => {
      asked.push(address);
      return feedOfYears(2027, 2029);
    });
    expect(asked).toEqual([feedAddress]);
    expect(refreshed).toMatchObject({ fresh: true, holidays: { lastDay: '2029-12-31' } });
  });

  test('without a network keeps what is known and says so', async () => {
    const refreshed = await refresh(known, () => Promise.reject(new Error('no network')));
    expect(refreshed).toEqual({
      fresh: false,
      holidays: known,
      says: 'GOV.UK’s bank holidays could not be fetched: no network',
    });
  });

  test('keeps what is known when it answers something else', async () => {
    expect(await refresh(known, async () => '<html>')).toMatchObject({ fresh: false, holidays: known });
  });
});
