import { describe, expect, test } from 'vitest';
import { groundById, grounds } from '../../src/domain/catalogue/index.ts';
import { cite, citeNeither } from '../../src/letters/citation.ts';

/** What a refusal to confirm or deny cites, by its ground and the limbs chosen: the Act and the Regulations as they stand. */
const cited: readonly [ground: string, limbs: string[], provision: string][] = [
  ['foia-22', ['22(1)(a)', '22(1)(b)', '22(1)(c)'], 'Section 22(2)'],
  ['foia-22A', ['22A(1)'], 'Section 22A(2)'],
  ['foia-23', ['23(1)'], 'Section 23(5)'],
  ['foia-24', ['24(1)'], 'Section 24(2)'],
  ['foia-26', ['26(1)(b)'], 'Section 26(3) read with Section 26(1)(b)'],
  ['foia-27', ['27(2)'], 'Section 27(4) read with Section 27(2)'],
  ['foia-28', ['28(1)'], 'Section 28(3)'],
  ['foia-29', ['29(1)(a)'], 'Section 29(2) read with Section 29(1)(a)'],
  ['foia-30', ['30(1)(a)'], 'Section 30(3) read with Section 30(1)(a)'],
  ['foia-30', ['30(1)(a)', '30(2)'], 'Section 30(3) read with Sections 30(1)(a) and 30(2)'],
  ['foia-31', ['31(1)(a)'], 'Section 31(3) read with Section 31(1)(a)'],
  ['foia-32', ['32(1)'], 'Section 32(3) read with Section 32(1)'],
  ['foia-34', ['34(1)'], 'Section 34(2)'],
  ['foia-36', ['36(2)(c)'], 'Section 36(3) read with Section 36(2)(c)'],
  ['foia-36', ['36(4)'], 'Section 36(3) read with Section 36(2) by virtue of Section 36(4)'],
  ['foia-37-abs', ['37(1)(a)'], 'Section 37(2) read with Section 37(1)(a)'],
  ['foia-37-qual', ['37(1)(b)'], 'Section 37(2) read with Section 37(1)(b)'],
  ['foia-38', ['38(1)(a)', '38(1)(b)'], 'Section 38(2) read with Sections 38(1)(a) and 38(1)(b)'],
  ['foia-40-1', ['40(1)'], 'Section 40(5A)'],
  ['foia-40-2-second', ['40(3B)'], 'Section 40(5B)(b)'],
  ['foia-40-2-third', ['40(4A)'], 'Section 40(5B)(c)'],
  ['foia-40-5B', ['40(5B)(a)(i)'], 'Section 40(5B)(a)(i)'],
  ['foia-40-5B', [], 'Section 40(5B)(a)'],
  ['foia-41', ['41(1)(a)', '41(1)(b)'], 'Section 41(2)'],
  ['foia-42', ['42(1)'], 'Section 42(2)'],
  ['foia-43-2', ['43(2)'], 'Section 43(3)'],
  ['foia-44', ['44(1)(b)'], 'Section 44(2) read with Section 44(1)(b)'],
  ['eir-12-6', ['12(6)'], 'Regulation 12(6)'],
  ['eir-13-first', ['13(1)', '13(2A)'], 'Regulation 13(5A)(a)'],
  ['eir-13-other', ['13(2B)'], 'Regulation 13(5A)(b)'],
];

describe('the provision that lifts the duty to confirm or deny, with the limb it turns on where there is a choice', () => {
  test.each(cited)('%s %j', (id, limbs, provision) => {
    const ground = groundById(id);
    expect(ground && citeNeither(ground, limbs)).toBe(provision);
  });

  test('no ground that may be neither confirmed nor denied is missing', () => {
    const open = grounds.filter(({ usedFor }) => usedFor.includes('neitherConfirmNorDeny')).map(({ id }) => id);
    expect([...new Set(cited.map(([id]) => id))]).toEqual(open);
  });
});

/** FOIA s.36(4) lets s.36(2) stand without an opinion for statistics; it is no exemption of its own. */
test.each([
  [['36(2)(c)'], 'Section 36(2)(c)', false],
  [['36(4)'], 'Section 36(2) by virtue of Section 36(4)', false],
  [['36(2)(c)', '36(4)'], 'Section 36(2)(c) and, for statistics, Section 36(2) by virtue of Section 36(4)', true],
  [
    ['36(2)(b)(i)', '36(2)(c)', '36(4)'],
    'Sections 36(2)(b)(i) and 36(2)(c) and, for statistics, Section 36(2) by virtue of Section 36(4)',
    true,
  ],
])('section 36 for %j', (limbs, provision, several) => {
  const ground = groundById('foia-36');
  expect(ground && cite(ground, limbs)).toEqual({ provision, several });
});
