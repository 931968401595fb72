import { expect, test } from 'vitest';
import { councilScope } from '../../src/letters/council-scope.ts';
import { coventry, day } from './seed.ts';

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
