import { expect, test } from 'vitest';
import { kindsOfAnswer } from '../../../src/domain/answer.ts';
import { type Field, fieldsFor, groundById, partProblems } from '../../../src/domain/catalogue/index.ts';
import type { Filling } from '../../../src/workspace/index.ts';
import { type Chosen, everything, soundPart } from '../../domain/catalogue/sound-parts.ts';
import { openDesk } from '../desk.ts';
import { card, log } from '../way-to-a-letter.ts';
import { type Flaw, leftAfterMending } from './mended-one-by-one.ts';
import { drafts, fillsIn, findingsIn, settles, type Settling } from './mending.ts';
import { soundly } from './soundly.ts';

const sound = (kind: Chosen['kind'], ground?: string, law: Chosen['law'] = 'FOIA') => soundly({ kind, ground, law });

/** A sound part with something else in its fields. */
function but(part: Settling, fields: Settling['fields']): Settling {
  return { ...part, fields: { ...part.fields, ...fields } };
}

/** Said by Slack itself of a field that has to be filled in. */
const SLACKS_OWN = 'Please complete this required field.';

/** What a form refuses to settle: the field, what stands in it instead, and what is said there. */
const refused: readonly (readonly [
  name: string,
  law: Chosen['law'],
  part: Settling,
  wrong: Settling['fields'] | 'noSubsection',
  at: string,
  says: string,
])[] = [
  [
    'disclosed: nothing is given',
    'FOIA',
    sound('disclosed'),
    { Answer: null },
    'Answer',
    'Nothing is given yet: write the answer or choose a file to release.',
  ],
  [
    'disclosed in part: nothing is given',
    'FOIA',
    sound('disclosedInPart', 'foia-31'),
    { Answer: null },
    'Answer',
    'Nothing is given yet: write the answer or choose a file to release.',
  ],
  ['not held: why', 'FOIA', sound('notHeld'), { 'Why it is not held': '' }, 'Why it is not held', SLACKS_OWN],
  [
    'not held under the EIR: why',
    'EIR',
    sound('notHeld', 'eir-12-4-a', 'EIR'),
    { 'Why it is not held': '' },
    'Why it is not held',
    SLACKS_OWN,
  ],
  [
    'already available: where',
    'FOIA',
    sound('alreadyAvailable'),
    { 'Where it is published': '' },
    'Where it is published',
    SLACKS_OWN,
  ],
  ['withheld: the subsection', 'FOIA', sound('withheld', 'foia-31'), { Subsection: [] }, 'Subsection', SLACKS_OWN],
  [
    'withheld: s.31(1)(g) without its purpose',
    'FOIA',
    sound('withheld', 'foia-31'),
    'noSubsection',
    'Subsection',
    '31(1)(g) and (h) need a purpose as well: choose one of 31(2)(a) to (j).',
  ],
  [
    'withheld: factors for',
    'FOIA',
    sound('withheld', 'foia-31'),
    { 'Factors for disclosure': '' },
    'Factors for disclosure',
    SLACKS_OWN,
  ],
  [
    'withheld: factors against',
    'FOIA',
    sound('withheld', 'foia-31'),
    { 'Factors against disclosure': '' },
    'Factors against disclosure',
    SLACKS_OWN,
  ],
  ['withheld: balance', 'FOIA', sound('withheld', 'foia-31'), { Balance: '' }, 'Balance', SLACKS_OWN],
  ['neither: balance', 'FOIA', sound('neitherConfirmNorDeny', 'foia-31'), { Balance: '' }, 'Balance', SLACKS_OWN],
  ['section 36: who', 'FOIA', sound('withheld', 'foia-36'), { 'Qualified person': '' }, 'Qualified person', SLACKS_OWN],
  [
    'section 36: their role',
    'FOIA',
    sound('withheld', 'foia-36'),
    { 'Qualified person’s role': '' },
    'Qualified person’s role',
    SLACKS_OWN,
  ],
  [
    'section 36: when',
    'FOIA',
    sound('withheld', 'foia-36'),
    { 'Date of the opinion': null },
    'Date of the opinion',
    SLACKS_OWN,
  ],
  [
    'section 44: the enactment',
    'FOIA',
    sound('withheld', 'foia-44'),
    { 'Enactment and section that forbid it': '' },
    'Enactment and section that forbid it',
    SLACKS_OWN,
  ],
  [
    'cost: no estimate',
    'FOIA',
    sound('overCostLimit', 'foia-12-1'),
    { 'Work it would take': '' },
    'Work it would take',
    'Give the estimate, one activity to a line: opening case files: 1,240 × 3 minutes each.',
  ],
  [
    'cost: exactly 18 hours',
    'FOIA',
    sound('overCostLimit', 'foia-12-1'),
    { 'Work it would take': 'Opening files: 18 hours' },
    'Work it would take',
    'This comes to 18 hours, £450: within the limit of £450, which must be exceeded. Answer the question, or mend the estimate.',
  ],
  [
    'cost: what does not count',
    'FOIA',
    sound('overCostLimit', 'foia-12-1'),
    { 'Work it would take': 'Opening files: 40 hours\nRedacting: 2 hours' },
    'Work it would take',
    '"Redacting" does not count: only finding out whether it is held, locating, retrieving and extracting do. Take it out.',
  ],
  [
    'repeated: which request',
    'FOIA',
    sound('repeated', 'foia-14-2'),
    { 'Reference of the earlier request': '', 'Earlier request answered on': null },
    'Reference of the earlier request',
    'Say which earlier request was answered, and when.',
  ],
  [
    'EIR: information on emissions',
    'EIR',
    sound('withheld', 'eir-12-5-e', 'EIR'),
    { 'Information on emissions': 'Yes' },
    'Information on emissions',
    'reg 12(5)(e) Commercial confidentiality cannot be used for information on emissions (regulation 12(9)). Choose another.',
  ],
  [
    'EIR: a supplier who agreed',
    'EIR',
    sound('withheld', 'eir-12-5-f', 'EIR'),
    { 'The supplier': ['was not obliged by law to supply it'] },
    'The supplier',
    'Regulation 12(5)(f) needs all three to be true. Tick them all or choose another ground.',
  ],
];

