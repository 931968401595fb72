import { describe, expect, test } from 'vitest';
import { citationsIn } from '../../../src/domain/check/citations.ts';
import { sectionExists } from '../../../src/domain/check/known-sections.ts';

describe('sections that a text names as law on information', () => {
  test.each([
    ['This is exempt under Section 31(1)(a) – Law Enforcement.', ['FOIA 31(1)(a)']],
    ['We refuse it under s.40(2) and s. 43(2).', ['FOIA 40(2)', 'FOIA 43(2)']],
    ['It is withheld under sections 40(2), 41 and 43(2) of the Act.', ['FOIA 40(2)', 'FOIA 41', 'FOIA 43(2)']],
    ['Exempt: section 40 (2).', ['FOIA 40(2)']],
    ['It is excepted by regulation 12(5)(e) of the EIR; we do not disclose it.', ['EIR 12(5)(e)']],
    ['Refused under regs 12(4)(d) and 12(5)(b).', ['EIR 12(4)(d)', 'EIR 12(5)(b)']],
    ['We advise you as per Section 21 of the Act.', ['FOIA 21']],
    ['Exempt under section 44 of the Freedom of Information Act 2000.', ['FOIA 44']],
    ['Section 43(2) applies.', ['FOIA 43(2)']],
    ['We rely on s.31(1)(a) and s.40(2) for the rest.', ['FOIA 31(1)(a)', 'FOIA 40(2)']],
    ['Section 43(2) – Commercial Interests.', ['FOIA 43(2)']],
    ['The prices are covered by regulation 12(5)(e).', ['EIR 12(5)(e)']],
  ])('%j', (text, refs) => {
    expect(citationsIn(text).map(({ law, ref }) => `${law} ${ref}`)).toEqual(refs);
  });
});

describe('sections of other laws and other things', () => {
  test.each([
    'The section 21 notice was refused by the court.',
    'We disclose the section 106 agreement.',
    'It is exempt under section 21 of the Housing Act 1988.',
    'Refused under the Highways Act 1980, section 38.',
    'Refused under regulation 4 of the Building Regulations 2010.',
    'Section 18 of the Commissioners for Revenue and Customs Act 2005 forbids disclosure.',
    'Section 3 of the report we disclose is on page 9.',
    'The section 151 officer withheld payment.',
    'See section 31.',
    'Section 17(1) applies to children in need.',
    'Section 38 applies to new roads, and we rely on section 215(1) for untidy land.',
    'See section 31(1) on page 9.',
    'Section 21(1) of the Housing Act 1988 applies.',
    'The council’s 31 vans are exempt from charges.',
  ])('%j', (text) => {
    expect(citationsIn(text)).toEqual([]);
  });
});

test.each([
  ['FOIA', '31(1)(a)', true],
  ['FOIA', '31(1)(z)', false],
  ['FOIA', '31(2)(j)', true],
  ['FOIA', '31(4)', false],
  ['FOIA', '40(3A)(a)', true],
  ['FOIA', '40(5B)(a)(i)', true],
  ['FOIA', '43(3)', true],
  ['FOIA', '43(4)', false],
  ['FOIA', '1(1)(a)', true],
  ['FOIA', '2(2)(b)', true],
  ['FOIA', '36(5)(o)', true],
  ['FOIA', '22A(1)', true],
  ['FOIA', '46', false],
  ['FOIA', '99', false],
  ['EIR', '12(5)(e)', true],
  ['EIR', '12(5)(h)', false],
  ['EIR', '12(1)(b)', true],
  ['EIR', '13(1)', true],
  ['EIR', '99', false],
] as const)('%s %s exists: %s', (law, ref, exists) => {
  expect(sectionExists(law, ref)).toBe(exists);
});
