import { workingDaysToAskForReview } from '../../../domain/clock/index.ts';
import { sayDate } from '../../../domain/london.ts';
import { ERASED, heard, type Particular } from '../../../domain/particulars.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { OfReview } from '../../../domain/request/evolve/reviews.ts';
import type { FoiRequest, Review } from '../../../domain/request/request.ts';
import { openReview } from '../../../domain/request/review-of.ts';
import { beginning } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { sayReviewDue } from './review-lines.ts';
import { complaintNames, outcomeNames, regulatorName } from './review-names.ts';

/** What happened to a review or a complaint, in a sentence for the officers. */
export function sayReviewEvent(event: OfReview, ctx: ViewContext): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'reviewAsked': {
      const asked = `The requester asked for an internal review on ${sayDate(event.on)}. ${by} recorded it.`;
      if (!event.late) return asked;
      const decided = event.late.decided === 'refused' ? 'refused' : 'taken on all the same';
      return `${asked} It came after the ${event.within ?? workingDaysToAskForReview} working days and was ${decided}: ${quoted(event.late.reason)}`;
    }
    case 'reviewerNamed':
      return event.by === event.reviewer
        ? `${by} took charge of the review.`
        : `${by} put ${who(event.reviewer, ctx)} in charge of the review.`;
    case 'reviewExtended':
      return `${by} gave the review 40 working days, as an exceptional case: ${quoted(event.reason)}`;
    case 'reviewDateCorrected':
      return `${by} corrected the day the review was asked for to ${sayDate(event.to)}: ${quoted(event.reason)}`;
    case 'reviewWithdrawn':
      return `The requester withdrew the review on ${sayDate(event.on)}: ${quoted(event.reason)} ${by} recorded it.`;
    case 'reviewSettled':
      return `${by} decided the review: ${outcomeNames[event.outcome]}.`;
    case 'complaintReceived': {
      const under = event.theirReference ? `, reference ${beginning(heard(event.theirReference, ERASED), 60)}` : '';
      return `The requester complained to the ${regulatorName(ctx, event.on)} on ${sayDate(event.on)}${under}. ${by} recorded it.`;
    }
    case 'complaintDecided': {
      const words = event.words ? ` ${quoted(event.words)}` : '';
      return `The ${regulatorName(ctx, event.on)} ended the complaint on ${sayDate(event.on)}: ${complaintNames[event.decided]}.${words} ${by} recorded it.`;
    }
  }
}

function quoted(words: Particular<string>): string {
  return `“${beginning(heard(words, ERASED), 300)}”`;
}

/** For the card's thread: what happened, what is complained of, and what to do; nothing about anything else. */
export function noteAboutReview(request: FoiRequest, event: Happened, ctx: ViewContext): string | undefined {
  const discreet = discreetly(request, ctx);
  switch (event.type) {
    case 'reviewAsked': {
      const review = request.reviews[event.review - 1];
      const says = discreet(sayReviewEvent(event, ctx));
      if (event.late?.decided === 'refused') {
        return `${says} Use Internal review to send the letter that says so, and that they can complain to the ${regulatorName(ctx, event.on)}.`;
      }
      return review === undefined
        ? says
        : `${says} ${sayReviewDue(request, review, ctx)} ${discreet(sayPoints(review))}`;
    }
    case 'reviewerNamed':
    case 'reviewDateCorrected':
    case 'reviewExtended': {
      const review = request.reviews[event.review - 1];
      const says = discreet(sayReviewEvent(event, ctx));
      return review === undefined ? says : `${says} ${sayReviewDue(request, review, ctx)}`;
    }
    case 'noticeGiven':
      if (event.kind === 'reviewExtension') return discreet(sayExtended(request, event, ctx));
      return event.kind === 'reviewOutcome' ? discreet(sayOutcome(request, event, ctx)) : undefined;
    case 'reviewWithdrawn':
    case 'complaintReceived':
    case 'complaintDecided':
      return discreet(sayReviewEvent(event, ctx));
    default:
      return undefined;
  }
}

/** That a review was given more time, and why. */
function sayExtended(request: FoiRequest, event: Extract<Happened, { type: 'noticeGiven' }>, ctx: ViewContext): string {
  const review = openReview(request);
  if (!review?.extended) return '';
  const says = `${who(event.by, ctx)} gave the review 40 working days, as an exceptional case: “${beginning(review.extended.reason, 300)}”`;
  return `${says} ${sayReviewDue(request, review, ctx)}`;
}

/** How a review ended, and what is left to do because of it. */
function sayOutcome(request: FoiRequest, event: Extract<Happened, { type: 'noticeGiven' }>, ctx: ViewContext): string {
  const settled = request.reviews.find(({ toldBy }) => toldBy === event.id)?.settled;
  if (!settled) return `${who(event.by, ctx)} ended the review.`;
  const { putRight } = settled.decision ?? {};
  const owed = putRight ? ` To be done by ${sayDate(putRight.by)}: “${beginning(putRight.action, 500)}”` : '';
  const again = settled.outcome === 'upheld' ? '' : ' If answers have to change, use /foi reopen.';
  return `${who(event.by, ctx)} decided the review: ${outcomeNames[settled.outcome]}.${owed}${again}`;
}

/** What the requester complains of, point by point. */
function sayPoints({ points }: Review): string {
  if (points.length === 0) return 'What they complain of has been erased.';
  return `They complain: ${points.map((point) => `“${beginning(point, 500)}”`).join(' ')}`;
}
