import { expect, test } from 'vitest';
import { councilScope, regulatorOn } from '../../src/letters/council-scope.ts';
import { coventry, day } from './seed.ts';

const details = [
  { from: day('2026-12-01'), name: 'Information Commission', address: 'Manchester' },
  { from: day('2018-05-25'), name: 'Information Commissioner', address: 'Wilmslow' },
];

test.each([
  ['2026-12-01', 'Manchester'],
  ['2030-01-01', 'Manchester'],
  ['2026-11-30', 'Wilmslow'],
  ['2010-01-01', 'Wilmslow'],
])('a letter of %s gives the regulator’s address of that day: %s', (date, address) => {
  expect(regulatorOn(details, day(date))?.address).toBe(address);
});

test.each([
  ['Coventry City Council', 'Coventry'],
  ['Marlbury Borough Council', 'Marlbury'],
  ['London Borough of Camden', 'Camden'],
  ['Royal Borough of Kensington and Chelsea', 'Kensington and Chelsea'],
  ['Solihull Metropolitan Borough Council', 'Solihull'],
  ['Cornwall Council', 'Cornwall'],
  ['City of York Council', 'York'],
])('%s is the council of %s', (name, place) => {
  expect(councilScope({ ...coventry, name }, day('2026-11-24')).council.place).toBe(place);
});
