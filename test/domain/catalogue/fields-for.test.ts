import { expect, test } from 'vitest';
import { kindOfAnswer } from '../../../src/domain/answer.ts';
import { allFields, fieldDefinitions, fieldsFor, groundsFor, onlyGround } from '../../../src/domain/catalogue/index.ts';

const end = ['coversQuestions', 'noteForTheFile'] as const;
const publicInterest = ['factorsFor', 'factorsAgainst', 'balance'] as const;
const person = [
  'whyPersonalData',
  'dataProtectionPrinciple',
  'legitimateInterest',
  'necessity',
  'rightsBalance',
] as const;
const opinion = [
  'qualifiedPerson',
  'qualifiedPersonRole',
  'whyQualified',
  'opinionDate',
  'opinionReasons',
  'materialSeen',
] as const;

test.each([
  ['disclosed', undefined, 'FOIA', ['answer', 'filesToRelease', ...end]],
  ['disclosedInPart', undefined, 'FOIA', ['answer', 'ground', 'whatIsWithheld', 'filesToRelease', ...end]],
  [
    'disclosedInPart',
    'foia-40-2-first',
    'FOIA',
    ['answer', 'ground', 'subsections', 'whatIsWithheld', ...person, 'filesToRelease', ...end],
  ],
  ['notHeld', undefined, 'FOIA', ['answer', 'whyNotHeld', 'searchedOn', 'whoMayHoldIt', ...end]],
  ['notHeld', undefined, 'both', ['answer', 'ground', 'whyNotHeld', 'searchedOn', 'whoMayHoldIt', ...end]],
  ['alreadyAvailable', undefined, 'both', ['answer', 'ground', 'whereItIsPublished', ...end]],
  ['notHeld', undefined, 'EIR', ['answer', 'whyNotHeld', 'searchedOn', 'whoMayHoldIt', ...end]],
  [
    'alreadyAvailable',
    undefined,
    'FOIA',
    ['answer', 'subsections', 'whereItIsPublished', 'accessibleToRequester', ...end],
  ],
  ['alreadyAvailable', undefined, 'EIR', ['answer', 'subsections', 'whereItIsPublished', ...end]],
  ['withheld', undefined, 'FOIA', ['answer', 'ground', ...end]],
  [
    'withheld',
    'foia-22',
    'FOIA',
    [
      'answer',
      'ground',
      'subsections',
      'intendedBefore',
      'publishedLaterWhere',
      'publicationDate',
      'whyWait',
      ...publicInterest,
      ...end,
    ],
  ],
  [
    'withheld',
    'foia-31',
    'FOIA',
    ['answer', 'ground', 'subsections', 'likelihood', 'prejudice', ...publicInterest, ...end],
  ],
  ['withheld', 'foia-24', 'FOIA', ['answer', 'ground', 'whyRequired', ...publicInterest, ...end]],
  [
    'withheld',
    'foia-36',
    'FOIA',
    ['answer', 'ground', 'subsections', ...opinion, 'likelihood', ...publicInterest, ...end],
  ],
  [
    'withheld',
    'foia-38',
    'FOIA',
    ['answer', 'ground', 'subsections', 'whoIsEndangered', 'likelihood', 'prejudice', ...publicInterest, ...end],
  ],
  ['withheld', 'foia-40-1', 'FOIA', ['answer', 'ground', 'subjectAccess', ...end]],
  ['withheld', 'foia-40-2-first', 'FOIA', ['answer', 'ground', 'subsections', ...person, ...end]],
  [
    'withheld',
    'foia-41',
    'FOIA',
    [
      'answer',
      'ground',
      'subsections',
      'confidenceSource',
      'qualityOfConfidence',
      'obligationOfConfidence',
      'detriment',
      'publicInterestDefence',
      ...end,
    ],
  ],
  [
    'withheld',
    'foia-42',
    'FOIA',
    ['answer', 'ground', 'privilegeType', 'privilegeNotWaived', ...publicInterest, ...end],
  ],
  [
    'withheld',
    'foia-43-2',
    'FOIA',
    ['answer', 'ground', 'whoseInterests', 'thirdPartyViews', 'likelihood', 'prejudice', ...publicInterest, ...end],
  ],
  ['withheld', 'foia-44', 'FOIA', ['answer', 'ground', 'subsections', 'statutoryBar', 'noGateway', ...end]],
  ['withheld', 'eir-12-4-b', 'EIR', ['answer', 'ground', 'burden', 'advice', ...publicInterest, ...end]],
  [
    'withheld',
    'eir-12-4-d',
    'EIR',
    ['answer', 'ground', 'completion', 'preparingAuthority', ...publicInterest, ...end],
  ],
  ['withheld', 'eir-12-4-e', 'EIR', ['answer', 'ground', ...publicInterest, ...end]],
  [
    'withheld',
    'eir-12-5-e',
    'EIR',
    ['answer', 'ground', 'confidenceSource', 'whoseInterests', 'emissions', 'prejudice', ...publicInterest, ...end],
  ],
  [
    'withheld',
    'eir-12-5-f',
    'EIR',
    ['answer', 'ground', 'emissions', 'supplierConditions', 'prejudice', ...publicInterest, ...end],
  ],
  ['neitherConfirmNorDeny', undefined, 'FOIA', ['answer', 'ground', ...end]],
  [
    'neitherConfirmNorDeny',
    'foia-31',
    'FOIA',
    ['answer', 'ground', 'subsections', 'likelihood', 'prejudice', ...publicInterest, ...end],
  ],
  [
    'neitherConfirmNorDeny',
    'foia-40-5B',
    'FOIA',
    ['answer', 'ground', 'subsections', 'whyPersonalData', 'dataProtectionPrinciple', 'rightsBalance', ...end],
  ],
  ['neitherConfirmNorDeny', 'foia-41', 'FOIA', ['answer', 'ground', 'subsections', ...end]],
  ['neitherConfirmNorDeny', 'foia-44', 'FOIA', ['answer', 'ground', 'subsections', 'statutoryBar', ...end]],
  ['neitherConfirmNorDeny', 'foia-42', 'FOIA', ['answer', 'ground', ...publicInterest, ...end]],
  ['neitherConfirmNorDeny', 'eir-12-6', 'EIR', ['answer', 'ground', ...publicInterest, ...end]],
  ['overCostLimit', undefined, 'FOIA', ['answer', 'ground', ...end]],
  [
    'overCostLimit',
    'foia-12-1',
    'FOIA',
    ['answer', 'ground', 'subsections', 'costActivities', 'addedTogether', 'whatCouldBeDone', ...end],
  ],
  [
    'overCostLimit',
    'foia-12-2',
    'FOIA',
    ['answer', 'ground', 'costActivities', 'addedTogether', 'whatCouldBeDone', ...end],
  ],
  ['vexatious', undefined, 'FOIA', ['answer', 'vexatiousReasons', 'toldBefore', ...end]],
  ['repeated', undefined, 'FOIA', ['answer', 'previousReference', 'previousAnswerDate', 'whyTooSoon', ...end]],
] as const)('%s on %s under %s asks for exactly its fields, in their order', (kind, ground, law, ids) => {
  expect(fieldsFor({ kind, ground, law }).map((field) => field.id)).toEqual(ids);
});

