import type { Part } from '../answer.ts';
import type { CostLimit } from './cost-estimate.ts';
import type { FieldId } from './fields.ts';
import type { Ground } from './ground.ts';

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
  | 'enactment.missing'
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
