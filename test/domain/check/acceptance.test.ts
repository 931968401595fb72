import { expect, test } from 'vitest';
import { acceptTogether, needsReason, rules } from '../../../src/domain/check/index.ts';
import { check, entry, given, letter } from './letters.ts';

test('alike warnings are accepted together, errors never', () => {
  const findings = check(
    letter([
      entry(1, [given('Ring 07700 900123')]),
      entry(2, [given('Ring 07700 900456 or write to jo@example.org')]),
      entry(3, [given('TBC')]),
    ]),
  );
  expect(
    acceptTogether(findings).map(({ code, findings: alike, needsReason: reason }) => [code, alike.length, reason]),
  ).toEqual([
    ['personal.phone', 2, true],
    ['personal.email', 1, true],
  ]);
});

test('personal data, small numbers, files and what may confirm need a written reason, nothing else does', () => {
  const withReason = rules
    .filter((rule) => rule.severity === 'warning' && needsReason(rule.code))
    .map((rule) => rule.code);
  expect(withReason).toEqual([
    'neither.besideOther',
    'personal.email',
    'personal.phone',
    'personal.nationalInsurance',
    'personal.postcode',
    'personal.name',
    'personal.staff',
    'personal.signature',
    'smallNumbers',
    'file.notChecked',
  ]);
  expect(needsReason('causalLink.missing')).toBe(false);
  expect(needsReason('no such code')).toBe(false);
});
