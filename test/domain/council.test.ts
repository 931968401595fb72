import { expect, test } from 'vitest';
import { londonDate } from '../../src/domain/london.ts';
import { regulatorOn } from '../../src/domain/council.ts';

const details = [
  { from: londonDate.parse('2026-12-01'), name: 'Information Commission', address: 'Manchester' },
  { from: londonDate.parse('2018-05-25'), name: 'Information Commissioner', address: 'Wilmslow' },
];

test.each([
  ['2030-01-01', 'Manchester'],
  ['2026-12-01', 'Manchester'],
  ['2026-11-30', 'Wilmslow'],
  ['2018-05-25', 'Wilmslow'],
  ['2018-05-24', undefined],
])('on %s the regulator is at %s', (date, address) => {
  expect(regulatorOn(details, londonDate.parse(date))?.address).toBe(address);
});
