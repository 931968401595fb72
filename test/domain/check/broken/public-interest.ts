import { day, given } from '../letters.ts';
import { type Case, cctv, staff, says, one } from './parts.ts';

const extended = { on: day('2026-11-10'), because: 'publicInterest' } as const;

export const publicInterest: readonly Case[] = [
  [
    'factorsFor.missing',
    { letter: one({ ...cctv, factorsFor: [] }) },
    'Question 1, Factors for disclosure',
    { letter: one(cctv) },
  ],
  [
    'factorsAgainst.missing',
    { letter: one({ ...cctv, factorsAgainst: [] }) },
    'Question 1, Factors against disclosure',
    { letter: one(cctv) },
  ],
  ['balance.missing', { letter: one(says(cctv, { balance: '' })) }, 'Question 1, Balance', { letter: one(cctv) }],
  [
    'publicInterest.notWanted',
    { letter: one({ ...staff, factorsFor: ['It would show who decided.'] }) },
    'Question 1, Factors for disclosure',
    { letter: one(staff) },
  ],
  [
    'balance.noResult',
    { letter: one(says(cctv, { balance: 'We thought about both sides.' })) },
    'Question 1, Balance',
    { letter: one(says(cctv, { balance: 'The second outweighs the first.' })) },
  ],
  [
    'balance.owed',
    { letter: { ...one(given('It was £20.')), extended } },
    'Public interest',
    { letter: { ...one(cctv), extended } },
  ],
  [
    'factors.stock',
    { letter: one({ ...cctv, factorsFor: ['Openness and transparency.', 'Accountability'] }) },
    'Question 1, Factors for disclosure',
    { letter: one({ ...cctv, factorsFor: ['Openness about how the Town Hall is watched.'] }) },
  ],
  [
    'balance.noResult',
    {
      letter: one(
        says(cctv, { balance: 'On balance the public interest in disclosure outweighs that in withholding.' }),
      ),
    },
    'Question 1, Balance',
    {
      letter: one(
        says(cctv, { balance: 'On balance the public interest in withholding outweighs that in disclosure.' }),
      ),
    },
  ],
  [
    'balance.noResult',
    { letter: one(says(cctv, { balance: 'On balance, the public interest in disclosing it is stronger.' })) },
    'Question 1, Balance',
    {
      letter: one(
        says(cctv, {
          balance:
            'The public interest in disclosure is real, but the safety of the building is greater. The public interest in disclosing it is outweighed. Against the interest in disclosure, theft weighs more.',
        }),
      ),
    },
  ],
];
