import { describe, expect, test } from 'vitest';
import { clockTime, dayInWords, formatDate, nearDay } from '../../../src/workspace/page/text/when.ts';
import { sizeInWords } from '../../../src/workspace/page/text/size.ts';
import { noon } from './canned.ts';

const hour = 3_600_000;

test('days are London’s, in words', () => {
  expect(dayInWords(noon)).toBe('Tue 10 December 2019');
  expect(dayInWords(Date.UTC(2020, 5, 30, 23, 30))).toBe('Wed 1 July 2020');
  expect(clockTime(Date.UTC(2020, 5, 30, 23, 30))).toBe('00:30');
});

test('yesterday, today and tomorrow turn at midnight', () => {
  expect(nearDay(noon - 13 * hour, noon)).toBe('yesterday');
  expect(nearDay(noon - 11 * hour, noon)).toBe('today');
  expect(nearDay(noon + 13 * hour, noon)).toBe('tomorrow');
  expect(nearDay(noon - 37 * hour, noon)).toBe('Sun 8 December 2019');
});

describe('a date as an app asks for it', () => {
  test.each([
    ['{date_num} at {time}', '2019-12-10 at 12:00'],
    ['{date_long}', 'Tuesday 10 December 2019'],
    ['{date_short}', '10 Dec 2019'],
    ['{date_short_pretty}', 'today'],
    ['{unknown}', '{unknown}'],
  ])('%s', (format, shown) => {
    expect(formatDate(noon / 1000, format, 'then', noon)).toBe(shown);
  });

  test('which is none is its fallback', () => {
    expect(formatDate(Number.NaN, '{date}', 'then', noon)).toBe('then');
    expect(formatDate(1e20, '{date}', 'then', noon)).toBe('then');
  });
});

test.each([
  [812, '812 bytes'],
  [14_200, '14 kB'],
  [999_600, '1.0 MB'],
  [2_340_000, '2.3 MB'],
])('%i bytes are %s', (bytes, shown) => {
  expect(sizeInWords(bytes)).toBe(shown);
});
