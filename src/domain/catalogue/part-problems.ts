import type { Part } from '../answer.ts';
import { costLimits, type CostLimit } from './cost-estimate.ts';
import { groundById } from './grounds.ts';
import type { PartProblem } from './part-problem.ts';
import { contentProblems } from './problems-of-content.ts';
import { estimateProblems } from './problems-of-estimate.ts';
import { groundProblems } from './problems-of-ground.ts';

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
