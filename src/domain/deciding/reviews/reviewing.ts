import type { KindOfNotice } from '../../notice.ts';
import type { OutcomeOfReview, ReviewDecision } from '../../review/decision.ts';
import { say } from '../../particulars.ts';
import { forbid, refuse, type Decision, type Refusal } from '../../request/decision.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { FoiRequest, Review } from '../../request/request.ts';
import { openReview, respondedOn } from '../../request/review-of.ts';
import { NONE_OPEN } from './asking-for-review.ts';

/**
 * Why somebody may not review: whoever decided the first time does not decide again (s.45 Code part 5). Where nothing was
 * decided yet, whoever wrote to the requester had a hand in what is complained of.
 */
export function handIn(request: FoiRequest, user: string): string | undefined {
  if (request.approvers.includes(user)) return 'approved the letter under review';
  if (request.hands.includes(user)) {
    return 'settled an answer, drafted the letter under review or asked for its approval';
  }
  // Recording that the requester withdrew decides nothing.
  if (request.closed?.by === user && request.closed.as !== 'withdrawn') return 'closed the request';
  const wrote = request.notices.some(({ by, kind }) => by === user && !isOfReview(kind));
  return respondedOn(request) === undefined && wrote ? 'wrote to the requester about it' : undefined;
}

function isOfReview(kind: KindOfNotice): boolean {
  switch (kind) {
    case 'reviewAcknowledgement':
    case 'reviewExtension':
    case 'reviewRefused':
    case 'reviewOutcome':
      return true;
    default:
      return false;
  }
}

/** Puts a reviewer in charge of the review under way. */
export function nameReviewer(request: FoiRequest, who: Who, reviewer: Who): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  if (review.reviewer === reviewer.user) return { events: [] };
  if (!reviewer.reviewer) {
    return refuse(
      'They may not review: pick a reviewer that the council’s file names, an officer or an approver.',
      'reviewer',
    );
  }
  const hand = handIn(request, reviewer.user);
  if (hand !== undefined) {
    const self = reviewer.user === who.user ? 'You' : 'They';
    return forbid(`${self} ${hand}, so somebody else has to review it. Pick somebody who took no part.`, 'reviewer');
  }
  return {
    events: [{ type: 'reviewerNamed', review: review.number, reviewer: reviewer.user, officer: reviewer.officer }],
  };
}

/** The review somebody is in charge of, if they may decide it now. */
export function reviewToDecide(request: FoiRequest, who: Who): Review | Refusal {
  const no = mayNot(request, who, 'decideReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  if (review.reviewer !== who.user) {
    return forbid(
      review.reviewer === undefined
        ? 'Nobody is in charge of the review yet. An officer puts somebody in charge with /foi review.'
        : 'Only the reviewer in charge decides it, and that is somebody else.',
    );
  }
  const hand = handIn(request, who.user);
  return hand === undefined
    ? review
    : forbid(`You ${hand}, so somebody else has to review it. Ask an officer to put somebody else in charge.`);
}

/** What the reviewer decides; it may be decided again until the letter has gone. */
export function settleReview(
  request: FoiRequest,
  who: Who,
  { outcome, decision }: { outcome: OutcomeOfReview; decision: ReviewDecision },
): Decision {
  const review = reviewToDecide(request, who);
  if ('refusal' in review) return review;
  const before = review.settled;
  const same =
    before?.by === who.user &&
    before.outcome === outcome &&
    JSON.stringify(before.decision) === JSON.stringify(decision);
  if (same) return { events: [] };
  return { events: [{ type: 'reviewSettled', review: review.number, outcome, decision: say(decision) }] };
}
