import { describe, expect, test } from 'vitest';
import { type KindOfAnswer, kindsOfAnswer } from '../../../src/domain/answer.ts';
import { fieldsOfGround, groundById, grounds, groundsFor } from '../../../src/domain/catalogue/index.ts';
import { requirements } from '../../../src/domain/catalogue/requirements.ts';

function idsFor(kind: KindOfAnswer, law: 'FOIA' | 'EIR' | 'both'): string[] {
  return groundsFor({ kind, law }).flatMap((group) => group.grounds.map((ground) => ground.id));
}

const kinds = Object.keys(kindsOfAnswer).filter((kind): kind is KindOfAnswer => kind in kindsOfAnswer);

test('every ground is there once, with a short title of its own that fits a list', () => {
  expect(grounds).toHaveLength(55);
  expect(new Set(grounds.map((ground) => ground.id)).size).toBe(55);
  expect(new Set(grounds.map((ground) => ground.shortTitle)).size).toBe(55);
  expect(grounds.filter((ground) => ground.shortTitle.length > 60)).toEqual([]);
  expect(groundById('foia-31')?.heading).toBe('Law enforcement');
  expect(groundById('foia-99')).toBeUndefined();
});

test('absolute are the exemptions of s.2(3) as they stand for a council, personal data first of all, and no others', () => {
  const absolute = grounds.filter((ground) => ground.kind === 'absolute').map((ground) => ground.section);
  expect(absolute).toEqual([
    '21',
    '23',
    '32',
    '34',
    '37(1)(a)-(ab)',
    '40(1)',
    '40(2) by 40(3A)(a)',
    '40(5B)(a)(i)',
    '41',
    '44',
    '13(1) by 13(2A)',
  ]);
});

test('a public interest test stands with every qualified ground but s.39 and "not held", and with no other', () => {
  const without = grounds.filter((ground) => ground.kind === 'qualified' && !ground.pitInLetter).map(({ id }) => id);
  expect(without).toEqual(['foia-39', 'eir-12-4-a']);
  expect(grounds.filter((ground) => ground.kind !== 'qualified' && ground.pitInLetter)).toEqual([]);
});

test('no limb to neither confirm nor deny: s.21, s.14, s.43(1), and under the EIR all but 12(5)(a) and 13', () => {
  const silent = grounds.filter((ground) => ground.regime === 'FOIA' && ground.ncnd === undefined).map(({ id }) => id);
  expect(silent).toEqual(['foia-1-3', 'foia-9', 'foia-12-1', 'foia-14-1', 'foia-14-2', 'foia-21', 'foia-43-1']);
  const limbs = grounds.filter((ground) => ground.regime === 'EIR' && ground.ncnd !== undefined).map(({ id }) => id);
  expect(limbs).toEqual(['eir-12-5-a', 'eir-12-6', 'eir-13-first', 'eir-13-other']);
});

describe('what a part may rest on', () => {
  test.each([
    ['disclosed', 'both', []],
    ['notHeld', 'FOIA', []],
    ['notHeld', 'EIR', ['eir-12-4-a']],
    ['alreadyAvailable', 'FOIA', ['foia-21']],
    ['alreadyAvailable', 'EIR', ['eir-6-1-b']],
    ['alreadyAvailable', 'both', ['foia-21', 'eir-6-1-b']],
    ['overCostLimit', 'FOIA', ['foia-12-1', 'foia-12-2']],
    ['overCostLimit', 'EIR', []],
    ['vexatious', 'FOIA', ['foia-14-1']],
    ['vexatious', 'EIR', []],
    ['repeated', 'FOIA', ['foia-14-2']],
    ['repeated', 'EIR', []],
    ['neitherConfirmNorDeny', 'EIR', ['eir-13-first', 'eir-12-6', 'eir-13-other']],
  ] as const)('%s under %s: %j', (kind, law, ids) => {
    expect(idsFor(kind, law)).toEqual(ids);
  });

  test('nothing is offered that is not open to a council, nor section 39', () => {
    for (const kind of kinds) {
      for (const ground of groundsFor({ kind, law: 'both' }).flatMap((group) => group.grounds)) {
        expect(ground.councilUse).not.toBe('notAvailable');
        expect(ground.id).not.toBe('foia-39');
      }
    }
  });

  test('neither confirming nor denying rests on a limb that allows it', () => {
    const offered = groundsFor({ kind: 'neitherConfirmNorDeny', law: 'both' }).flatMap((group) => group.grounds);
    expect(offered.length).toBeGreaterThan(15);
    expect(offered.filter((ground) => ground.ncnd === undefined)).toEqual([]);
  });

  test('what councils use often comes first, under a heading that fits', () => {
    const groups = groundsFor({ kind: 'withheld', law: 'both' });
    expect(groups.map((group) => group.label)).toEqual([
      'FOIA: used often',
      'FOIA: used seldom',
      'EIR: used often',
      'EIR: used seldom',
    ]);
    expect(groups[0]?.grounds.map((ground) => ground.id)).toEqual([
      'foia-22',
      'foia-31',
      'foia-40-1',
      'foia-40-2-first',
      'foia-42',
      'foia-43-2',
    ]);
  });

  test('what may be withheld may be withheld in part', () => {
    expect(idsFor('disclosedInPart', 'both')).toEqual(idsFor('withheld', 'both'));
  });
});

test.each(grounds)('$id: everything it requires has a field, or is met by standing words', (ground) => {
  const asked = fieldsOfGround(ground);
  for (const id of ground.requires) {
    const fields = requirements[id].fields.filter((field) => field !== 'subsections' || ground.subsections.length > 1);
    expect(asked).toEqual(expect.arrayContaining([...fields]));
  }
});

test('what is met by standing words is known by name', () => {
  const standing = Object.entries(requirements)
    .filter(([, requirement]) => requirement.fields.length === 0)
    .map(([id]) => id);
  expect(standing).toEqual([
    'adverseEffectWould',
    'costLimit',
    'handleUnderEir',
    'neitherStatement',
    'presumptionInFavour',
  ]);
});

test.each(grounds)('$id: the usual subsections are its own, and harm is told where likelihood is asked', (ground) => {
  const refs = ground.subsections.map((each) => each.ref);
  expect(refs).toEqual(expect.arrayContaining(ground.usual));
});

test('every interest that may be prejudiced says what disclosure would do to it', () => {
  const harmful = grounds.filter((ground) => ground.basis === 'prejudice' && ground.id !== 'foia-24');
  // 31(2) lists purposes, 27(2) information given in confidence: neither is a harm.
  const refs = harmful.flatMap((ground) => ground.subsections).filter((each) => !/^(?:31|27)\(2\)/u.test(each.ref));
  expect(refs.length).toBeGreaterThan(25);
  expect(refs.filter((each) => each.harm === undefined)).toEqual([]);
});
