import { day, given, marlbury } from '../letters.ts';
import { again, type Case, cctv, costly, draftPlan, neither, notHeld, one, published, sound, staff } from './parts.ts';

/** A council whose letters say "40 days". */
const sayingDays = { ...marlbury, letter: { ...marlbury.letter, sayWorkingDays: false } };
/** Its council's letters do not name section 50. */
const unnamed = { leftOut: ['section50'] } as const;

export const wholeLetter: readonly Case[] = [
  [
    'letter.headIncomplete',
    { letter: { ...sound, addressee: { name: 'Sam' } } },
    'Addressee',
    { letter: { ...sound, addressee: { postalAddress: '1 High Street' } } },
  ],
  ['letter.headIncomplete', { letter: { ...sound, subject: ' ' } }, 'Subject', { letter: sound }],
  ['letter.headIncomplete', { letter: one(given('Yes.'), { wording: '' }) }, 'Question 1', { letter: sound }],
  [
    'letter.datedBeforeReceipt',
    { letter: { ...sound, date: day('2026-11-01') } },
    'Date',
    { letter: { ...sound, date: day('2026-11-02') } },
  ],
  [
    'letter.latenessWrong',
    { letter: { ...sound, due: day('2026-11-23') } },
    'Date',
    { letter: { ...sound, due: day('2026-11-23'), daysLate: 1 } },
  ],
  ['letter.latenessWrong', { letter: { ...sound, daysLate: 2 } }, 'Date', { letter: sound }],
  [
    'letter.lawNotNamed',
    { letter: one(draftPlan, { law: 'EIR' }, { law: 'FOIA' }) },
    'Question 1',
    { letter: one(draftPlan, { law: 'EIR' }, { law: 'both' }) },
  ],
  [
    'review.notWorkingDays',
    { letter: sound, council: sayingDays },
    'Review paragraph',
    { letter: one(draftPlan, { law: 'EIR' }), council: sayingDays },
  ],
  [
    'regulator.none',
    { letter: { ...sound, date: day('2025-12-31'), received: day('2025-12-01'), due: day('2026-01-05') } },
    'Regulator paragraph',
    { letter: sound },
  ],
  [
    'regulator.stale',
    { letter: { ...sound, date: day('2028-01-01'), received: day('2027-12-06'), due: day('2028-01-10') } },
    'Regulator paragraph',
    { letter: { ...sound, date: day('2027-12-31'), received: day('2027-12-06'), due: day('2028-01-10') } },
  ],
  [
    'standing.rightsLeftOut',
    { letter: sound, facts: { leftOut: ['review'] } },
    'Standing paragraphs',
    { letter: sound },
  ],
  ...[cctv, staff, published, neither, costly, again].map((refusal): Case => [
    'standing.section50LeftOut',
    { letter: one(refusal), facts: unnamed },
    'Standing paragraphs',
    { letter: one(refusal) },
  ]),
  // What refuses nothing needs no notice of a refusal; under the EIR the regulation is named whatever the council's file says.
  ...[sound, one(notHeld), one(draftPlan, { law: 'EIR' }, { law: 'EIR' })].map((letter): Case => [
    'standing.section50LeftOut',
    { letter: one(cctv), facts: unnamed },
    'Standing paragraphs',
    { letter, facts: unnamed },
  ]),
  [
    'standing.leftOut',
    { letter: { ...sound, due: day('2026-11-23'), daysLate: 1 }, facts: { leftOut: ['apology'] } },
    'Standing paragraphs',
    { letter: sound, facts: { leftOut: ['apology'] } },
  ],
];