test.each([
  ['36(4)', ['answer', 'ground', 'subsections', 'likelihood', 'prejudice', ...publicInterest, ...end]],
  ['36(2)(c) 36(4)', ['answer', 'ground', 'subsections', ...opinion, 'likelihood', ...publicInterest, ...end]],
])('section 36 on %s asks for exactly its fields', (chosen, ids) => {
  const subsections = chosen.split(' ');
  const fields = fieldsFor({ kind: 'withheld', ground: 'foia-36', subsections, law: 'FOIA' });
  expect(fields.map((field) => field.id)).toEqual(ids);
  expect(fields.find((field) => field.id === 'subsections')).toMatchObject({ decides: true });
});

test('the labels people find fields by', () => {
  const named = {
    answer: 'Answer',
    ground: 'Ground',
    subsections: 'Subsection',
    prejudice: 'Prejudice',
    factorsFor: 'Factors for disclosure',
    factorsAgainst: 'Factors against disclosure',
    balance: 'Balance',
    whyNotHeld: 'Why it is not held',
    likelihood: 'How likely',
    whereItIsPublished: 'Where it is published',
    filesToRelease: 'Files to release',
    coversQuestions: 'Covers questions',
    noteForTheFile: 'Note for the file',
  } as const;
  for (const [id, label] of Object.entries(named)) {
    const field = allFields.find((each) => each === id);
    expect(field === undefined ? undefined : fieldDefinitions[field].label).toBe(label);
  }
  expect(new Set(allFields.map((id) => fieldDefinitions[id].label)).size).toBe(allFields.length);
});

test('grounds are offered by their short titles, subsections by number and title', () => {
  const fields = fieldsFor({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' });
  const ground = fields.find((field) => field.id === 'ground');
  expect(ground?.groups?.[0]?.choices).toContainEqual({ value: 'foia-31', label: 's.31 Law enforcement' });
  const subsection = fields.find((field) => field.id === 'subsections');
  expect(subsection?.choices?.[0]).toEqual({ value: '31(1)(a)', label: '31(1)(a) Prevention or detection of crime' });
  expect(subsection?.optional).toBe(false);
});

test('where usual subsections stand by themselves the choice may be left empty', () => {
  const subsection = fieldsFor({ kind: 'alreadyAvailable', law: 'FOIA' }).find((field) => field.id === 'subsections');
  expect(subsection).toMatchObject({ optional: true, default: '21(1)' });
});

test('"would be likely to" is the second choice and the one that stands', () => {
  expect(fieldDefinitions.likelihood.choices.map((choice) => choice.label)).toEqual(['Would', 'Would be likely to']);
  expect(fieldDefinitions.likelihood.default).toBe('wouldBeLikelyTo');
});

test('every field is asked for by some answer', () => {
  const asked = kindOfAnswer.options.flatMap((kind) =>
    (['FOIA', 'EIR'] as const).flatMap((law) => [
      ...fieldsFor({ kind, law }),
      ...groundsFor({ kind, law })
        .flatMap(({ grounds }) => grounds)
        .flatMap(({ id, subsections }) =>
          fieldsFor({ kind, law, ground: id, subsections: subsections.map(({ ref }) => ref) }),
        ),
    ]),
  );
  const ids = new Set(asked.map(({ id }) => id));
  expect(allFields.filter((field) => !ids.has(field))).toEqual([]);
});

test('under both laws "not held" keeps to FOIA unless its regulation is chosen', () => {
  const ground = fieldsFor({ kind: 'notHeld', law: 'both' }).find((field) => field.id === 'ground');
  expect(ground).toMatchObject({ optional: true, hint: expect.stringContaining('FOIA') });
  expect(onlyGround({ kind: 'notHeld', law: 'both' })).toBeUndefined();
  expect(onlyGround({ kind: 'notHeld', law: 'EIR' })?.id).toBe('eir-12-4-a');
});
