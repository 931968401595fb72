import { say } from '../../../src/domain/particulars.ts';
import { aRequest } from './a-request.ts';
import { day } from './things.ts';

/** A request that was closed, and of which a review was asked for on Mon 16 December. */
export const underReview = aRequest()
  .asked(1)
  .closed()
  .happened('olive', {
    type: 'reviewAsked',
    review: 1,
    on: day('2019-12-16'),
    howItCame: 'email',
    points: say(['It is not all there.']),
  });
