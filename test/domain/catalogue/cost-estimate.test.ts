import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costLimitOn, costLimits, readEstimate, saySum, sumOf } from '../../../src/domain/catalogue/index.ts';
import { londonDate } from '../../../src/domain/london.ts';

function hoursOf(text: string): number {
  const estimate = readEstimate(text);
  if (!estimate.ok) throw new Error(estimate.says);
  return sumOf(estimate.activities, costLimits[0]).hours;
}

describe('an estimate as people write it', () => {
  test.each([
    ['Opening case files: 1,240 × 3 minutes each', 62],
    ['Opening case files: 1240 x 3 mins', 62],
    ['Opening 1,240 case files at 3 minutes each', 62],
    ['Boxes: 1,240 boxes × 3 minutes per box', 62],
    ['Searching the archive: 5 hours', 5],
    ['Searching the archive: 2.5 hrs.', 2.5],
    ['Entries of 2019: 120 × 30 seconds each', 1],
    ['Locating: 10 hours\n\n- Extracting: 20 × 6 minutes', 12],
    ['Locating: 19 hours 30 minutes', 19.5],
    ['Locating: 2 hrs and 15 mins', 2.25],
    ['Opening case files: 10 × 1 hour 30 minutes each', 15],
  ])('%j is %d hours', (text, hours) => {
    expect(hoursOf(text)).toBe(hours);
  });

  test.each([
    'A lot of work',
    'Opening files: 1,240',
    '3 minutes',
    'Opening files: many × 3 minutes',
    'Opening 1,240 files: 3 minutes each',
    'Locating: 2 officers for 10 hours each',
    'Locating: 2 days 4 hours',
  ])('%j cannot be added up, and it is said how to write it', (text) => {
    expect(readEstimate(text)).toMatchObject({
      ok: false,
      line: text,
      says: expect.stringContaining('3 minutes each'),
    });
  });
});

test('exactly 18 hours is within the limit; a minute more exceeds it', () => {
  for (const [text, exceeds] of [
    ['Reading: 18 hours', false],
    ['Reading: 10,800 × 0.1 minutes', false],
    ['Reading: 1,080 × 1 minute', false],
    ['Reading: 1,081 × 1 minute', true],
    ['Reading: 18 hours 1 minute', true],
  ] as const) {
    const estimate = readEstimate(text);
    expect(estimate.ok && sumOf(estimate.activities, costLimits[0]).exceeds).toBe(exceeds);
  }
});

test('redacting, reading for exemptions, the public interest and drafting do not count', () => {
  const estimate = readEstimate(
    'Locating: 3 hours\nRedacting names: 100 × 5 minutes\nConsidering exemptions: 4 hours\nPublic interest test: 2 hours\nDrafting the reply: 1 hour\nTaking legal advice: 1 hour',
  );
  expect(estimate.ok && sumOf(estimate.activities, costLimits[0]).hours).toBe(3);
  expect(estimate.ok && estimate.activities.filter((each) => each.notCounted !== undefined)).toHaveLength(5);
});

test('what is added up in any order and any split is the same', () => {
  const line = record({
    number: integer({ min: 1, max: 5_000 }),
    hundredths: integer({ min: 1, max: 6_000 }),
  });
  assert(
    property(array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.map(
        ({ number, hundredths }) => `Work: ${number} × ${(hundredths / 100).toFixed(2)} minutes each`,
      );
      const centiminutes = lines.reduce((sum, each) => sum + each.number * each.hundredths, 0);
      expect(hoursOf(text.join('\n'))).toBeCloseTo(centiminutes / 6_000, 9);
      expect(hoursOf(text.toReversed().join('\n'))).toBe(hoursOf(text.join('\n')));
      const estimate = readEstimate(text.join('\n'));
      expect(estimate.ok && sumOf(estimate.activities, costLimits[0]).exceeds).toBe(centiminutes > 108_000);
    }),
  );
});

test('the sum as a letter gives it', () => {
  expect(saySum({ hours: 62, pounds: 1550, exceeds: true })).toBe('62 hours, £1,550');
  expect(saySum({ hours: 0.5, pounds: 12.5, exceeds: false })).toBe('0.5 hours, £12.50');
});

test('the limit is that of the day of receipt', () => {
  const changed = [
    ...costLimits,
    { from: londonDate.parse('2027-04-01'), limitPounds: 300, poundsPerHour: 25 },
  ] as const;
  const [first, ...rest] = changed;
  expect(costLimitOn(londonDate.parse('2027-03-31'), [first, ...rest]).limitPounds).toBe(450);
  expect(costLimitOn(londonDate.parse('2027-04-01'), [first, ...rest]).limitPounds).toBe(300);
  expect(costLimitOn(londonDate.parse('2019-12-10'))).toMatchObject({ limitPounds: 450, poundsPerHour: 25 });
});
