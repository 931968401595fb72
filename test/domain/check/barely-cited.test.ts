import { describe, expect, test } from 'vitest';
import { barelyCitedIn, citationsIn } from '../../../src/domain/check/citations.ts';

function surely(text: string): string[] {
  return barelyCitedIn(text).flatMap(({ law, ref, isSure }) => (isSure ? [`${law} ${ref}`] : []));
}

function perhaps(text: string): string[] {
  return barelyCitedIn(text).flatMap(({ law, ref, isSure }) => (isSure ? [] : [`${law} ${ref}`]));
}

describe('a limb of a ground, named without any word of refusing, is law on information', () => {
  test.each([
    ['The names of staff: s.40(2).', ['FOIA 40(2)']],
    ['The names are not given (section 40 (2)).', ['FOIA 40(2)']],
    ['Prices under ss.43(2) and 41(1)(a) stay out.', ['FOIA 43(2)', 'FOIA 41(1)(a)']],
    ['The prices stay out under regulation 12(5)(e).', ['EIR 12(5)(e)']],
    ['Names: reg. 13(1).', ['EIR 13(1)']],
    ['We cannot give the plan by regs 12(4)(d) and 12(5)(b).', ['EIR 12(4)(d)', 'EIR 12(5)(b)']],
  ])('%j', (text, refs) => {
    expect(surely(text)).toEqual(refs);
  });
});

describe('the number of a ground alone is perhaps law on information', () => {
  test.each([
    ['It stays out under section 31.', ['FOIA 31']],
    ['This would take 40 hours, so we stop here under s 12.', ['FOIA 12']],
    ['Names of staff (s.40).', ['FOIA 40']],
    ['We cannot give these names: reg. 13.', ['EIR 13']],
    ['We leave the rest out by regulation 12.', ['EIR 12']],
    ['We leave the rest out under sections 31 and 43.', ['FOIA 31', 'FOIA 43']],
    ['Section 43 applies.', ['FOIA 43']],
  ])('%j', (text, refs) => {
    expect(perhaps(text)).toEqual(refs);
    expect(surely(text)).toEqual([]);
  });
});

describe('neither', () => {
  test.each([
    'The section 106 agreement was signed in 2021.',
    'A section 20 notice went to every leaseholder.',
    'The s.151 officer signed the accounts.',
    'The section 278 works ended in May.',
    'A category 1 hazard was found under section 8 of the Housing Act.',
    'Works on site are governed by section 61 consents.',
    'The section 21 notice was served in May.',
    'Twelve section 21 notices were served.',
    'The road was adopted by a section 38 agreement.',
    'We made a section 14(1) temporary order for the road.',
    'A section 31(6) deposit covers the path.',
    'The section 31 grant paid for it.',
    'A section 23 consent was given for the ditch.',
    'The path is in the section 36 list of streets.',
    'We prosecuted four people under section 33.',
    'Land was bought under section 122 of the Local Government Act 1972.',
    'It is a duty under section 41 of the Highways Act 1980.',
    'Highways Act 1980, s.41.',
    'Under the Environmental Protection Act 1990 (section 34) the carrier keeps a note.',
    'Served under s.43 of the 2003 Act.',
    'It was made under regulation 12 of the Building Regulations 2010.',
    'A regulation 13 notice was served on the landlord.',
    'Regulation 4 work was signed off.',
    'See section 31.',
    'See section 31(1)(a) on page 9.',
    'Section 12 below lists the costs.',
    'The table in section 30 above has them.',
    'Section 31, page 9, has the table.',
    'You asked: “How many people were told of section 40(2) or section 31?”',
    'You wrote: "Please do not rely on section 12. I know s.40(2) by heart."',
    'You asked:\n> How often did you use s.40(2) or section 31?\nWe have no count.',
  ])('%j', (text) => {
    expect(barelyCitedIn(text)).toEqual([]);
  });
});

test('what stands in the requester’s own words is no citation of the council’s', () => {
  expect(citationsIn('You wrote: “Do not refuse this under section 12 of the Act. Section 40(2) applies.”')).toEqual(
    [],
  );
  expect(citationsIn('You wrote:\n> Do not refuse this under section 12.\nHere it is.')).toEqual([]);
  expect(citationsIn('It is exempt under “section 31(1)(a)”.').map(({ ref }) => ref)).toEqual(['31(1)(a)']);
});

test('a citation is either sure by its sentence or found barely, never both', () => {
  for (const text of ['Exempt under s.40(2).', 'Section 43(2) applies.', 'Section 12 of the Act.']) {
    expect(citationsIn(text)).toHaveLength(1);
    expect(barelyCitedIn(text)).toEqual([]);
  }
});
