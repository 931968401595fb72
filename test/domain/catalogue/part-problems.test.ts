import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/domain/answer.ts';
import { fieldsFor, partProblems, type ProblemCode, withDefaults } from '../../../src/domain/catalogue/index.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { everything, soundPart } from './sound-parts.ts';

test.each(everything)('$kind on $ground under $law settles as the examples fill it in', (chosen) => {
  expect(partProblems(soundPart(chosen), chosen.law)).toEqual([]);
});

test.each(everything)('$kind on $ground under $law: what a form insists on is missed when empty', (chosen) => {
  for (const field of fieldsFor(chosen)) {
    if (field.optional || field.id === 'likelihood') continue;
    const { [field.id]: _gone, ...fields } = soundPart(chosen).fields;
    const bare: Part = { ...soundPart(chosen), fields };
    if (field.id === 'ground') delete bare.ground;
    if (field.id === 'whereItIsPublished') delete bare.whereItIsPublished;
    if (field.id === 'subsections') bare.subsections = [];
    if (field.id === 'factorsFor') bare.factorsFor = [];
    if (field.id === 'factorsAgainst') bare.factorsAgainst = [];
    expect(partProblems(bare, chosen.law).map((problem) => problem.field)).toContain(field.id);
  }
});

const cctv = soundPart({ kind: 'withheld', ground: 'foia-31', law: 'FOIA' });
const costly = soundPart({ kind: 'overCostLimit', ground: 'foia-12-1', law: 'FOIA' });
const noise = soundPart({ kind: 'withheld', ground: 'eir-12-5-e', law: 'EIR' });
const supplier = soundPart({ kind: 'withheld', ground: 'eir-12-5-f', law: 'EIR' });
const frank = soundPart({ kind: 'withheld', ground: 'foia-36', law: 'FOIA' });
const staff = soundPart({ kind: 'withheld', ground: 'foia-40-2-first', law: 'FOIA' });
const given = soundPart({ kind: 'disclosed', law: 'FOIA' });
const barred = soundPart({ kind: 'withheld', ground: 'foia-44', law: 'FOIA' });
const again = soundPart({ kind: 'repeated', ground: 'foia-14-2', law: 'FOIA' });

function without(part: Part, ...ids: string[]): Part {
  return { ...part, fields: Object.fromEntries(Object.entries(part.fields).filter(([id]) => !ids.includes(id))) };
}

function saying(part: Part, fields: Record<string, string>): Part {
  return { ...part, fields: { ...part.fields, ...fields } };
}

const { likelihood: _unsaid, ...unlikely } = cctv;
const file = { name: 'fines.xlsx', sha256: 'a'.repeat(64), size: 10, mimeType: 'application/octet-stream' };