test.each(['FOIA', 'EIR'] as const)(
  '%s: what a form refuses, at its field, and settles when it is mended',
  async (under) => {
    const desk = await openDesk();
    const reference = await log(desk, { law: under, questions: [{ asks: 'What is known?' }] });
    const officer = desk.as('Olivia Bennett');
    const answers: unknown[] = [];
    const expected = refused.filter(([, law]) => law === under);
    for (const [name, , said, wrong, at] of expected) {
      // What was settled before stands in the form.
      const part = { ...said, fields: { Answer: null, ...said.fields } };
      await officer.clicks('Settle answers', { on: card(desk, reference) });
      await fillsIn(officer, wrong === 'noSubsection' ? { ...part, subsections: ['31(1)(g)'] } : but(part, wrong));
      const { errors } = await officer.submits('Settle');
      await fillsIn(officer, part);
      answers.push([name, Object.keys(errors), errors[at], (await officer.submits('Settle')).ok]);
    }
    expect(answers).toEqual(expected.map(([name, , , , at, says]) => [name, [at], says, true]));
    expect((await drafts(desk, reference)).controls).toContain('Ask for approval');
  },
);

/** Fields whose emptiness a form refuses, or a rule of its own is about. */
const elsewhere = new Set([
  'answer',
  'ground',
  'subsections',
  'likelihood',
  'coversQuestions',
  'filesToRelease',
  'noteForTheFile',
  'searchedOn',
  'whoMayHoldIt',
  'accessibleToRequester',
  'toldBefore',
  'whyQualified',
  'publicationDate',
  'preparingAuthority',
  'costActivities',
  'addedTogether',
  'dataProtectionPrinciple',
  'privilegeType',
  'emissions',
  'prejudice',
]);

interface Owed {
  field: Field;
  chosen: Chosen;
}

