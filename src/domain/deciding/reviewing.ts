import { readReviewClock, type Holidays } from '../clock/index.ts';
import { sayDate, type LondonDate } from '../london.ts';
import type { OutcomeOfReview, ReviewDecision } from '../notice.ts';
import { say } from '../particulars.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { HowItCame } from '../request/events.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import type { FoiRequest, Review } from '../request/request.ts';
import { lastDayToAsk, openReview, respondedOn } from '../request/review-of.ts';

/** The day it is, and the holidays known. */
interface When {
  today: LondonDate;
  holidays: Holidays;
}

/** More points than these do not fit one form of Slack's. */
export const POINTS_AT_MOST = 20;

/** What the requester wrote, as an officer recorded it. */
export interface AskedForReview {
  on: LondonDate;
  howItCame: HowItCame;
  points: readonly string[];
  /** What the officer says of one that came too late, and why. */
  late?: { decided: 'takenOn' | 'refused' | undefined; reason: string };
}

/**
 * The requester asks for a review (s.45 Code part 5, EIR reg 11): of the answer, or of anything in how it was dealt with.
 * After 40 working days it may be refused or taken on.
 */
export function askReview(request: FoiRequest, who: Who, asked: AskedForReview, when: When): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  if (openReview(request)) return refuse('A review is under way already. Add the new points to it when you decide it.');
  const { on, howItCame } = asked;
  if (on > when.today) return refuse(`This is in the future. Today is ${sayDate(when.today)}.`, 'on');
  if (on < request.received) {
    return refuse(`The request itself came only on ${sayDate(request.received)}. Check the date.`, 'on');
  }
  const clock = readReviewClock([{ type: 'reviewAskedFor', on }], request.law, when.holidays);
  if (!clock.ok) return refuse(clock.refusal.says, 'on');
  const points = asked.points.map((point) => point.trim()).filter((point) => point !== '');
  if (points.length === 0) return refuse('Say what they complain of, one point to a line.', 'points');
  if (points.length > POINTS_AT_MOST) {
    return refuse(`Put them into ${POINTS_AT_MOST} points at the most: each is answered in the letter.`, 'points');
  }
  const late = lateness(request, asked, when);
  if (late && 'refusal' in late) return late;
  const responded = respondedOn(request);
  return {
    events: [
      {
        type: 'reviewAsked',
        review: request.reviews.length + 1,
        on,
        howItCame,
        points: say(points),
        // A review asked for before the answer went is of how the request was dealt with until then.
        ...(responded !== undefined && responded <= on && { respondedOn: responded }),
        ...(late && { late: { decided: late.decided, reason: say(late.reason) } }),
      },
    ],
  };
}

function lateness(
  request: FoiRequest,
  { on, late }: AskedForReview,
  { holidays }: When,
): { decided: 'takenOn' | 'refused'; reason: string } | Refusal | undefined {
  const last = lastDayToAsk(request, holidays);
  if (last === undefined || on <= last) return undefined;
  if (late?.decided === undefined) {
    return refuse(
      `The last day to ask was ${sayDate(last)}, 40 working days after the answer (s.45 Code part 5, EIR reg 11(2)). Say whether you take it on or refuse it.`,
      'late',
    );
  }
  const reason = late.reason.trim();
  return reason === ''
    ? refuse('Say why, in a sentence: it stays in the history.', 'lateReason')
    : { decided: late.decided, reason };
}

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

function isOfReview(kind: string): boolean {
  return kind === 'reviewAcknowledgement' || kind === 'reviewOutcome';
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
    return refuse(`${self} ${hand}, so somebody else has to review it. Pick somebody who took no part.`, 'reviewer');
  }
  return {
    events: [{ type: 'reviewerNamed', review: review.number, reviewer: reviewer.user, officer: reviewer.officer }],
  };
}

/** An exceptional review under FOIA takes up to 40 working days (s.45 Code part 5); the EIR give them anyway. */
export function extendReview(request: FoiRequest, who: Who, reason: string, { today }: When): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  if (request.law === 'EIR') return refuse('A review under the EIR has 40 working days by law, and no more.');
  if (review.extended) return refuse('This review has 40 working days already. There are no more.');
  const why = reason.trim();
  if (why === '') return refuse('Say what makes it exceptional: it stays in the history.', 'reason');
  return { events: [{ type: 'reviewExtended', review: review.number, on: today, reason: say(why) }] };
}

const NONE_OPEN = 'No review is under way. Record first that the requester asks for one.';

/** The review somebody is in charge of, if they may decide it now. */
export function reviewToDecide(request: FoiRequest, who: Who): Review | Refusal {
  const no = mayNot(request, who, 'decideReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  if (review.reviewer !== who.user) {
    return refuse('Only the reviewer in charge decides it. An officer puts somebody in charge with /foi review.');
  }
  const hand = handIn(request, who.user);
  return hand === undefined
    ? review
    : refuse(`You ${hand}, so somebody else has to review it. Ask an officer to put somebody else in charge.`);
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
