import { readReviewClock, workingDaysToAskForReview } from '../../clock/index.ts';
import { sayDate, type LondonDate } from '../../london.ts';
import { say } from '../../particulars.ts';
import { refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { HowItCame } from '../../request/events.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import type { FoiRequest } from '../../request/request.ts';
import { clockOfReview, decidedLast, lastDayToAsk, openReview } from '../../request/review-of.ts';
import { inTheFuture, withoutReason } from '../common-refusals.ts';
import type { When } from '../when.ts';

/** More points than these do not fit one form of Slack's. */
const POINTS_AT_MOST = 20;

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
 * After the time that our letter gave it may be refused or taken on.
 */
export function askReview(request: FoiRequest, who: Who, asked: AskedForReview, when: When): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  if (openReview(request)) return refuse('A review is under way already. Only one can be at a time.');
  const { on, howItCame } = asked;
  const wrong = dayIsWrong(request, on, when);
  if (wrong) return wrong;
  const points = asked.points.map((point) => point.trim()).filter((point) => point !== '');
  if (points.length === 0) return refuse('Say what they complain of, one point to a line.', 'points');
  if (points.length > POINTS_AT_MOST) {
    return refuse(`Put them into ${POINTS_AT_MOST} points at the most: each is answered in the letter.`, 'points');
  }
  const late = lateness(request, asked, when);
  if (late && 'refusal' in late) return late;
  const decided = decidedLast(request);
  const ofIt = decided && {
    respondedOn: decided.on,
    ...(decided.from !== undefined && decided.from !== decided.on && { givenOn: decided.from }),
    ...(decided.within !== workingDaysToAskForReview && { within: decided.within }),
  };
  return {
    events: [
      {
        type: 'reviewAsked',
        review: request.reviews.length + 1,
        on,
        howItCame,
        points: say(points),
        // A review asked for before the answer went is of how the request was dealt with until then.
        ...(ofIt && ofIt.respondedOn <= on && ofIt),
        ...(late && { late: { decided: late.decided, reason: say(late.reason) } }),
      },
    ],
  };
}

function dayIsWrong(request: FoiRequest, on: LondonDate, { today, holidays }: When): Refusal | undefined {
  const tooLate = inTheFuture(on, today);
  if (tooLate) return tooLate;
  if (on < request.received) {
    return refuse(`The request itself came only on ${sayDate(request.received)}. Check the date.`, 'on');
  }
  const clock = readReviewClock([{ type: 'reviewAskedFor', on }], request.law, holidays);
  return clock.ok ? undefined : refuse(clock.refusal.says, 'on');
}

function lateness(
  request: FoiRequest,
  { on, late }: AskedForReview,
  { holidays }: When,
): { decided: 'takenOn' | 'refused'; reason: string } | Refusal | undefined {
  const last = lastDayToAsk(request, holidays);
  if (last === undefined || on <= last) return undefined;
  const { within, on: sent, from = sent } = decidedLast(request) ?? {};
  const after =
    from === undefined || from === sent ? 'our letter' : `${sayDate(from)}, when our letter by post counts as given`;
  if (late?.decided === undefined) {
    return refuse(
      `The last day to ask was ${sayDate(last)}, ${within} working days after ${after} (s.45 Code part 5, EIR reg 11(2)). Say whether you take it on or refuse it.`,
      'late',
    );
  }
  return withoutReason(late.reason, 'lateReason') ?? { decided: late.decided, reason: late.reason.trim() };
}

/**
 * Why a review may not be given 40 working days: FOIA's guidance knows that for an exceptional case (s.45 Code part 5), the
 * EIR give them anyway (reg 11(4)). The requester is told within the first 20.
 */
export function refusalOfReviewExtension(
  request: FoiRequest,
  reason: string,
  { today, holidays }: When,
): Refusal | undefined {
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  if (request.law === 'EIR') {
    return refuse('A review under the EIR has 40 working days by law, and no more (EIR reg 11(4)).');
  }
  if (review.extended) return refuse('This review has 40 working days already. There are no more (s.45 Code part 5).');
  const clock = clockOfReview(request, review, holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  if (today > clock.value.due) {
    return refuse(
      `The last day to tell them was ${sayDate(clock.value.due)}, the 20th working day (s.45 Code part 5). Send the outcome as soon as it is ready: it is late.`,
    );
  }
  return reason.trim() === '' ? refuse('Say what makes it exceptional: the requester reads it.', 'reason') : undefined;
}

/** The day a review was asked for was written down wrongly. */
export function redateReview(
  request: FoiRequest,
  who: Who,
  { to, reason }: { to: LondonDate; reason: string },
  when: When,
): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  const wrong = dayIsWrong(request, to, when);
  if (wrong) return wrong;
  if (to === review.askedOn) return refuse('This day stands already. Pick the right one.', 'on');
  const noReason = withoutReason(reason);
  if (noReason) return noReason;
  return {
    events: [{ type: 'reviewDateCorrected', review: review.number, on: when.today, to, reason: say(reason.trim()) }],
  };
}

/** The requester no longer wants the review; it is then over without an outcome. */
export function withdrawReview(
  request: FoiRequest,
  who: Who,
  { on, reason }: { on: LondonDate; reason: string },
  { today }: When,
): Decision {
  const no = mayNot(request, who, 'recordReview');
  if (no) return no;
  const review = openReview(request);
  if (!review) return refuse(NONE_OPEN);
  const tooLate = inTheFuture(on, today);
  if (tooLate) return tooLate;
  if (on < review.askedOn) {
    return refuse(`The review was asked for only on ${sayDate(review.askedOn)}. Check the date.`, 'on');
  }
  const why = reason.trim();
  if (why === '') return refuse('Say how they told us: it stays in the history.', 'reason');
  return { events: [{ type: 'reviewWithdrawn', review: review.number, on, reason: say(why) }] };
}

/** Said where something is to be done about a review, and there is none. */
export const NONE_OPEN = 'No review is under way. An officer first records that the requester asks for one.';
