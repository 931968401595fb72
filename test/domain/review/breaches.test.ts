import { expect, test } from 'vitest';
import { breachesUnder, lateUnder } from '../../../src/domain/review/breaches.ts';

test.each([
  ['FOIA', /^(?!.*Environmental).*(?:section \d).*Freedom of Information Act 2000/u],
  ['EIR', /^(?!.*Freedom).*(?:regulation \d).*Environmental Information Regulations 2004/u],
  ['both', /(?:section|regulation) \d/u],
] as const)('under the law %s the breaches to admit name its provisions, and being late is the first', (law, names) => {
  const breaches = breachesUnder(law);
  for (const { says } of breaches) expect(says).toMatch(names);
  expect(breaches[0]?.id).toBe(lateUnder(law));
  expect(new Set(breaches.map(({ id }) => id)).size).toBe(breaches.length);
});
