import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/workflows/forms/form.ts';
import { inViews } from '../../../src/workflows/forms/views-of-form.ts';

const says = (text: string): Field => ({ kind: 'says', text });

describe('groups of fields in views', () => {
  const group = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9000 }))
    .map(([fields, length]) => Array.from({ length: fields }, () => says('x'.repeat(length))));

  test('come whole, in order, each in one view, and every view fits', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 60 }), (groups) => {
        const seen: Field[] = [];
        for (let from = 0; from < groups.length;) {
          const { fields, to } = inViews(groups, from);
          expect(to).toBeGreaterThan(from);
          expect(fields).toEqual(groups.slice(from, to).flat());
          // One group alone may be larger than a view: there is no smaller piece.
          const fits = fields.length <= 80 && JSON.stringify(fields).length * 3 <= 180_000;
          expect(fits || to === from + 1).toBe(true);
          seen.push(...fields);
          from = to;
        }
        expect(seen).toEqual(groups.flat());
      }),
      { numRuns: 60 },
    );
  });

  test('that fit are one view', () => {
    expect(inViews([[says('a')], [says('b')]], 0)).toEqual({ fields: [says('a'), says('b')], to: 2 });
  });

  test('none are no view', () => expect(inViews([], 0)).toEqual({ fields: [], to: 0 }));
});
