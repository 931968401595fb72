import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { howSoon, soonOf, type HowSoon } from '../../../src/domain/request/how-soon.ts';
import { aRequest, aRequestForApproval, type ARequest } from './a-request.ts';
import { day } from './things.ts';

const holidays = shippedHolidays();
const seen = (request: ARequest, today: string, warned: string) =>
  howSoon(request.state, { today: day(today), warned: day(warned) }, holidays);

describe('how soon a request has to be answered that came on Tue 19 November 2019 and is due on Tue 17 December', () => {
  const cases: [today: string, warned: string, HowSoon | undefined][] = [
    ['2019-12-11', '2019-12-16', undefined],
    ['2019-12-12', '2019-12-17', 'soon'],
    ['2019-12-16', '2019-12-19', 'soon'],
    ['2019-12-17', '2019-12-20', 'today'],
    ['2019-12-18', '2019-12-23', 'late'],
  ];
  test.each(cases)('on %s, warned until %s: %s', (today, warned, expected) => {
    expect(seen(aRequest(), today, warned)).toBe(expected);
  });
});

test('past the council’s own target there is time by the law, and only then', () => {
  // Received on Mon 2 November 2026; Mon 30 November is a holiday in Scotland alone, so the law gives until Tue 1 December.
  const request = aRequest({ received: '2026-11-02' });
  expect(seen(request, '2026-11-30', '2026-11-30')).toBeUndefined();
  expect(seen(request, '2026-12-01', '2026-12-01')).toBe('today');
  // Received on Mon 4 December 2023: England's holidays give Thu 4 January 2024, Scotland's 2 January one day more.
  const overNewYear = aRequest({ received: '2023-12-04' });
  expect(seen(overNewYear, '2024-01-04', '2024-01-04')).toBeUndefined();
});

test('nothing that was sent is late', () => {
  const sent = aRequestForApproval().approved().begun().sent();
  expect(seen(sent, '2020-02-03', '2020-02-06')).toBeUndefined();
});

test('a day by itself', () => {
  const from = { today: day('2026-11-02'), warned: day('2026-11-05') };
  const of = (date: string) => soonOf(day(date), from);
  expect(['2026-11-01', '2026-11-02', '2026-11-05', '2026-11-06'].map(of)).toEqual([
    'late',
    'today',
    'soon',
    undefined,
  ]);
});
