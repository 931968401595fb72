import { type Ground, grounds } from '../catalogue/index.ts';

/** Sections of FOIA and regulations of the EIR that a letter may name though they are no ground. */
const alsoThere = {
  FOIA: ['1', '2', '3', '8', '10', '11', '11A', '13', '16', '17', '19', '45', '50', '52', '57', '77', '84'],
  EIR: ['2', '3', '4', '5', '7', '10', '11', '14', '15', '16', '18', '19'],
} as const;

/** The highest subsection that a section of FOIA has, where text names more than the catalogue lists. */
const highest: Readonly<Record<string, number>> = {
  '12': 5,
  '14': 2,
  '21': 3,
  '22': 2,
  '22A': 2,
  '23': 5,
  '24': 4,
  '26': 3,
  '27': 5,
  '28': 3,
  '29': 2,
  '30': 6,
  '31': 3,
  '32': 4,
  '33': 3,
  '34': 4,
  '35': 5,
  '36': 8,
  '37': 2,
  '38': 2,
  '39': 3,
  '40': 8,
  '41': 2,
  '42': 2,
  '43': 3,
  '44': 3,
};

/** The grounds that a section or regulation number belongs to: three for `40`, eleven for regulation `12`. */
export function groundsOfNumber(law: 'FOIA' | 'EIR', number: string): Ground[] {
  return grounds.filter((ground) => ground.regime === law && ground.section.split('(')[0] === number.toUpperCase());
}

/** The grounds that a reference such as `43(2)` can mean: those of the whole section where it names no limb. */
export function groundsMeant(law: 'FOIA' | 'EIR', ref: string): Ground[] {
  const [number = ''] = ref.split('(');
  const ofNumber = groundsOfNumber(law, number);
  const meant = ofNumber.filter((ground) =>
    refsOf(ground).some((known) => isWithin(known, ref) || isWithin(ref, known)),
  );
  return meant.length > 0 ? meant : ofNumber;
}

/** Whether the Act or the Regulations have such a section. What the catalogue does not know deeper is believed. */
export function sectionExists(law: 'FOIA' | 'EIR', ref: string): boolean {
  const [number = '', first = '', second] = ref.split('(').map((each) => each.replace(')', ''));
  if (alsoThere[law].some((each) => each === number.toUpperCase())) return true;
  const ofNumber = groundsOfNumber(law, number);
  if (ofNumber.length === 0 || first === '') return ofNumber.length > 0;
  const known = ofNumber.flatMap(refsOf);
  const parent = `${number}(${first})`;
  if (!known.some((each) => isWithin(each, parent))) {
    const top = highest[number.toUpperCase()];
    const value = Number.parseInt(first, 10);
    return law === 'EIR' ? Number.isFinite(value) : top !== undefined && value >= 1 && value <= top;
  }
  if (second === undefined) return true;
  const limbs = known.filter((each) => each !== parent && isWithin(each, parent));
  return limbs.length === 0 || limbs.some((each) => isWithin(each, `${parent}(${second})`));
}

/** Whether a reference names a limb of a ground that an answer may rest on, such as `43(2)`; a bare number names none. */
export function isLimbOfAGround(law: 'FOIA' | 'EIR', ref: string): boolean {
  const open = grounds.filter(({ regime, usedFor }) => regime === law && usedFor.length > 0);
  return ref.includes('(') && open.flatMap(refsOf).some((known) => isWithin(known, ref));
}

/** Whether an answer may rest on a ground of this section or regulation: `31`, not the `151` of an officer. */
export function isNumberOfAGround(law: 'FOIA' | 'EIR', number: string): boolean {
  return groundsOfNumber(law, number).some(({ usedFor }) => usedFor.length > 0);
}

function refsOf(ground: Ground): string[] {
  const limb = ground.ncnd === undefined ? [] : [ground.ncnd];
  return [...ground.subsections.map((each) => each.ref), ...limb];
}

/** Whether `ref` is `whole` or a limb of it. */
function isWithin(ref: string, whole: string): boolean {
  return ref === whole || ref.startsWith(`${whole}(`);
}
