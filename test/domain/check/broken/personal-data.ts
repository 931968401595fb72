import type { Prose } from '../../../../src/domain/words/prose.ts';
import { given } from '../letters.ts';
import { type Case, frank, says, one, inTown } from './parts.ts';

/** An answer with a mention in it, as it comes from Slack. */
function mentioning(person: string): Prose {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: person, person: true }] }] };
}

export const personalData: readonly Case[] = [
  [
    'personal.email',
    { letter: one(given('Ask jo.bloggs@marlbury.example.')) },
    inTown,
    { letter: one(given('Ask foi@marlbury.example.')) },
  ],
  [
    'personal.phone',
    { letter: one(given('Ring 07700 900123.')) },
    inTown,
    { letter: one(given('Ring 01632 960100 or 0300 123 4567.')) },
  ],
  [
    'personal.nationalInsurance',
    { letter: one(given('His number is QQ 12 34 56 C, or AB123456C.')) },
    inTown,
    { letter: one(given('The meter is AB123456.')) },
  ],
  [
    'personal.postcode',
    { letter: one(given('She lives at CV1 5RR.')) },
    inTown,
    { letter: one(given('Write to Town Hall, MK9 3EJ.')) },
  ],
  [
    'personal.name',
    { letter: one(given('Mrs Jane Smith decided it.')) },
    inTown,
    { letter: one(given('Cllr Jane Smith decided it.')) },
  ],
  [
    'personal.staff',
    { letter: one(given('See Sean Doyle.')), facts: { staff: ['Sean Doyle'] } },
    inTown,
    { letter: one(given('See Sean’s rota at Doyle House.')), facts: { staff: ['Sean Doyle'] } },
  ],
  [
    'personal.staff',
    { letter: one({ ...given(''), answer: mentioning('Priya') }) },
    inTown,
    { letter: one(given('See the street works team.')) },
  ],
  [
    'personal.staff',
    {
      letter: one(says(frank, { opinionReasons: 'Officers such as D. Price would hold back.' })),
      facts: { staff: ['David Price', 'Amara Okafor'] },
    },
    'Question 1, Reasons for the opinion',
    { letter: one(frank), facts: { staff: ['David Price', 'Amara Okafor'] } },
  ],
  [
    'personal.signature',
    { letter: one(given('Yes.\nKind regards, Jane')) },
    inTown,
    { letter: one(given('Yes, as regards the vans.')) },
  ],
  [
    'smallNumbers',
    { letter: one(given('Two employees were dismissed.')) },
    inTown,
    { letter: one(given('Three cameras were dismissed.')) },
  ],
  [
    'personal.name',
    {
      letter: one(says(frank, { opinionReasons: 'Ms Amara Okafor and Mr Jones think that officers would hold back.' })),
    },
    'Question 1, Reasons for the opinion',
    { letter: one(says(frank, { opinionReasons: 'Ms Amara Okafor thinks that officers would hold back.' })) },
  ],
];
