import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { listWrites } from '../../../src/register/index.ts';
import { derivedOf, derivedPrefixes, lastingWrites } from '../../../src/workflows/derived/index.ts';
import { placesOf } from '../../../src/workflows/derived/lists.ts';
import { anyHistory, play, tellTale } from '../../domain/request/any-history.ts';

const holidays = shippedHolidays();

test('what was kept up to date act by act is what is made from the history, and can be found to be made again', () => {
  fc.assert(
    fc.property(anyHistory, ({ from, acts }) => {
      const register = new Map(derivedOf(from.state, holidays).map(({ key, value }) => [key, value]));
      for (const { before, after } of play({ from, acts })) {
        const lists = listWrites(placesOf(before, holidays), placesOf(after, holidays));
        for (const { key, value } of [...lists, ...lastingWrites(before, after)]) {
          if (value === undefined) register.delete(key);
          else register.set(key, value);
        }
        expect(register).toEqual(new Map(derivedOf(after, holidays).map(({ key, value }) => [key, value])));
        const strange = [...register.keys()].filter((key) => !derivedPrefixes.some((prefix) => key.startsWith(prefix)));
        expect(strange).toEqual([]);
        expect([...register.keys()].filter((key) => !key.endsWith(`/${after.reference}`))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing that is made from a history says who asks', () => {
  fc.assert(
    fc.property(anyHistory, (played) => {
      for (const { after } of play(played)) {
        const text = JSON.stringify(derivedOf(after, holidays));
        for (const words of tellTale) expect(text).not.toContain(words);
      }
    }),
    { numRuns: 60 },
  );
});
