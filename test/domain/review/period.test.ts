import { expect, test } from 'vitest';
import type { Law } from '../../../src/domain/letter.ts';
import { reviewPeriodKept, reviewPeriodOf, sayReviewPeriod } from '../../../src/domain/review/period.ts';

const usual = { reviewPeriod: 40, sayWorkingDays: true };
const generous = { reviewPeriod: 60, sayWorkingDays: true };
const old = { reviewPeriod: 40, sayWorkingDays: false };

test.each<[what: string, period: typeof usual, law: Law, says: string, days: number, kept: object]>([
  ['the Code’s own', usual, 'FOIA', '40 working days', 40, {}],
  ['a longer one of the council’s', generous, 'FOIA', '60 working days', 60, { reviewWithin: 60 }],
  ['reg 11(2), whatever the file says', generous, 'EIR', '40 working days', 40, {}],
  ['reg 11(2) for both laws', generous, 'both', '40 working days', 40, {}],
  ['a letter that says days, counted as working days', old, 'FOIA', '40 days', 40, {}],
  ['working days in any letter under the EIR', old, 'EIR', '40 working days', 40, {}],
])('%s', (_, period, law, says, days, kept) => {
  expect(sayReviewPeriod(period, law)).toBe(says);
  expect(reviewPeriodOf(period, law)).toBe(days);
  expect(reviewPeriodKept(period, law)).toEqual(kept);
});