/** Every field that a kind or a ground should fill in, with the first part that asks for it. */
const owed = new Map<string, Owed>(
  everything
    .filter(({ kind }) => kind !== 'neitherConfirmNorDeny')
    .flatMap((chosen) =>
      fieldsFor(chosen)
        .filter(({ id, optional }) => optional && !elsewhere.has(id))
        .map((field) => [field.id, { field, chosen }] as const),
    )
    .toReversed(),
);

/** Whether the form itself refuses the part without it: it is all that would say why the ground applies. */
const isRefused = ({ field, chosen }: Owed) => {
  const part = soundPart(chosen);
  const { [field.id]: _, ...fields } = part.fields;
  return partProblems({ ...part, fields }, chosen.law).length > 0;
};

test('a field that alone says why a ground applies is refused at its field', async () => {
  const desk = await openDesk();
  const reference = await log(desk, { law: 'Both', questions: [{ asks: 'What is known?' }] });
  const officer = desk.as('Olivia Bennett');
  const alone = [...owed.values()].filter(isRefused);
  expect(alone.length).toBeGreaterThan(3);
  for (const { field, chosen } of alone) {
    await officer.clicks('Settle answers', { on: card(desk, reference) });
    await fillsIn(officer, but(soundly(chosen), { [field.label]: '' }));
    expect(await officer.submits('Settle')).toMatchObject({
      errors: { [field.label]: expect.stringMatching(/^Say /u) },
    });
    await fillsIn(officer, soundly(chosen));
    expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
  }
});

const MOST = 6;

/** A few of one kind together: beside an answer that is given, a refusal on cost is another matter. */
const inLetters = [
  ...Map.groupBy(
    [...owed.values()].filter((each) => !isRefused(each)),
    ({ chosen }) => `${chosen.law}: ${kindsOfAnswer[chosen.kind]}`,
  ),
].flatMap(([name, all]) =>
  Array.from({ length: Math.ceil(all.length / MOST) }, (_, index) => {
    const few = all.slice(index * MOST, (index + 1) * MOST);
    return { name, few, labels: few.map(({ field }) => field.label), law: few[0]?.chosen.law ?? 'FOIA' };
  }),
);

test.each(inLetters)('$name: $labels, left out, is named and goes when it is filled in', async ({ few, law }) => {
  const flaws = few.map(({ field, chosen }, index) => {
    const part = soundly(chosen);
    const empty: Filling = field.element === 'checkboxes' ? [] : field.element === 'date' ? null : '';
    const ground = chosen.ground === undefined ? undefined : groundById(chosen.ground);
    const forWhat = ground === undefined ? '' : ` for ${ground.shortTitle}`;
    return {
      settled: but(part, { [field.label]: empty }),
      finds: `Question ${index + 1}, ${field.label}: Nothing is said here${forWhat}. Add it.`,
      mended: part,
    };
  });
  expect(await leftAfterMending(flaws, { law })).toEqual([]);
});

const unshown =
  'The letter asserts the harm but does not show it. Say under "Prejudice" how disclosing this would lead to it.';

