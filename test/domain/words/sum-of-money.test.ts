import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { sumOfMoney } from '../../../src/domain/words/sum-of-money.ts';

test.each([
  ['62.40', '£62.40'],
  ['£62.40', '£62.40'],
  ['62', '£62'],
  [' £ 62 ', '£62'],
  ['£62.', '£62'],
  ['1,200', '£1,200'],
  ['£1,200', '£1,200'],
  ['1200', '£1,200'],
  ['£1200.05', '£1,200.05'],
  ['£1,234,567.89', '£1,234,567.89'],
  ['40p', '£0.40'],
  ['5p', '£0.05'],
  ['0.40', '£0.40'],
  ['GBP 62', '£62'],
  ['62 pounds', '£62'],
  ['£12.40 in all', undefined],
  ['about ten pounds', undefined],
  ['£12 to £15', undefined],
  ['12,40', undefined],
  ['1,20', undefined],
  ['1,2000', undefined],
  ['62.4', undefined],
  ['62.405', undefined],
  ['1.200', undefined],
  ['-5', undefined],
  ['0', undefined],
  ['£0.00', undefined],
  ['€62', undefined],
  ['', undefined],
  ['99999999999999999999', undefined],
])('“%s” is %s', (typed, sum) => {
  expect(sumOfMoney(typed)).toBe(sum);
});

test('a sum that the letter says is read as itself', () => {
  assert(
    property(integer({ min: 1, max: 10_000_000 }), (pence) => {
      const sum = sumOfMoney((pence / 100).toFixed(2));
      expect(sum).toBeDefined();
      expect(sumOfMoney(sum ?? '')).toBe(sum);
    }),
  );
});
