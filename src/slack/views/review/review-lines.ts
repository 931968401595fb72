import { sayDate } from '../../../domain/london.ts';
import { phaseOf } from '../../../domain/request/phase.ts';
import type { Complaint, FoiRequest, Review } from '../../../domain/request/request.ts';
import { clockOfReview } from '../../../domain/request/review-of.ts';
import { beginning } from '../blocks.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { complaintNames, outcomeNames, regulatorName } from './review-names.ts';
import { reviewStep } from './review-step.ts';
import { sayDueDay } from '../when.ts';

/** When the outcome of a review is due. */
export function sayReviewDue(request: FoiRequest, review: Review, ctx: ViewContext): string {
  const clock = clockOfReview(request, review, ctx.holidays);
  return clock.ok ? sayDueDay(clock.value.due, ctx) : clock.refusal.says;
}

/** Every review and complaint, each in a line for the card. */
export function reviewLines(request: FoiRequest, ctx: ViewContext): string[] {
  const regulators = (complaint: Complaint) => {
    const under =
      complaint.theirReference === undefined ? '' : `, reference ${beginning(complaint.theirReference, 60)}`;
    const { decided } = complaint;
    const became = decided
      ? ` Ended on ${sayDate(decided.on)}: ${complaintNames[decided.decided]}.`
      : ' Not decided yet.';
    return `Complaint to the ${regulatorName(ctx, complaint.on)} of ${sayDate(complaint.on)}${under}.${became}`;
  };
  return [...request.reviews.map((review) => reviewLine(request, review, ctx)), ...request.complaints.map(regulators)];
}

/** Where a review stands. */
export function reviewLine(request: FoiRequest, review: Review, ctx: ViewContext): string {
  const asked = `Internal review asked for on ${sayDate(review.askedOn)}`;
  const told = request.notices.find(({ id }) => id === review.toldBy);
  if (review.late?.decided === 'refused') {
    return `${asked}: refused as too late${told ? `, letter of ${sayDate(told.on)}` : ''}.`;
  }
  if (review.withdrawn) return `${asked}: withdrawn on ${sayDate(review.withdrawn.on)}.`;
  if (told && review.settled) {
    return `${asked}: ${outcomeNames[review.settled.outcome]}, by ${who(review.settled.by, ctx)}, letter of ${sayDate(told.on)}.`;
  }
  const reviewer = review.reviewer === undefined ? 'nobody yet' : who(review.reviewer, ctx);
  const phase = phaseOf(request);
  // Elsewhere on the card what comes next for the request is said, so the review says its own.
  const next = phase === 'sent' || phase === 'closed' ? undefined : reviewStep(request, ctx);
  return `${asked}. ${sayReviewDue(request, review, ctx)} In charge of it: ${reviewer}.${next ? ` ${next.says}` : ''}`;
}
