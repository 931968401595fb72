import type { Part } from '../../src/domain/answer.ts';
import type { Letter } from '../../src/domain/letter.ts';
import type { Prose } from '../../src/domain/words/prose.ts';
import { day, settled } from './seed.ts';

const factors = {
  factorsFor: ['Openness about how public money is spent.'],
  factorsAgainst: ['The council would get worse prices in future.'],
};

/** An answer with everything that somebody may write in a reply. */
const richAnswer: Prose = {
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'The figures, see https://www.marlbury.example/figures, are ' },
        { type: 'strong', children: [{ type: 'text', value: 'final' }] },
        { type: 'text', value: '.' },
      ],
    },
    {
      type: 'table',
      align: [null, 'right'],
      children: [
        ['Ward', 'Penalty notices'],
        ['Llŷn', '1,204'],
        ['North | East', '17'],
      ].map((row) => ({
        type: 'tableRow',
        children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
      })),
    },
    {
      type: 'list',
      ordered: true,
      start: 2,
      children: [
        { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'second' }] }] },
        {
          type: 'listItem',
          children: [
            { type: 'paragraph', children: [{ type: 'text', value: 'third' }] },
            {
              type: 'list',
              ordered: false,
              children: [
                { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'inner' }] }] },
              ],
            },
          ],
        },
      ],
    },
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'as the minutes say' }] }],
    },
    { type: 'code', value: 'SELECT *\nFROM wards' },
  ],
};

/** A part of every kind of answer and of grounds that differ, by what it is. */
export const parts = {
  disclosed: { ...settled('disclosed', ''), answer: richAnswer },
  'disclosed with files': settled('disclosed', '', {
    filesToRelease: [
      { name: 'figures.csv', sha256: 'a'.repeat(64), size: 10, mimeType: 'text/csv' },
      { name: 'map.pdf', sha256: 'b'.repeat(64), size: 10, mimeType: 'application/pdf' },
    ],
  }),
  'disclosed in part': settled('disclosedInPart', 'The total paid was £1,200,000.', {
    ground: 'foia-43-2',
    subsections: ['43(2)'],
    likelihood: 'would',
    fields: {
      whatIsWithheld: 'The day rates of the contractor',
      whoseInterests: 'The council’s and the contractor’s',
      prejudice: 'Competitors could undercut the contractor in the tender now open.',
      balance: 'On balance the public interest lies in keeping the rates confidential.',
    },
    ...factors,
  }),
  'not held, whole sentence': settled('notHeld', '', {
    fields: {
      whyNotHeld: 'National Highways looks after this road.',
      searchedOn: '2026-11-02',
      whoMayHoldIt: 'National Highways',
    },
  }),
  'already available': settled('alreadyAvailable', '', {
    ground: 'foia-21',
    subsections: ['21(1)'],
    whereItIsPublished: 'https://www.marlbury.example/parking/fines\nMarlbury Library, local studies, shelf 4',
  }),
  'withheld, absolute': settled('withheld', '', {
    ground: 'foia-40-2-first',
    subsections: ['40(2)', '40(3A)(a)'],
    fields: {
      whyPersonalData: 'The names identify the members of staff who took part.',
      dataProtectionPrinciple: 'lawfulness',
      legitimateInterest: 'Knowing how decisions on complaints are made',
      necessity: 'It is not: the procedure shows it without names.',
      rightsBalance: 'Junior staff do not expect their names to be published.',
    },
  }),
  'withheld, several subsections': settled('withheld', '', {
    ground: 'foia-31',
    subsections: ['31(1)(a)', '31(1)(b)'],
    likelihood: 'would',
    fields: { balance: 'On balance, the sites matter more.' },
    ...factors,
  }),
  'withheld, opinion of the qualified person': settled('withheld', '', {
    ground: 'foia-36',
    subsections: ['36(2)(b)(i)'],
    likelihood: 'wouldBeLikelyTo',
    fields: {
      qualifiedPerson: 'Priya Shah',
      qualifiedPersonRole: 'Monitoring Officer',
      opinionDate: '2026-11-03',
      opinionReasons: 'Officers would give less candid advice while options are open.',
      materialSeen: 'NEVER IN A LETTER',
      balance: 'On balance, candour matters more.',
    },
    ...factors,
  }),
  'neither confirmed nor denied': settled('neitherConfirmNorDeny', '', {
    ground: 'foia-31',
    subsections: ['31(1)(a)'],
    likelihood: 'wouldBeLikelyTo',
    fields: { balance: 'On balance, neither is right.' },
    ...factors,
  }),
  'over the cost limit': settled('overCostLimit', '', {
    ground: 'foia-12-1',
    subsections: ['12(1)'],
    coversQuestions: [1, 3],
    fields: {
      costActivities: 'Finding and opening case files: 1,240 × 3 minutes each',
      whatCouldBeDone: 'We could give you the last three months.',
    },
  }),
  vexatious: settled('vexatious', '', {
    ground: 'foia-14-1',
    fields: { vexatiousReasons: 'NEVER IN A LETTER' },
  }),
  repeated: settled('repeated', '', {
    ground: 'foia-14-2',
    fields: { previousReference: 'REQ06102', previousAnswerDate: '2026-10-01', whyTooSoon: 'The figures are yearly.' },
  }),
} satisfies Record<string, Part>;

/** The same under the EIR, where they differ. */
export const partsUnderEir = {
  'not held': settled('notHeld', '', {
    ground: 'eir-12-4-a',
    fields: { whyNotHeld: 'because the trees were never surveyed.' },
  }),
  'already available': settled('alreadyAvailable', 'Our tree map shows this.', {
    ground: 'eir-6-1-b',
    whereItIsPublished: 'www.marlbury.example/trees',
  }),
  'already available, in no words': settled('alreadyAvailable', '', {
    ground: 'eir-6-1-b',
    whereItIsPublished: 'www.marlbury.example/trees',
  }),
  withheld: settled('withheld', '', {
    ground: 'eir-12-5-e',
    subsections: ['12(5)(e)'],
    fields: { balance: 'On balance, the exception is maintained.' },
    ...factors,
  }),
  'manifestly unreasonable': settled('withheld', '', {
    ground: 'eir-12-4-b',
    subsections: ['12(4)(b)'],
    fields: {
      burden: 'About 90 hours of two officers’ time',
      advice: 'A request for one ward could be answered.',
      balance: 'On balance, the burden is too great.',
    },
    ...factors,
  }),
  'personal data': settled('withheld', '', { ground: 'eir-13-first', subsections: ['13(1)', '13(2A)'] }),
  'neither confirmed nor denied': settled('neitherConfirmNorDeny', '', {
    ground: 'eir-12-6',
    subsections: ['12(6)'],
    fields: { balance: 'On balance, neither is right.' },
    ...factors,
  }),
} satisfies Record<string, Part>;

/** A letter with one question for each of some parts. */
export function letterOf(parts: readonly Part[], law: 'FOIA' | 'EIR', more: Partial<Letter> = {}): Letter {
  return {
    reference: 'REQ00042',
    date: day('2026-11-24'),
    received: day('2026-10-23'),
    due: day('2026-11-20'),
    daysLate: 0,
    law,
    addressee: { name: 'Alex Morgan' },
    subject: 'parking',
    entries: parts.map((part, index) => ({
      number: index + 1,
      wording: `What about ${index + 1}?`,
      parts: [part],
      law,
    })),
    ...more,
  };
}
