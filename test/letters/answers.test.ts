import { describe, expect, test } from 'vitest';
import type { Part } from '../../src/domain/answer.ts';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { drawLetter, toText } from '../../src/letters/index.ts';
import { letterOf, parts, partsUnderEir } from './samples.ts';
import { coventry, day, settled, shipped } from './seed.ts';

const templates = shipped();

function say(letter: Letter): string {
  return toText(drawLetter({ letter, council: coventry, templates, grounds }));
}

/** What the letter answers to its only question. */
function answer(part: Part, law: 'FOIA' | 'EIR' = 'FOIA'): string {
  const text = say(letterOf([part], law));
  return text.slice(text.indexOf('What about 1?'), text.indexOf('The supply of information')).trim();
}

describe('under the Act', () => {
  test.each<[keyof typeof parts, string[]]>([
    ['disclosed with files', ['We hold this information', 'files are attached', '- figures.csv', '- map.pdf']],
    [
      'disclosed in part',
      [
        'The total paid was £1,200,000.',
        'the rest',
        'The day rates of the contractor',
        'Section 43(2) – Commercial Interests. Disclosure of this information would prejudice commercial interests. Competitors could undercut',
        'Whose interests are at stake: The council’s and the contractor’s',
        'For Disclosure:',
      ],
    ],
    [
      'not held, whole sentence',
      [
        'as per Section 1(1) of the Act. National Highways looks after this road.',
        'on 2 November 2026',
        'held by: National Highways',
      ],
    ],
    [
      'already available',
      [
        '\nhttps://www.marlbury.example/parking/fines\n',
        '\nMarlbury Library, local studies, shelf 4\n',
        'as per Section 21 of the Act',
      ],
    ],
    [
      'withheld, absolute',
      [
        'Section 40(2) by virtue of Section 40(3A)(a) – Personal Information.',
        'would breach: Lawfulness, fairness and transparency (UK GDPR, Article 5(1)(a))',
        'an absolute exemption',
      ],
    ],
    [
      'withheld, several subsections',
      [
        'Sections 31(1)(a) and 31(1)(b) – Law Enforcement',
        'would prejudice the prevention or detection of crime and the apprehension or prosecution of offenders.',
        'are qualified exemptions',
      ],
    ],
    [
      'withheld, opinion of the qualified person',
      [
        'Priya Shah (Monitoring Officer), gave their reasonable opinion on 3 November 2026',
        'would be likely to inhibit the free and frank provision of advice.',
      ],
    ],
    [
      'neither confirmed nor denied',
      [
        'neither confirm nor deny',
        'Section 31(3)',
        'For Confirming or Denying:',
        'should not be taken as an indication',
      ],
    ],
    [
      'over the cost limit',
      [
        'We hold information of the kind you asked for, but we estimate',
        'Section 12(1)',
        '£450',
        '18 hours',
        '- Finding and opening case files: 1,240 × 3 minutes each',
        '62 hours, £1,550',
        '£1,550.\n\nWithin the limit: We could give you the last three months.\n\nIf you send us a narrower request',
        'also answers question 3.',
      ],
    ],
    ['vexatious', ['Section 14(1)']],
    ['repeated', ['Section 14(2)', 'REQ06102, answered on 1 October 2026']],
  ])('%s', (name, words) => {
    const said = answer(parts[name]);
    for (const each of words) expect(said).toContain(each);
    expect(said).not.toMatch(/Regulation \d|exception|NEVER|undefined|null|\[object/iu);
  });

  test('where nothing is confirmed, the answer says neither that it is held nor that it is withheld', () => {
    expect(answer(parts['neither confirmed nor denied'])).not.toMatch(
      /can confirm|we hold\b(?! it)|do not hold|withh/iu,
    );
  });

  test('an exemption of a class is cited to its limb where nothing is confirmed', () => {
    const said = answer(settled('neitherConfirmNorDeny', '', { ground: 'foia-30', subsections: ['30(1)(b)'] }));
    expect(said).toContain('by virtue of Section 30(3) read with Section 30(1)(b) – Investigations');
  });

  test.each([
    ['40(5B)(a)(i)', 'Section 40(5B)(a)(i) – Personal Information'],
    ['', 'Section 40(5B)(a) – Personal Information'],
  ])('what is neither confirmed nor denied is cited to its limb, where one was chosen: %s', (limb, words) => {
    const said = answer(
      settled('neitherConfirmNorDeny', '', {
        ground: 'foia-40-5B',
        subsections: limb === '' ? [] : [limb],
        fields: { dataProtectionPrinciple: 'lawfulness' },
      }),
    );
    expect(said).toContain(`by virtue of ${words}`);
    expect(said).toContain('Principle that confirming or denying would breach: Lawfulness');
  });

  test('what answering would cost does not take away the duty to say whether it is held (s.12(2)); what finding out would cost does', () => {
    const confirming = { ...parts['over the cost limit'], ground: 'foia-12-2', subsections: ['12(2)'] };
    expect(answer(parts['over the cost limit'])).toContain('We hold information');
    expect(answer(confirming)).not.toMatch(/we hold information/iu);
  });

  test.each([
    ['the last three months', 'Within the limit, we could provide the last three months.'],
    ['The last three months.', 'Within the limit: The last three months.'],
    ['Nothing could be done.', 'Within the limit: Nothing could be done.'],
  ])('what could be done within the limit, as typed: %s', (whatCouldBeDone, sentence) => {
    const { fields, ...part } = parts['over the cost limit'];
    expect(answer({ ...part, fields: { ...fields, whatCouldBeDone } })).toContain(
      `£1,550.\n\n${sentence}\n\nIf you send`,
    );
  });

  test('requests whose cost was added together are named, with the rule that allows it (s.12(4))', () => {
    const { fields, ...part } = parts['over the cost limit'];
    expect(answer(parts['over the cost limit'])).not.toContain('12(4)');
    expect(answer({ ...part, fields: { ...fields, addedTogether: 'REQ06210 and REQ06233' } })).toContain(
      '£1,550.\n\nThis counts other requests as well: REQ06210 and REQ06233\n\nSection 12(4) of the Act and Regulation 5',
    );
  });

  test('statistics are exempt under section 36(2), which section 36(4) only lets stand without an opinion', () => {
    const statistics = { ...parts['withheld, opinion of the qualified person'], subsections: ['36(4)'], fields: {} };
    expect(answer(statistics)).toContain(
      'exempt from disclosure under Section 36(2) by virtue of Section 36(4) – Prejudice to Effective Conduct of Public Affairs.',
    );
  });

  test('an absolute exemption is not weighed', () => {
    expect(answer(parts['withheld, absolute'])).not.toContain('public interest test');
  });
});

describe('under the Regulations', () => {
  test.each<[keyof typeof partsUnderEir, string[]]>([
    [
      'not held',
      ['when we received your request. This is because the trees were never surveyed.\n\nRegulation 12(4)(a)'],
    ],
    ['already available', ['Our tree map shows this.', 'Regulation 6(1)(b)']],
    ['already available, in no words', ['You can find this information here:', 'easily accessible to you']],
    [
      'withheld',
      [
        'exceptions apply',
        'would adversely affect the confidentiality',
        'presumption in favour of disclosure',
        'For Disclosure:',
      ],
    ],
    [
      'manifestly unreasonable',
      ['Regulation 12(4)(b) – Manifestly Unreasonable', '90 hours', 'A request for one ward could be answered.'],
    ],
    ['personal data', ['Regulation 13(1) by virtue of Regulation 13(2A) – Personal Data', 'an absolute exception']],
    [
      'neither confirmed nor denied',
      ['Regulation 12(6)', 'would adversely affect international relations', 'For Confirming or Denying:'],
    ],
  ])('%s', (name, words) => {
    const said = answer(partsUnderEir[name], 'EIR');
    for (const each of words) expect(said).toContain(each);
    expect(said).not.toMatch(/exempt|of the Act|likely to|undefined|null|\[object/iu);
  });

  test('a request that is refused as such is not said to be held', () => {
    expect(answer(partsUnderEir['manifestly unreasonable'], 'EIR')).not.toContain('can confirm');
  });
});

describe('prejudice', () => {
  const withPrejudice = (prejudice: string, subsections = ['31(1)(a)']) =>
    answer(
      settled('withheld', '', { ground: 'foia-31', subsections, likelihood: 'wouldBeLikelyTo', fields: { prejudice } }),
    );
  const composed =
    'Law Enforcement. Disclosure of this information would be likely to prejudice the prevention or detection of crime.';

  test.each([
    ['nothing: the words of the subsection', '', composed],
    ['a fragment completes the sentence', 'the prevention or detection of crime', composed],
    ['with its full stop', 'the prevention or detection of crime.', composed],
    ['a fragment that names the act', 'harm the residents', 'would be likely to harm the residents.'],
    ['the title again adds nothing', 'Prevention or detection of crime', `${composed}\n`],
    ['a sentence follows', 'A burglar learns where to walk.', `${composed} A burglar learns where to walk.`],
    [
      'a sentence that says itself what disclosure would be likely to do stands instead',
      'Disclosing this would be likely to help burglars.',
      'Law Enforcement. Disclosing this would be likely to help burglars.',
    ],
    [
      'a sentence that says it as more likely than was chosen follows',
      'Disclosing this would help burglars.',
      `${composed} Disclosing this would help burglars.`,
    ],
    [
      'so does one that says "would" of something else',
      'It would help burglars.',
      `${composed} It would help burglars.`,
    ],
  ])('%s', (_, typed, expected) => {
    expect(`${withPrejudice(typed)}\n`).toContain(expected);
  });

  test('no subsection chosen: none is named', () => {
    expect(withPrejudice('', [])).toContain('under Section 31 – Law Enforcement.\n');
  });
});

describe('why it is not held', () => {
  test.each([
    ['we do not record this', 'This is because we do not record this.'],
    ['because we do not record this.', 'This is because we do not record this.'],
    ['We do not record this!', 'of the Act. We do not record this!'],
    ['we do not record this.\n\nThe police may.', 'This is because we do not record this.\n\nThe police may.'],
    ['', 'as per Section 1(1) of the Act.'],
  ])('%j', (whyNotHeld, expected) => {
    expect(answer(settled('notHeld', '', { fields: { whyNotHeld } }))).toContain(expected);
  });
});

describe('factors', () => {
  test.each(['- x y', '• x y', '* x y', '1. x y', '  –  x y  ', 'x y'])('%j loses its bullet', (factor) => {
    const part = settled('withheld', '', { ground: 'foia-31', factorsFor: [factor, ' '], factorsAgainst: ['z'] });
    expect(answer(part)).toContain('For Disclosure:\n\n- x y\n\nAgainst Disclosure:\n\n- z');
  });

  test.each(['2.5 million pounds', '-5 degrees', '12 cameras'])('%j keeps what is no bullet', (factor) => {
    expect(answer(settled('withheld', '', { ground: 'foia-31', factorsFor: [factor] }))).toContain(`- ${factor}`);
  });
});

describe('the letter as a whole', () => {
  const one = settled('disclosed', 'Yes.');
  const letter = letterOf([one, one, one], 'FOIA');

  test('an answer that covers other questions is printed once, and they point to it', () => {
    const covering = { ...one, coversQuestions: [3, 2] };
    const [first, second, third] = letter.entries;
    if (!first || !second || !third) throw new Error('three questions');
    const said = say({
      ...letter,
      entries: [
        { ...first, parts: [covering] },
        { ...second, parts: [], coveredBy: 1 },
        { ...third, parts: [], coveredBy: 1 },
      ],
    });
    expect(said.match(/Yes\./gu)).toHaveLength(1);
    expect(said).toContain('This also answers questions 2 and 3.');
    expect(said.match(/Please see our answer to question 1/gu)).toHaveLength(2);
  });

  test('a question that was withdrawn is not answered', () => {
    const said = say({
      ...letter,
      entries: letter.entries.map((entry) => ({ ...entry, withdrawnOn: day('2026-11-03') })),
    });
    expect(said).toContain('You withdrew this question on 3 November 2026');
    expect(said).not.toContain('Yes.');
  });

  test('a question that lapsed is not answered', () => {
    const said = say({
      ...letter,
      entries: letter.entries.map((entry) => ({ ...entry, parts: [], closedOn: day('2026-11-03') })),
    });
    expect(said).toContain('have not had your reply, so we closed it on 3 November 2026');
    expect(said).not.toContain('not answered this question yet');
    const lapsed = { parts: [], closedOn: day('2026-11-03'), unpaid: true } as const;
    expect(say({ ...letter, entries: letter.entries.map((entry) => ({ ...entry, ...lapsed })) })).toContain(
      'We asked you to pay before we answer this question and did not receive the payment in time, so we closed it on 3 November 2026.',
    );
  });

  test('a late letter apologises before its answers, and only a late one', () => {
    const said = say({ ...letter, daysLate: 1 });
    expect(said.indexOf('1 working day ago')).toBeLessThan(said.indexOf('What about 1?'));
    expect(said).toContain('by 20 November 2026, 1 working day ago');
    expect(say({ ...letter, daysLate: 6 })).toContain('6 working days ago');
    expect(say(letter)).not.toContain('sorry');
  });

  test('a letter under both laws names both, and says which question is under the Regulations', () => {
    const said = say({
      ...letter,
      law: 'both',
      entries: letter.entries.map((entry) => ({ ...entry, law: entry.number === 2 ? 'EIR' : 'FOIA' })),
    });
    expect(said).toContain(
      'Freedom of Information Act 2000 (FOIA) and Environmental Information Regulations 2004 (EIR)',
    );
    expect(said.match(/dealt with this question under the Environmental/gu)).toHaveLength(1);
    expect(said).toContain('within 40 working days');
  });

  test('the period for a review is the council’s own under the Act, and the law’s under the Regulations', () => {
    expect(say(letter)).toContain('within 40 days');
    expect(say({ ...letter, law: 'EIR' })).toContain('within 40 working days');
  });

  test('the postal address stands in a letter that has one', () => {
    const postal = { name: 'Alex Morgan', postalAddress: '12 High Street\nMarlbury' };
    expect(say({ ...letter, addressee: postal })).toMatch(/^Alex Morgan\n12 High Street\nMarlbury\n\n/u);
    expect(say(letter)).not.toContain('Alex Morgan');
  });

  test('a name is greeted by name and gets "Yours sincerely", unless the council greets everybody alike', () => {
    const council = { ...coventry, letter: { ...coventry.letter, salutation: undefined } };
    const { salutation: _, ...own } = council.letter;
    const said = toText(drawLetter({ letter, council: { ...council, letter: own }, templates, grounds }));
    expect(said).toContain('Dear Alex Morgan');
    expect(said).toContain('Yours sincerely');
    expect(say(letter)).toContain('Yours faithfully');
  });
});
