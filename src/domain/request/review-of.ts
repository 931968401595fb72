import {
  clockOf,
  daysLate,
  lastDayToAskForReview,
  readClock,
  readReviewClock,
  workingDaysToAskForReview,
  type Holidays,
  type OrRefusal,
  type ReviewClock,
} from '../clock/index.ts';
import { londonDateOf, type LondonDate } from '../london.ts';
import type { KindOfNotice, NoticeOf } from '../notice.ts';
import { dueOf } from './clock-of.ts';
import { runsFrom } from './given.ts';
import { isOut, phaseOf } from './phase.ts';
import type { Complaint, FoiRequest, Review } from './request.ts';
import { lastResponse } from './responses.ts';

/** The day it is, and the holidays known. */
interface When {
  today: LondonDate;
  holidays: Holidays;
}

/** The review under way: asked for, neither refused as too late nor withdrawn, its outcome not yet told. */
export function openReview(request: FoiRequest): Review | undefined {
  return request.reviews.findLast(
    (review) => review.late?.decided !== 'refused' && !review.withdrawn && review.toldBy === undefined,
  );
}

/** The review that was refused as asked for too late, while the requester has not been told so. */
export function refusedReview(request: FoiRequest): Review | undefined {
  return request.reviews.findLast(({ late, toldBy }) => late?.decided === 'refused' && toldBy === undefined);
}

/** The complaint that the regulator has not decided yet. */
export function openComplaint(request: FoiRequest): Complaint | undefined {
  return request.complaints.findLast((complaint) => complaint.decided === undefined);
}

/** The decision that a review would be of: the response, or the letter that closed the request. */
export interface Decided {
  on: LondonDate;
  /** The day from which those days count: by post, when it counts as given; none while it lies unposted. */
  from: LondonDate | undefined;
  /** Working days that it gave for asking for a review. */
  within: number;
}

/** It ended without a letter (FOIA s.17(6)), so nobody was told by which day to ask for a review. */
function isWithoutLetter({ as }: NonNullable<FoiRequest['closed']>): boolean {
  return as === 'vexatious' || as === 'repeated';
}

/** What the requester was told last that a review may be asked of; nothing where nothing has been answered yet. */
export function decidedLast(request: FoiRequest): Decided | undefined {
  const { closed, drafts } = request;
  if (closed && closed.as !== 'withdrawn' && !isWithoutLetter(closed)) {
    const on = londonDateOf(closed.at);
    return { on, from: closingGivenOn(request, on), within: closed.reviewWithin ?? workingDaysToAskForReview };
  }
  const last = lastResponse(request);
  if (!last) return undefined;
  const letter = drafts.find(({ version }) => version === last.version);
  const from = last.sending.recorded?.given ?? last.on;
  return { on: last.on, from, within: letter?.reviewWithin ?? workingDaysToAskForReview };
}

/** The day on which the letter that closed the request counts as given; nothing while it lies unposted. */
function closingGivenOn({ closed, notices, closing }: FoiRequest, on: LondonDate): LondonDate | undefined {
  const letter = notices.findLast(({ kind }) => kind === closed?.as);
  if (letter) return runsFrom(letter.sending, { on, byPost: letter.composed === undefined });
  return runsFrom(closing.sending, { on, byPost: closing.toPost !== undefined });
}

/** The day of the decision that a review would be of. */
export function respondedOn(request: FoiRequest): LondonDate | undefined {
  return decidedLast(request)?.on;
}

/** The last day to ask for a review; none where there is no response yet: of that, it may be asked for at any time. */
export function lastDayToAsk(request: FoiRequest, holidays: Holidays): LondonDate | undefined {
  const decided = decidedLast(request);
  const last = decided?.from && lastDayToAskForReview(decided.from, decided.within, holidays);
  return last?.ok ? last.value : undefined;
}

/** Whether there is a decision to be discontent with, or none in time; what the requester took back is none. */
export function mayBeReviewed(request: FoiRequest, { today, holidays }: When): boolean {
  if (request.reviews.length + request.complaints.length > 0) return true;
  if (phaseOf(request) === 'closed') return request.closed?.as !== 'withdrawn';
  const due = dueOf(request, holidays);
  return respondedOn(request) !== undefined || (due !== undefined && due < today);
}

