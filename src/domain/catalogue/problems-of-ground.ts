import { kindsOfAnswer } from '../answer.ts';
import type { Ground } from './ground.ts';
import { groundsFor } from './grounds.ts';
import { kindsInLaw } from './kinds.ts';
import type { PartInContext, PartProblem } from './part-problem.ts';

/** Whether the kind, its ground and the subsections go together in that law. */
export function groundProblems({ part, law, ground }: PartInContext): PartProblem[] {
  const usable = groundsFor({ kind: part.kind, law }).flatMap((group) => group.grounds);
  const label = kindsOfAnswer[part.kind];
  if (law === 'EIR' && kindsInLaw[part.kind].foiaAlone) {
    return [
      {
        code: 'kind.notInThisLaw',
        field: 'kind',
        says: `The EIR have no "${label}". Choose Withheld and regulation 12(4)(b), manifestly unreasonable.`,
      },
    ];
  }
  if (part.ground === undefined) {
    return usable.length === 0
      ? []
      : [{ code: 'ground.missing', field: 'ground', says: `"${label}" needs a ground. Choose one.` }];
  }
  if (ground === undefined) {
    return [
      {
        code: 'ground.notUsable',
        field: 'ground',
        says: `There is no ground "${part.ground}". Choose one of the list.`,
      },
    ];
  }
  if (!usable.includes(ground)) {
    return [{ code: 'ground.notUsable', field: 'ground', says: whyNotUsable(ground, label, law) }];
  }
  return subsectionProblems(part.subsections, ground);
}

function whyNotUsable(ground: Ground, label: string, law: 'FOIA' | 'EIR'): string {
  if (ground.councilUse === 'notAvailable')
    return `${ground.shortTitle} is not open to a council. Choose another ground.`;
  if (ground.id === 'foia-39')
    return 'Section 39 moves the question to the EIR: correct the request’s law to EIR or Both, and settle it there.';
  if (ground.regime !== law) {
    return `${ground.shortTitle} belongs to the ${ground.regime}, but this question is handled under the ${law}. Choose a ground of the ${law}.`;
  }
  return `"${label}" cannot rest on ${ground.shortTitle}. Choose another ground or another kind of answer.`;
}

function subsectionProblems(chosen: readonly string[], ground: Ground): PartProblem[] {
  if (chosen.length === 0) {
    return [
      { code: 'subsection.missing', field: 'subsections', says: `Choose the subsection of ${ground.shortTitle}.` },
    ];
  }
  const known = new Set(ground.subsections.map((each) => each.ref));
  const strange = chosen.filter((ref) => !known.has(ref));
  if (strange.length > 0) {
    return [
      {
        code: 'subsection.notOfGround',
        field: 'subsections',
        says: `${strange.join(', ')} is no subsection of ${ground.shortTitle}. Choose again.`,
      },
    ];
  }
  return purposeProblems(chosen);
}

/** FOIA s.31(1)(g) and (h) work only with a purpose of s.31(2), and those purposes only with them. */
function purposeProblems(chosen: readonly string[]): PartProblem[] {
  const needsPurpose = chosen.includes('31(1)(g)') || chosen.includes('31(1)(h)');
  const hasPurpose = chosen.some((ref) => ref.startsWith('31(2)'));
  if (needsPurpose === hasPurpose) return [];
  const says = needsPurpose
    ? '31(1)(g) and (h) need a purpose as well: choose one of 31(2)(a) to (j).'
    : 'A purpose of 31(2) counts only with 31(1)(g) or (h): choose one of them as well.';
  return [{ code: 'subsection.purposeMissing', field: 'subsections', says }];
}
