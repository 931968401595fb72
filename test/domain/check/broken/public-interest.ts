import { type Case, cctv, staff, says, one } from './parts.ts';

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
];
