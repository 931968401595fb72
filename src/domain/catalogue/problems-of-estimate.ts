import type { Part } from '../answer.ts';
import { type Activity, readEstimate, saySum, sumOf } from './cost-estimate.ts';
import type { PartInContext, PartProblem } from './part-problem.ts';
import { valueOf } from './value.ts';

/** A figure in hours or pounds, where the calculation is in the answer's own words. */
const FIGURE = /\d[\d,.]*\s*(?:hours?|hrs?)\b|£\s*\d/iu;

/** FOIA s.12: an estimate, of what counts, that exceeds the limit; the estimates of a request's parts are added up. */
export function estimateProblems({ part, others, limit }: PartInContext): PartProblem[] {
  if (part.kind !== 'overCostLimit') return [];
  const text = valueOf(part, 'costActivities');
  if (text === '') {
    return FIGURE.test(valueOf(part, 'answer'))
      ? []
      : [
          {
            code: 'estimate.missing',
            field: 'costActivities',
            says: 'Give the estimate, one activity to a line: opening case files: 1,240 × 3 minutes each.',
          },
        ];
  }
  const estimate = readEstimate(text);
  if (!estimate.ok) return [{ code: 'estimate.unreadable', field: 'costActivities', says: estimate.says }];
  const outside = estimate.activities.filter((each) => each.notCounted !== undefined);
  if (outside.length > 0) {
    const what = outside.map((each) => `"${each.what}"`).join(', ');
    const says = `${what} does not count: only finding out whether it is held, locating, retrieving and extracting do. Take it out.`;
    return [{ code: 'estimate.notCounted', field: 'costActivities', says }];
  }
  const all = [...estimate.activities, ...others.filter((each) => each !== part).flatMap(activitiesOf)];
  const sum = sumOf(all, limit);
  return sum.exceeds
    ? []
    : [
        {
          code: 'estimate.withinLimit',
          field: 'costActivities',
          says: `This comes to ${saySum(sum)}: within the limit of £${limit.limitPounds}, which must be exceeded. Answer the question, or mend the estimate.`,
        },
      ];
}

function activitiesOf(part: Part): readonly Activity[] {
  if (part.kind !== 'overCostLimit') return [];
  const estimate = readEstimate(valueOf(part, 'costActivities'));
  return estimate.ok ? estimate.activities : [];
}
