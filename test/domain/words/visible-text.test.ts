import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../src/domain/words/visible-text.ts';

describe('text as a reader can see it', () => {
  test.each([
    ['a\r\nb\rc\vd\fe\u2028f', 'a\nb\nc\nd\ne\nf'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['\u202Eabc\u202C', 'abc'],
    ['no\u00A0break', 'no\u00A0break'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['a\u200Db', 'ab'],
  ])('%j is %j', (typed, seen) => {
    expect(visibleText(typed)).toBe(seen);
  });

  test('is well formed, without controls, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const seen = visibleText(typed);
        expect(seen).not.toMatch(/[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\u200B]/u);
        expect(seen.isWellFormed()).toBe(true);
        expect(visibleText(seen)).toBe(seen);
      }),
      { numRuns: 2_000 },
    );
  });
});
