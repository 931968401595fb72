import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { part, type Part } from '../../src/domain/answer.ts';
import { council } from '../../src/domain/council.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { londonDate } from '../../src/domain/london.ts';
import { paragraphs } from '../../src/domain/words/prose.ts';
import { loadTemplates, type Templates } from '../../src/letters/index.ts';

/** A file of this repository. */
export function fileOf(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export function text(path: string): string {
  return readFileSync(fileOf(path), 'utf8');
}

export const coventry = council.parse(parse(text('test/fixtures/coventry.yml')));

/** The templates that ship. */
export function shipped(): Templates {
  const loaded = loadTemplates(fileOf('templates'));
  if (!loaded.ok) throw new Error(loaded.faults.join('\n'));
  return loaded.templates;
}

/** A settled part, as it comes from an officer's form. */
export function settled(kind: Part['kind'], answer: string, more: Partial<Part> = {}): Part {
  return part.parse({ kind, answer: paragraphs(answer), ...more });
}

export function day(date: string) {
  return londonDate.parse(date);
}

const any = 'If any hardware from either Hikvision or Pyronix is used, could you please';

/** The letter REQ06487 as an officer fills it in: what people typed and chose, and nothing else. */
export const seedLetter: Letter = {
  reference: 'REQ06487',
  date: day('2019-12-10'),
  received: day('2019-11-12'),
  due: day('2019-12-11'),
  daysLate: 0,
  law: 'FOIA',
  addressee: { name: 'Alex Morgan', email: 'alex.morgan@example.org' },
  subject: 'CCTV cameras',
  entries: [
    {
      number: 1,
      law: 'FOIA',
      wording: 'Does the council use any CCTV cameras produced by Hikvision?',
      parts: [settled('disclosed', 'Yes, we can confirm that the council uses CCTV cameras produced by Hikvision.')],
    },
    {
      number: 2,
      law: 'FOIA',
      wording: 'Does the council use any other hardware produced by Hikvision?',
      parts: [settled('disclosed', 'Yes, the council uses other hardware produced by Hikvision.')],
    },
    {
      number: 3,
      law: 'FOIA',
      wording: 'Does the council use any equipment produced by Pyronix?',
      parts: [settled('disclosed', 'We can advise that we do not use any equipment produced by Pyronix.')],
    },
    {
      number: 4,
      law: 'FOIA',
      wording: `${any} tell me when they were installed?`,
      parts: [settled('notHeld', '', { fields: { whyNotHeld: 'we do not record or store this information' } })],
    },
    {
      number: 5,
      law: 'FOIA',
      wording: `${any} tell me how many units are in use?`,
      parts: [
        settled('disclosed', 'We can advise that there are three Hikvision cameras used as internal council cameras.'),
      ],
    },
    {
      number: 6,
      law: 'FOIA',
      wording: `${any} tell me where the cameras are located?`,
      parts: [
        settled(
          'alreadyAvailable',
          'Coventry City Council publishes a list of their public cameras on their website and this is available to you via the following link:',
          { ground: 'foia-21', subsections: ['21(1)'], whereItIsPublished: 'http://www.coventry.gov.uk/cctv' },
        ),
        settled('withheld', 'However, this does not include internal buildings.', {
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
            "- Maintaining the integrity and security of the council's CCTV systems.",
            "• Revealing the information may assist criminal's insight into not only the strengths of the Council's CCTV/security, but also any potential weaknesses that may exist.",
            'This could ultimately result in future criminal activity.',
          ],
        }),
      ],
    },
    {
      number: 7,
      law: 'FOIA',
      wording: `${any} describe the type of cameras in use (facial recognition, standard CCTV, ANPR)?`,
      parts: [settled('disclosed', 'We can confirm that the type of hardware used is Standard CCTV.')],
    },
  ],
};
