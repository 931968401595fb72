import type { Part } from '../answer.ts';
import { costLimits, type CostLimit } from './cost-estimate.ts';
import type { FieldId } from './fields.ts';
import type { Ground } from './ground.ts';
import { groundById } from './grounds.ts';
import { contentProblems } from './problems-of-content.ts';
import { estimateProblems } from './problems-of-estimate.ts';
import { groundProblems } from './problems-of-ground.ts';

/** What can be wrong with a part by itself. */
export type ProblemCode =
  | 'kind.notInThisLaw'
  | 'ground.missing'
  | 'ground.notUsable'
  | 'subsection.missing'
  | 'subsection.notOfGround'
  | 'subsection.purposeMissing'
  | 'likelihood.missing'
  | 'likelihood.tooLow'
  | 'answer.missing'
  | 'published.missing'
  | 'notHeld.whyMissing'
  | 'factorsFor.missing'
  | 'factorsAgainst.missing'
  | 'balance.missing'
  | 'why.missing'
  | 'qualifiedPerson.missing'
  | 'opinionDate.missing'
  | 'date.unreadable'
  | 'emissions.excluded'
  | 'supplierConditions.unmet'
  | 'earlierRequest.missing'
  | 'estimate.missing'
  | 'estimate.unreadable'
  | 'estimate.notCounted'
  | 'estimate.withinLimit'
  | 'file.reasonMissing'
  | 'file.legacy';

/** Why a part cannot be settled as it stands, at the field where it can be mended; `kind` is *What the answer is*. */
export interface PartProblem {
  code: ProblemCode;
  field: FieldId | 'kind';
  /** A sentence that says what to do. */
  says: string;
}

/** What a part is looked at with. */
export interface PartInContext {
  part: Part;
  law: 'FOIA' | 'EIR';
  /** The ground the part names; absent where it names none or one that does not exist. */
  ground: Ground | undefined;
  /** Other parts of the same request: estimates are added up. */
  others: readonly Part[];
  limit: CostLimit;
}

/**
 * What is plainly missing or impossible in a part: what settling refuses, at the field. What only the whole letter shows,
 * and what guidance adds to the law, is left to the letter's check. Settle with `withDefaults` first.
 */
export function partProblems(
  part: Part,
  law: 'FOIA' | 'EIR',
  { others = [], limit = costLimits[0] }: { others?: readonly Part[]; limit?: CostLimit } = {},
): PartProblem[] {
  const ground = part.ground === undefined ? undefined : groundById(part.ground);
  const named = { part, law, ground, others, limit };
  const ofGround = groundProblems(named);
  // A ground that cannot stand asks for nothing: what it would need is not worth reporting.
  const stands = !ofGround.some((problem) => problem.code === 'ground.notUsable');
  const context = stands ? named : { ...named, ground: undefined };
  return [...ofGround, ...contentProblems(context), ...estimateProblems(context)];
}
