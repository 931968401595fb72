import { workingDaysToAskForReview } from '../../clock/index.ts';
import { ERASED, heard } from '../../particulars.ts';
import type { Notice } from '../../notice.ts';
import type { ReviewDecision } from '../../review/decision.ts';
import type { Happened } from '../events.ts';
import type { FoiRequest, Review } from '../request.ts';
import { openReview, refusedReview } from '../review-of.ts';

/** What happens once a requester is not content: an internal review, a complaint to the regulator. */
export type OfReview = Extract<
  Happened,
  {
    type:
      | 'reviewAsked'
      | 'reviewerNamed'
      | 'reviewExtended'
      | 'reviewDateCorrected'
      | 'reviewWithdrawn'
      | 'reviewSettled'
      | 'complaintReceived'
      | 'complaintDecided';
  }
>;

/** A request after something happened to a review or to a complaint. */
export function evolveReviews(state: FoiRequest, event: OfReview): FoiRequest {
  switch (event.type) {
    case 'reviewAsked':
      return { ...state, reviews: [...state.reviews, asked(event)] };
    case 'reviewerNamed':
      return withReview(state, event.review, (review) => ({
        ...review,
        reviewer: event.reviewer,
        shownToReviewers: review.shownToReviewers || !event.officer,
      }));
    case 'reviewExtended': {
      const extended = { on: event.on, reason: heard(event.reason, ERASED) };
      return withReview(state, event.review, (review) => ({ ...review, extended }));
    }
    case 'reviewDateCorrected': {
      const { on, to } = event;
      return withReview(state, event.review, (review) => ({
        ...review,
        askedOn: to,
        redated: [...review.redated, { on, from: review.askedOn, to }],
      }));
    }
    case 'reviewWithdrawn': {
      const withdrawn = { on: event.on, reason: heard(event.reason, ERASED) };
      return withReview(state, event.review, (review) => ({ ...review, withdrawn }));
    }
    case 'reviewSettled': {
      const { outcome, by, at } = event;
      const decision = heard<ReviewDecision | undefined>(event.decision, undefined);
      const settled = { outcome, by, at, ...(decision && { decision }) };
      return withReview(state, event.review, (review) => ({ ...review, settled }));
    }
    case 'complaintReceived': {
      const { complaint: number, on, theirReference } = event;
      const received = { number, on, ...(theirReference && { theirReference: heard(theirReference, ERASED) }) };
      return { ...state, complaints: [...state.complaints, received] };
    }
    case 'complaintDecided': {
      const { on, words } = event;
      const decided = { on, decided: event.decided, ...(words && { words: heard(words, ERASED) }) };
      return {
        ...state,
        complaints: state.complaints.map((each) => (each.number === event.complaint ? { ...each, decided } : each)),
      };
    }
  }
}

function asked(event: Extract<OfReview, { type: 'reviewAsked' }>): Review {
  const { review: number, on: askedOn, howItCame, points, respondedOn, givenOn, within, late, by, at } = event;
  return {
    number,
    askedOn,
    redated: [],
    howItCame,
    points: heard(points, []),
    ...(respondedOn !== undefined && { respondedOn }),
    ...(givenOn !== undefined && { givenOn }),
    within: within ?? workingDaysToAskForReview,
    ...(late && { late: { decided: late.decided, reason: heard(late.reason, ERASED) } }),
    by,
    at,
    shownToReviewers: false,
  };
}

/** A notice that says what becomes of a review: acknowledges it, gives it more time, ends it or refuses it. */
export function reviewToldBy(state: FoiRequest, event: Extract<Happened, { type: 'noticeGiven' }>): FoiRequest {
  const review = event.kind === 'reviewRefused' ? refusedReview(state) : openReview(state);
  if (!review) return state;
  if (event.kind === 'reviewExtension') {
    const says = heard<Notice | undefined>(event.notice, undefined);
    const extended = { on: event.on, reason: says?.kind === 'reviewExtension' ? says.reason : ERASED };
    return withReview(state, review.number, (each) => ({ ...each, extended }));
  }
  if (event.kind === 'reviewAcknowledgement') {
    return withReview(state, review.number, (each) => ({ ...each, acknowledgedBy: event.id }));
  }
  if (event.kind === 'reviewOutcome' || event.kind === 'reviewRefused') {
    return withReview(state, review.number, (each) => ({ ...each, toldBy: event.id }));
  }
  return state;
}

function withReview(state: FoiRequest, number: number, change: (review: Review) => Review): FoiRequest {
  return { ...state, reviews: state.reviews.map((each) => (each.number === number ? change(each) : each)) };
}