const refused: readonly (readonly [string, Part, 'FOIA' | 'EIR', ProblemCode, string])[] = [
  ['a cost limit under the EIR', costly, 'EIR', 'kind.notInThisLaw', 'kind'],
  ['a ground that does not exist', { ...cctv, ground: 'foia-99' }, 'FOIA', 'ground.notUsable', 'ground'],
  ['an FOIA ground under the EIR', cctv, 'EIR', 'ground.notUsable', 'ground'],
  ['an EIR ground under FOIA', noise, 'FOIA', 'ground.notUsable', 'ground'],
  ['section 39 as a refusal', { ...cctv, ground: 'foia-39' }, 'FOIA', 'ground.notUsable', 'ground'],
  ['section 35, not open to a council', { ...cctv, ground: 'foia-35' }, 'FOIA', 'ground.notUsable', 'ground'],
  ['section 21 for what is withheld', { ...cctv, ground: 'foia-21' }, 'FOIA', 'ground.notUsable', 'ground'],
  ['a ground on a disclosure', { ...given, ground: 'foia-31' }, 'FOIA', 'ground.notUsable', 'ground'],
  ['no subsection', { ...cctv, subsections: [] }, 'FOIA', 'subsection.missing', 'subsections'],
  [
    'another section’s subsection',
    { ...cctv, subsections: ['43(2)'] },
    'FOIA',
    'subsection.notOfGround',
    'subsections',
  ],
  [
    '31(1)(g) without a purpose',
    { ...cctv, subsections: ['31(1)(g)'] },
    'FOIA',
    'subsection.purposeMissing',
    'subsections',
  ],
  [
    'a purpose without 31(1)(g)',
    { ...cctv, subsections: ['31(2)(a)'] },
    'FOIA',
    'subsection.purposeMissing',
    'subsections',
  ],
  ['no likelihood', unlikely, 'FOIA', 'likelihood.missing', 'likelihood'],
  ['"likely" under the EIR', { ...noise, likelihood: 'wouldBeLikelyTo' }, 'EIR', 'likelihood.tooLow', 'likelihood'],
  ['nothing for disclosure', { ...cctv, factorsFor: [] }, 'FOIA', 'factorsFor.missing', 'factorsFor'],
  ['an empty line against', { ...cctv, factorsAgainst: [' '] }, 'FOIA', 'factorsAgainst.missing', 'factorsAgainst'],
  ['a dash against', { ...cctv, factorsAgainst: ['-', '…'] }, 'FOIA', 'factorsAgainst.missing', 'factorsAgainst'],
  ['a full stop for a balance', saying(cctv, { balance: '.' }), 'FOIA', 'balance.missing', 'balance'],
  ['no balance', without(cctv, 'balance'), 'FOIA', 'balance.missing', 'balance'],
  ['nothing given', { ...given, answer: paragraphs('') }, 'FOIA', 'answer.missing', 'answer'],
  ['no reason at all', { ...staff, fields: {} }, 'FOIA', 'why.missing', 'whyPersonalData'],
  ['no qualified person', without(frank, 'qualifiedPerson'), 'FOIA', 'qualifiedPerson.missing', 'qualifiedPerson'],
  ['no day of the opinion', without(frank, 'opinionDate'), 'FOIA', 'opinionDate.missing', 'opinionDate'],
  ['a day that is none', saying(frank, { opinionDate: '2026-02-30' }), 'FOIA', 'date.unreadable', 'opinionDate'],
  ['no enactment', without(barred, 'statutoryBar'), 'FOIA', 'enactment.missing', 'statutoryBar'],
  [
    'no enactment, though the answer says that it is forbidden',
    { ...without(barred, 'statutoryBar'), answer: paragraphs('The law forbids us to give it.') },
    'FOIA',
    'enactment.missing',
    'statutoryBar',
  ],
  [
    'no enactment that forbids to confirm or deny',
    without(soundPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-44', law: 'FOIA' }), 'statutoryBar'),
    'FOIA',
    'enactment.missing',
    'statutoryBar',
  ],
  ['information on emissions', saying(noise, { emissions: 'yes' }), 'EIR', 'emissions.excluded', 'emissions'],
  [
    'a supplier who agreed',
    saying(supplier, { supplierConditions: 'volunteered\nnoOtherPower' }),
    'EIR',
    'supplierConditions.unmet',
    'supplierConditions',
  ],
  ['no earlier request', { ...again, fields: {} }, 'FOIA', 'earlierRequest.missing', 'previousReference'],
  ['no estimate', without(costly, 'costActivities'), 'FOIA', 'estimate.missing', 'costActivities'],
  ['an estimate in words', saying(costly, { costActivities: 'ages' }), 'FOIA', 'estimate.unreadable', 'costActivities'],
  [
    'exactly 18 hours',
    saying(costly, { costActivities: 'Looking: 18 hours' }),
    'FOIA',
    'estimate.withinLimit',
    'costActivities',
  ],
  [
    'redaction',
    saying(costly, { costActivities: 'Redacting: 40 hours' }),
    'FOIA',
    'estimate.notCounted',
    'costActivities',
  ],
  [
    'a spreadsheet without a reason',
    { ...given, filesToRelease: [file] },
    'FOIA',
    'file.reasonMissing',
    'filesToRelease',
  ],
  [
    'an old spreadsheet',
    { ...given, filesToRelease: [{ ...file, name: 'fines.XLS', reason: 'asked for' }] },
    'FOIA',
    'file.legacy',
    'filesToRelease',
  ],
];

describe('what settling refuses, at the field where it is mended', () => {
  test.each(refused)('%s', (_what, part, law, code, field) => {
    const problems = partProblems(part, law);
    expect(problems.map((problem) => [problem.code, problem.field])).toEqual([[code, field]]);
    expect(problems[0]?.says).toMatch(/^.{15,200}[.]$/u);
  });
});

test('a file may stand for the words, and a reason lets a spreadsheet go', () => {
  const sheet: Part = {
    ...given,
    answer: paragraphs(''),
    filesToRelease: [{ ...file, reason: 'The requester needs the formulas' }],
  };
  expect(partProblems(sheet, 'FOIA')).toEqual([]);
});

test('the reasons may stand in the answer’s own words', () => {
  expect(partProblems({ ...staff, fields: {}, answer: paragraphs('The names of junior staff.') }, 'FOIA')).toEqual([]);
  const told = { ...costly, fields: {}, answer: paragraphs('It would take 62 hours, £1,550.') };
  expect(partProblems(told, 'FOIA')).toEqual([]);
});

test('statistics need no opinion of the qualified person, and nothing else does without (FOIA s.36(4))', () => {
  const bare = without(
    frank,
    'qualifiedPerson',
    'qualifiedPersonRole',
    'opinionDate',
    'opinionReasons',
    'materialSeen',
  );
  const codes = (part: Part) => partProblems(part, 'FOIA').map(({ code }) => code);
  expect(codes({ ...bare, subsections: ['36(4)'] })).toEqual([]);
  expect(codes({ ...bare, kind: 'neitherConfirmNorDeny', subsections: ['36(4)'] })).toEqual([]);
  const opinion = ['qualifiedPerson.missing', 'qualifiedPerson.missing', 'opinionDate.missing'];
  expect(codes({ ...bare, subsections: ['36(4)', '36(2)(c)'] })).toEqual(opinion);
  expect(codes({ ...bare, subsections: ['36(2)(c)'] })).toEqual(opinion);
  const { likelihood: _unsaid, ...unsaid } = bare;
  expect(codes({ ...unsaid, subsections: ['36(4)'] })).toEqual(['likelihood.missing']);
});

test('estimates of several parts are added up', () => {
  const half = saying(costly, { costActivities: 'Looking: 10 hours' });
  expect(partProblems(half, 'FOIA').map((problem) => problem.code)).toEqual(['estimate.withinLimit']);
  expect(
    partProblems(half, 'FOIA', { others: [half, saying(costly, { costActivities: 'Opening: 9 hours' })] }),
  ).toEqual([]);
});

test('nobody chooses what the law leaves no choice in', () => {
  const { ground: _none, ...vexatious } = soundPart({ kind: 'vexatious', law: 'FOIA' });
  expect(withDefaults({ ...vexatious, subsections: [] }, 'FOIA')).toMatchObject({
    ground: 'foia-14-1',
    subsections: ['14(1)'],
  });
  const bare: Part = { ...staff, subsections: [], fields: {} };
  expect(withDefaults(bare, 'FOIA')).toMatchObject({
    subsections: ['40(2)', '40(3A)(a)'],
    fields: { dataProtectionPrinciple: 'lawfulness' },
  });
  expect(withDefaults(unlikely, 'FOIA').likelihood).toBe('wouldBeLikelyTo');
  expect(withDefaults({ ...cctv, likelihood: 'would' }, 'FOIA').likelihood).toBe('would');
  expect(withDefaults({ ...cctv, subsections: [] }, 'FOIA').subsections).toEqual([]);
  expect(withDefaults(given, 'FOIA')).toEqual(given);
});