/** What only the letter as a whole shows, for the kinds of answer it is about. */
const inTheLetter: readonly (readonly [name: string, flaws: readonly Flaw[]])[] = [
  [
    'withheld: the step from disclosure to the harm',
    [
      {
        settled: but(sound('withheld', 'foia-31'), { Prejudice: '' }),
        finds: `Question 1, Prejudice: ${unshown}`,
        mended: sound('withheld', 'foia-31'),
      },
      {
        settled: but(sound('withheld', 'foia-43-2'), { Prejudice: 'the bids of the contractor' }),
        finds: `Question 2, Prejudice: ${unshown}`,
        mended: sound('withheld', 'foia-43-2'),
      },
    ],
  ],
  [
    'withheld: one level of likelihood throughout',
    [
      {
        settled: but(sound('withheld', 'foia-31'), {
          'How likely': 'Would',
          Balance: 'It would be likely to harm us, which outweighs the rest.',
        }),
        finds: 'Question 1, Balance: It says "would be likely to", but "would" is chosen. Use one of them throughout.',
        mended: but(sound('withheld', 'foia-31'), { 'How likely': 'Would' }),
      },
    ],
  ],
  [
    'cost: which requests are counted together',
    [
      {
        settled: but(
          { ...sound('overCostLimit', 'foia-12-1'), subsections: ['12(1)', '12(4)'] },
          { 'Other requests counted with it': '' },
        ),
        finds:
          'Question 1, Other requests counted with it: 12(4) adds the cost of several requests together. Name the others, or leave 12(4) out.',
        mended: but(
          { ...sound('overCostLimit', 'foia-12-1'), subsections: ['12(1)', '12(4)'] },
          { 'Other requests counted with it': 'REQ06210 and REQ06233' },
        ),
        blocks: true,
      },
    ],
  ],
  [
    'not held: the day of the search',
    [
      {
        settled: but(sound('notHeld'), {
          'Why it is not held': 'we searched the archive and found nothing',
          'Searched on': null,
        }),
        finds: 'Question 1, Searched on: It was searched for, but not said when. Add the day of the search.',
        mended: but(sound('notHeld'), { 'Searched on': '2026-10-30' }),
      },
    ],
  ],
  [
    'neither confirm nor deny: nothing tells whether it is held',
    [
      {
        settled: but(sound('neitherConfirmNorDeny', 'foia-40-5B'), {
          Answer: 'We do not hold any complaint about this person.',
        }),
        finds:
          'Question 1, Answer: "We do not hold any complaint about this person." tells whether it is held, which this question may not. Take it out.',
        mended: but(sound('neitherConfirmNorDeny', 'foia-40-5B'), {
          Answer: 'Complaints about people are personal data.',
        }),
        blocks: true,
      },
      {
        settled: but(sound('overCostLimit', 'foia-12-2'), { Answer: 'The information is held in 4,000 files.' }),
        finds:
          'Question 2, Answer: "The information is held in 4,000 files." tells whether it is held, which this question may not. Take it out.',
        mended: but(sound('overCostLimit', 'foia-12-2'), { Answer: 'There are 4,000 files to look through.' }),
        blocks: true,
      },
      {
        settled: [sound('notHeld'), sound('neitherConfirmNorDeny', 'foia-40-5B')],
        finds:
          'Question 3, part 1: This part says whether something is held, beside Question 3, part 2, which may not. Make sure it is about other information.',
        mended: sound('neitherConfirmNorDeny', 'foia-31'),
        blocks: true,
      },
    ],
  ],
];

test.each(inTheLetter)('%s', async (_, flaws) => {
  expect(await leftAfterMending(flaws)).toEqual([]);
});

test('cost: what is answered beside a refusal on cost is goodwill, and the letter says so', async () => {
  const costly = sound('overCostLimit', 'foia-12-1');
  const desk = await openDesk();
  const reference = await log(desk);
  await settles(desk, reference, 1, sound('disclosed'));
  await settles(desk, reference, 2, costly);
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toEqual([
    'Question 2, Answer: Other questions are answered beside this refusal on cost. Say that they are answered as goodwill, or cover them too.',
  ]);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Change question 2', { on: drawn });
  await officer.fills({ Answer: 'As goodwill we have answered question 1 all the same.' });
  await officer.submits('Settle');
  expect((await drafts(desk, reference)).words).toContain('The check found nothing.');
});

test('already available on the web only, to somebody who gave no e-mail: a copy on paper', async () => {
  const desk = await openDesk();
  const reference = await log(desk, {
    email: '',
    postalAddress: '1 Mill Lane\nMarlbury',
    questions: [{ asks: 'What?' }],
  });
  const part = sound('alreadyAvailable');
  await settles(desk, reference, 1, but(part, { 'Whether this requester can use it': '' }));
  const drawn = await drafts(desk, reference);
  expect(findingsIn(drawn)).toContain(
    'Question 1, Whether this requester can use it: It is on the web, but the requester gave no e-mail. Offer a copy on paper, or note that they can use it.',
  );
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Change question 1', { on: drawn });
  await officer.fills({ 'Whether this requester can use it': 'They have a computer in the library' });
  await officer.submits('Settle');
  expect(findingsIn(await drafts(desk, reference)).filter((each) => each.includes('on paper'))).toEqual([]);
});