/** Whether an answer under review came after its due date (FOIA s.10(1), EIR reg 5(2)), or has not come at all. */
export function answeredLate(request: FoiRequest, review: Review, { today, holidays }: When): boolean {
  const asked = request.questions.filter((question) => !isOut(question));
  const clock = readClock({ events: request.clock, questions: asked.map(({ number }) => number) }, holidays);
  if (!clock.ok) return false;
  return asked.some(({ number, told }) => {
    const its = clockOf(clock.value, number);
    return its?.state === 'running' && (told?.firstOn ?? review.respondedOn ?? today) > its.due;
  });
}

/** When the outcome of a review is due, and why. Refused where the holidays known do not reach. */
export function clockOfReview(request: FoiRequest, review: Review, holidays: Holidays): OrRefusal<ReviewClock> {
  const { askedOn, redated, extended } = review;
  const first = redated[0]?.from ?? askedOn;
  return readReviewClock(
    [
      { type: 'reviewAskedFor', on: first },
      ...redated.map(({ on, to }) => ({ type: 'reviewDateCorrected', on, to }) as const),
      ...(extended ? [{ type: 'reviewExtended', on: extended.on } as const] : []),
    ],
    request.law,
    holidays,
  );
}

/** The day by which what a letter tells was due: for the outcome of a review, the review's own. */
export function dueOfNotice(request: FoiRequest, kind: KindOfNotice, holidays: Holidays): LondonDate | undefined {
  const review = openReview(request);
  if (kind !== 'reviewOutcome' || !review) return dueOf(request, holidays);
  const clock = clockOfReview(request, review, holidays);
  return clock.ok ? clock.value.due : undefined;
}

/** The letter that acknowledges a review; nothing where its due date cannot be told. */
export function acknowledgementOf(
  request: FoiRequest,
  review: Review,
  holidays: Holidays,
): NoticeOf<'reviewAcknowledgement'> | undefined {
  const clock = clockOfReview(request, review, holidays);
  return clock.ok ? { kind: 'reviewAcknowledgement', askedOn: review.askedOn, due: clock.value.due } : undefined;
}

/** The letter that gives an exceptional review 40 working days; nothing where that day cannot be told. */
export function extensionOfReview(
  request: FoiRequest,
  review: Review,
  reason: string,
  { today, holidays }: When,
): NoticeOf<'reviewExtension'> | undefined {
  const clock = clockOfReview(request, { ...review, extended: { on: today, reason } }, holidays);
  return clock.ok ? { kind: 'reviewExtension', askedOn: review.askedOn, until: clock.value.due, reason } : undefined;
}

/** The last day to ask for this review; none where there was no response, or that day cannot be told. */
export function lastDayToAskFor({ respondedOn, givenOn, within }: Review, holidays: Holidays): LondonDate | undefined {
  const last = respondedOn && lastDayToAskForReview(givenOn ?? respondedOn, within, holidays);
  return last?.ok ? last.value : undefined;
}

/** The letter that refuses a review asked for too late; nothing where the last day for asking cannot be told. */
export function refusalOfReview(
  review: Review,
  reason: string,
  holidays: Holidays,
): NoticeOf<'reviewRefused'> | undefined {
  const { askedOn, respondedOn, givenOn, within } = review;
  const lastDay = lastDayToAskFor(review, holidays);
  if (!respondedOn || !lastDay) return undefined;
  const given = givenOn !== undefined && { givenOn };
  const workingDays = within !== workingDaysToAskForReview && { workingDays: within };
  return { kind: 'reviewRefused', askedOn, respondedOn, lastDay, reason, ...given, ...workingDays };
}

/** The letter that tells the outcome, as it would go on this day; nothing before it is settled. */
export function outcomeOf(
  request: FoiRequest,
  review: Review,
  { today, holidays }: When,
): NoticeOf<'reviewOutcome'> | undefined {
  const { settled, askedOn } = review;
  if (!settled?.decision) return undefined;
  const clock = clockOfReview(request, review, holidays);
  const late = clock.ok ? daysLate(clock.value.due, today, holidays) : undefined;
  return {
    kind: 'reviewOutcome',
    askedOn,
    outcome: settled.outcome,
    ...settled.decision,
    ...(review.respondedOn !== undefined && { respondedOn: review.respondedOn }),
    ...(late?.ok && late.value > 0 && { daysLate: late.value }),
  };
}
