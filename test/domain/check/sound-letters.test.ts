import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { part } from '../../../src/domain/answer.ts';
import { council } from '../../../src/domain/council.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { everything, soundPart } from '../catalogue/sound-parts.ts';
import { check, codes, day, entry, errors, fixture, given, letter, looked } from './letters.ts';

test.each(everything)('a letter of $kind on $ground under $law raises nothing when it says all', (chosen) => {
  const whole = letter([entry(1, [soundPart(chosen)], { law: chosen.law })], { law: chosen.law });
  expect(check(whole)).toEqual([]);
});

test('an ordinary disclosure gives no finding at all', () => {
  const ordinary = letter([
    entry(1, [given('Yes. The council uses three cameras at the Town Hall, installed on 2 March 2021 for £1,240.50.')]),
    entry(
      2,
      [given('There are three wardens’ vans and two pay machines: see the table. We took 4 days to repair one.')],
      {
        wording: 'How many vehicles are in use?',
      },
    ),
    entry(3, [given('Please write to foi@marlbury.example or ring 01632 960100; our address is Town Hall, MK9 3EJ.')]),
    entry(4, [
      given('', {
        filesToRelease: [{ name: 'fines-2025.csv', sha256: 'b'.repeat(64), size: 1200, mimeType: 'text/csv' }],
      }),
    ]),
    entry(5, [soundPart({ kind: 'notHeld', law: 'FOIA' })]),
    entry(6, [], { withdrawnOn: day('2026-11-10') }),
    entry(7, [], { closedOn: day('2026-11-10') }),
    entry(8, [given('Section 31(1)(a): 14 children. Section 38(1)(a) applies to 9 of them.')]),
  ]);
  expect(check(ordinary)).toEqual([]);
});

test('a question with one part published and one withheld, and one part for several questions', () => {
  const several = letter([
    entry(1, [
      soundPart({ kind: 'alreadyAvailable', law: 'FOIA' }),
      soundPart({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' }),
    ]),
    entry(2, [{ ...soundPart({ kind: 'overCostLimit', ground: 'foia-12-1', law: 'FOIA' }), coversQuestions: [3] }]),
    entry(3, [], { coveredBy: 2 }),
  ]);
  expect(check(several)).toEqual([]);
});

test('a mixed letter names both laws and says which question is under which', () => {
  const mixed = letter(
    [
      entry(1, [soundPart({ kind: 'withheld', ground: 'foia-42', law: 'FOIA' })]),
      entry(2, [soundPart({ kind: 'withheld', ground: 'eir-12-4-d', law: 'EIR' })], { law: 'EIR' }),
    ],
    { law: 'both' },
  );
  expect(check(mixed)).toEqual([]);
});

test('the letter REQ06487 passes, with warnings for what it does not say', () => {
  const coventry = council.parse(parse(fixture('test/fixtures/coventry.yml')));
  const plain = (answer: string) => part.parse({ kind: 'disclosed', answer: paragraphs(answer) });
  const seed = letter(
    [
      entry(1, [plain('Yes, we can confirm that the council uses CCTV cameras produced by Hikvision.')]),
      entry(2, [plain('Yes, the council uses other hardware produced by Hikvision.')]),
      entry(3, [plain('We can advise that we do not use any equipment produced by Pyronix.')]),
      entry(4, [
        part.parse({
          kind: 'notHeld',
          answer: paragraphs(
            'We can confirm that we do not hold this information and are advising you as per Section 1(1) of the Act.',
          ),
          fields: { whyNotHeld: 'we do not record or store this information' },
        }),
      ]),
      entry(5, [plain('We can advise that there are three Hikvision cameras used as internal council cameras.')]),
      entry(6, [
        part.parse({
          kind: 'alreadyAvailable',
          answer: paragraphs(
            'Coventry City Council publishes a list of their public cameras on their website.\n\nWe therefore do not have to provide this information as per Section 21 of the Act.',
          ),
          ground: 'foia-21',
          subsections: ['21(1)'],
          whereItIsPublished: 'http://www.coventry.gov.uk/cctv',
        }),
        part.parse({
          kind: 'withheld',
          answer: paragraphs(
            'However, this does not include internal buildings. We can confirm that Coventry City Council holds the information you requested, however we are withholding that information since we consider that the following exemptions apply to it.\n\nThis information is exempt from disclosure under Section 31(1)(a) – Law Enforcement.',
          ),
          ground: 'foia-31',
          subsections: ['31(1)(a)'],
          likelihood: 'wouldBeLikelyTo',
          fields: {
            prejudice: 'the prevention or detection of crime',
            balance:
              'On balance the public interest in maintaining the exemption outweighs that in disclosing this information, which is why Section 31 has been applied in this case.',
          },
          factorsFor: [
            "Confirmation of location of internal cameras would demonstrate a commitment to transparency with regard to the council's undertaking and could provide assurance that the council have robust CCTV infrastructure in place.",
          ],
          factorsAgainst: [
            "Maintaining the integrity and security of the council's CCTV systems.",
            "Revealing the information may assist criminal's insight into not only the strengths of the Council's CCTV/security, but also any potential weaknesses that may exist.",
            'This could ultimately result in future criminal activity.',
          ],
        }),
      ]),
      entry(7, [plain('We can confirm that the type of hardware used is Standard CCTV.')]),
    ],
    {
      reference: 'REQ06487',
      subject: 'CCTV cameras',
      date: day('2019-12-10'),
      received: day('2019-11-12'),
      due: day('2019-12-11'),
    },
  );
  const findings = check(seed, { by: coventry, facts: looked(seed, { leftOut: ['dateReceived', 'section50'] }) });
  expect(errors(findings)).toEqual([]);
  expect(codes(findings)).toEqual([
    'review.notWorkingDays',
    'standing.section50LeftOut',
    'standing.leftOut',
    'link.notChecked',
    'causalLink.missing',
  ]);
});
