import type { FoiRequest } from '../../../domain/request/request.ts';
import { openReview, refusedReview } from '../../../domain/request/review-of.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';

/** What an officer or the reviewer should do next about the review under way; nothing where there is none. */
export function reviewStep(request: FoiRequest, ctx: ViewContext): { says: string; press: 'review' } | undefined {
  const review = openReview(request);
  if (!review) {
    return refusedReview(request)
      ? { says: 'Tell the requester that the review was refused: use Internal review.', press: 'review' }
      : undefined;
  }
  if (review.acknowledgedBy === undefined) {
    return { says: 'Acknowledge the request for a review: use Internal review.', press: 'review' };
  }
  if (review.reviewer === undefined) {
    return { says: 'Put a reviewer in charge of the review: use Internal review.', press: 'review' };
  }
  const reviewer = who(review.reviewer, ctx);
  return review.settled === undefined
    ? { says: `Wait for ${reviewer} to decide the review.`, press: 'review' }
    : { says: `Wait for ${reviewer} to send the letter with the outcome.`, press: 'review' };
}
