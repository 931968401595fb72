import { expect, test } from 'vitest';
import { checkLetter, factsNotLookedAt, rules } from '../../../src/domain/check/index.ts';
import { questions } from './broken/questions.ts';
import { grounds } from './broken/grounds.ts';
import { publicInterest } from './broken/public-interest.ts';
import { estimates } from './broken/estimates.ts';
import { cited } from './broken/cited.ts';
import { wording } from './broken/wording.ts';
import { personalData } from './broken/personal-data.ts';
import { filesAndLinks } from './broken/files-and-links.ts';
import { wholeLetter } from './broken/whole-letter.ts';
import { type Broken, one, prices, published, says } from './broken/parts.ts';
import { check, codes, entry, given, letter, looked, marlbury } from './letters.ts';

const cases = [
  ...questions,
  ...grounds,
  ...publicInterest,
  ...estimates,
  ...cited,
  ...wording,
  ...personalData,
  ...filesAndLinks,
  ...wholeLetter,
];

function found({ letter: of, facts = {}, council = marlbury }: Broken) {
  return check(of, { by: council, facts: looked(of, facts) });
}

test.each(cases.map(([code, broken, place, mended]) => ({ code, broken, place, mended })))(
  '$code is found at "$place" and goes when mended',
  ({ code, broken, place, mended }) => {
    const hits = found(broken).filter((finding) => finding.code === code);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.place ?? '').toBe(place);
    expect(codes(found(mended))).not.toContain(code);
  },
);

test('every rule of the table is broken here once at least, and its codes are its own', () => {
  const all = rules.map((rule) => rule.code);
  expect(new Set(all).size).toBe(all.length);
  expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual(all.toSorted());
});

test('every finding says what to do next, in one line or two', () => {
  for (const [, broken] of cases) {
    for (const { says, source } of found(broken)) {
      expect(says).toMatch(/^.{20,260}[.]$/u);
      expect(source).not.toBe('');
    }
  }
});

test('errors come first, then by question and part', () => {
  const findings = found({
    letter: letter([entry(1, [says(prices, { thirdPartyViews: '' })]), entry(2, []), entry(3, [given('TBC')])]),
  });
  expect(findings.map(({ severity, question }) => [severity, question])).toEqual([
    ['error', 2],
    ['error', 3],
    ['warning', 1],
  ]);
});

test('a letter nobody has looked at outside has its links unchecked and nothing else', () => {
  const whole = one(published);
  expect(codes(checkLetter({ letter: whole, council: marlbury, facts: factsNotLookedAt(whole) }))).toEqual([
    'link.notChecked',
  ]);
});
