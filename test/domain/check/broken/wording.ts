import { given } from '../letters.ts';
import { soundPart } from '../../catalogue/sound-parts.ts';
import {
  type Case,
  cctv,
  published,
  draftPlan,
  staff,
  says,
  answers,
  one,
  inTown,
  notHeld,
  toBePublished,
} from './parts.ts';

const tender = soundPart({ kind: 'withheld', ground: 'foia-41', law: 'FOIA' });
const vexatious = soundPart({ kind: 'vexatious', ground: 'foia-14-1', law: 'FOIA' });

export const wording: readonly Case[] = [
  [
    'wording.slackMarkUp',
    { letter: one(given('Ask <@U012ABCDEF> about it.')) },
    inTown,
    { letter: one(given('Ask us about it.')) },
  ],
  [
    'wording.slackMarkUp',
    { letter: one(given('Done :white_check_mark:')) },
    inTown,
    { letter: one(given('Done at 10:30:15, see A:B:C.')) },
  ],
  ['wording.slackMarkUp', { letter: one(given('Bins &amp; vans')) }, inTown, { letter: one(given('Bins & vans')) }],
  [
    'wording.slackMarkUp',
    { letter: one(given('<!here> is the list.')) },
    inTown,
    { letter: one(given('Yes.'), { wording: 'Is <!here> the list at <https://list.example>, &amp; is it whole?' }) },
  ],
  [
    'wording.placeholder',
    { letter: one(given('The total is [insert figure].')) },
    inTown,
    { letter: one(given('The total is [sic] 7.')) },
  ],
  [
    'wording.example',
    { letter: one(given('We hold this information. The figures you asked for are in the table below.')) },
    inTown,
    { letter: one(given('We hold this information. The figures are in the table below.')) },
  ],
  [
    'wording.example',
    { letter: one(says(cctv, { prejudice: 'with the locations, someone could  walk around the cameras unseen' })) },
    'Question 1, Prejudice',
    { letter: one(says(cctv, { prejudice: 'With the locations, thieves could walk around the cameras unseen.' })) },
  ],
  [
    'wording.example',
    {
      letter: one({
        ...cctv,
        factorsFor: ['It would show that the building is well protected.', 'People pay for it.'],
      }),
    },
    'Question 1, Factors for disclosure',
    {
      letter: one({
        ...cctv,
        factorsFor: ['It would show that the town hall is well protected.', 'People pay for it.'],
      }),
    },
  ],
  ['wording.placeholder', { letter: one(given('Dear {{ name }}')) }, inTown, { letter: one(given('Dear all')) }],
  [
    'wording.placeholder',
    { letter: one(given('Start date: TBC')) },
    inTown,
    { letter: one(given('Start date: 3 May 2026')) },
  ],
  ['wording.placeholder', { letter: one(given('It cost £XXX.')) }, inTown, { letter: one(given('It cost £300.')) }],
  [
    'wording.refusesWithoutGround',
    { letter: one(given('We are unable to provide the names.')) },
    inTown,
    { letter: one(given('You cannot park there. We are unable to fine drivers who have left.')) },
  ],
  [
    'wording.refusesWithoutGround',
    { letter: one(given('We are not in a position to share the rest.')) },
    inTown,
    { letter: one(given('We are not in a position to collect on Mondays.')) },
  ],
  [
    'wording.refusesWithoutGround',
    { letter: one(given('The plan is attached. Names have been redacted.')) },
    inTown,
    { letter: one([given('The plan is attached. Names have been redacted.'), staff]) },
  ],
  [
    'wording.refusesWithoutGround',
    { letter: one(given('There are 12. The prices are commercially sensitive.')) },
    inTown,
    { letter: one(given('There are 12. We bought software for redaction.')) },
  ],
  [
    'wording.refusesWithoutGround',
    { letter: one(given('We do not hold any records of noise.'), { law: 'EIR' }, { law: 'EIR' }) },
    inTown,
    { letter: one(given('We do not hold events there.'), { law: 'EIR' }, { law: 'EIR' }) },
  ],
  [
    'wording.applicant',
    { letter: one({ ...cctv, factorsAgainst: ['As you are a journalist, it would be printed.'] }) },
    'Question 1, Factors against disclosure',
    { letter: one({ ...cctv, factorsAgainst: ['As you are aware, it would be printed by journalists.'] }) },
  ],
  [
    'wording.likelihoodMixed',
    {
      letter: one(
        says(
          { ...cctv, likelihood: 'would' },
          { prejudice: 'Knowing the places would be likely to help somebody who plans a burglary.' },
        ),
      ),
    },
    'Question 1, Prejudice',
    {
      letter: one(
        says(
          { ...cctv, likelihood: 'would' },
          { prejudice: 'Knowing the places would help somebody who plans a burglary.' },
        ),
      ),
    },
  ],
  [
    'wording.exemptionUnderEir',
    { letter: one(answers(draftPlan, 'This exemption applies to the plan.'), { law: 'EIR' }) },
    inTown,
    { letter: one(answers(draftPlan, 'This exception applies to the plan.'), { law: 'EIR' }) },
  ],
  [
    'published.noPaper',
    {
      letter: one(
        says(published, { accessibleToRequester: '' }),
        {},
        { addressee: { postalAddress: '1 High Street' } },
      ),
    },
    'Question 1, Whether this requester can use it',
    { letter: one(says(published, { accessibleToRequester: '' })) },
  ],
  [
    'wording.costInDisguise',
    { letter: one(given('It would take more than 18 hours, so we have not.')) },
    inTown,
    { letter: one(given('It took 18 hours to clear the road.')) },
  ],
  [
    'wording.costInDisguise',
    { letter: one(says(notHeld, { whyNotHeld: 'it would take too long' })) },
    'Question 1, Why it is not held',
    { letter: one(notHeld) },
  ],
  [
    'wording.vexatiousPerson',
    { letter: one(answers(vexatious, 'You are a vexatious person.')) },
    inTown,
    { letter: one(answers(vexatious, 'Your request is vexatious.')) },
  ],
  [
    'wording.belowThreshold',
    {
      letter: one(
        says(cctv, { prejudice: 'Knowing where each of them stands might prejudice the detection of crime.' }),
      ),
    },
    'Question 1, Prejudice',
    {
      letter: one(
        says(cctv, { prejudice: 'Knowing where each of them stands would help thieves to avoid all of them.' }),
      ),
    },
  ],
  [
    'publication.decidedAfter',
    {
      letter: one(says(toBePublished, { intendedBefore: 'We decided to publish it after we received your request.' })),
    },
    'Question 1, Since when it was to be published',
    { letter: one(toBePublished) },
  ],
  [
    'published.onRequest',
    { letter: one({ ...published, whereItIsPublished: 'You can ask us for it.' }) },
    'Question 1, Where it is published',
    { letter: one(published) },
  ],
  [
    'confidence.ownInformation',
    { letter: one(says(tender, { confidenceSource: 'Our own officers' })) },
    'Question 1, Who gave it',
    { letter: one(tender) },
  ],
];
