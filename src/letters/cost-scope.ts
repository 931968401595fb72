import type { Part } from '../domain/answer.ts';
import { costLimitOn, readEstimate, saySum, sumOf } from '../domain/catalogue/cost-estimate.ts';
import type { LondonDate } from '../domain/london.ts';
import { withoutBullets } from './typed.ts';

/** The cost limit on the day of receipt and the estimate against it, as templates see them. */
export function costScope(part: Part, received: LondonDate) {
  const limit = costLimitOn(received);
  const typed = part.fields.costActivities ?? '';
  const estimate = readEstimate(typed);
  return {
    limit: `£${limit.limitPounds}`,
    rate: `£${limit.poundsPerHour}`,
    hours: limit.limitPounds / limit.poundsPerHour,
    activities: withoutBullets(typed),
    /** `62 hours, £1,550`; null where the estimate cannot be added up. */
    sum: estimate.ok && estimate.activities.length > 0 ? saySum(sumOf(estimate.activities, limit)) : null,
  };
}
