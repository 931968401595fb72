export type { Ground } from './ground.ts';
export { type GroundGroup, groundById, grounds, groundsFor } from './grounds.ts';
export { type Element, type FieldDefinition, fieldDefinitions, type FieldId, type Choice } from './fields.ts';
export {
  allFields,
  type Field,
  fieldsFor,
  fieldsOfGround,
  onlyGround,
  type PartSoFar,
  restsOnStatistics,
} from './fields-for.ts';
export { kindsInLaw, kindsOpenTo, leavesOpen } from './kinds.ts';
export { namePart } from './part-name.ts';
export { withDefaults } from './defaults.ts';
export { mayBeWeighed } from './weighed.ts';
export { valueOf } from './value.ts';
export type { PartProblem, ProblemCode } from './part-problem.ts';
export { partProblems } from './part-problems.ts';
export { type FileKind, kindOfFile } from './file-kinds.ts';
export { costLimitOn, costLimits, type CostLimit, readEstimate, saySum, sumOf } from './cost-estimate.ts';
