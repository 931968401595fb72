import { coveredBy, isOut, pastChanging } from '../../../domain/request/phase.ts';
import { sayDate } from '../../../domain/london.ts';
import type { KindOfNotice } from '../../../domain/notice.ts';
import { heard, ERASED } from '../../../domain/particulars.ts';
import type { Happened } from '../../../domain/request/events.ts';
import { sendingOf, waitsForOfficer } from '../../../domain/request/evolve/messages.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Place } from '../../../workflows/intents.ts';
import { beginning } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import { tellEndedLate } from './ended-late.ts';
import { sayHeld } from '../letter/held-back.ts';
import { howItWentOut } from '../department/how-it-went-out.ts';
import { changesWanted } from '../card/letter-line.ts';
import type { Message, ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';
import { paragraphs, spoken, type Piece } from '../pieces.ts';
import { noteAboutEnding } from './say-ending.ts';
import { sayEvent } from './say-event.ts';
import { sendingLine } from '../card/sending-lines.ts';
import { noteAboutWhole } from './say-corrections.ts';
import { sayReviewDue } from '../review/review-lines.ts';
import { noteAboutReview } from '../review/say-review.ts';
import { moment } from '../when.ts';
import { questionOf } from '../../../domain/request/question-of.ts';

/**
 * One line in a thread about something that happened; nothing where nobody has to be told there. Only the officer in
 * charge is mentioned, and only where they have to act on what somebody else did.
 */
export function noteAbout(request: FoiRequest, event: Happened, place: Place, ctx: ViewContext): Message | undefined {
  const pieces = piecesFor(request, event, place, ctx);
  if (pieces === undefined) return undefined;
  return drawn(spoken(`${request.reference}. `, ...pieces), () => [paragraphs(pieces)]);
}

function piecesFor(request: FoiRequest, event: Happened, place: Place, ctx: ViewContext): Piece[] | undefined {
  if (place.at === 'question') return toDepartment(request, event, place);
  return place.at === 'review' ? toReviewer(request, event, ctx) : toOfficers(request, event, ctx);
}

function toDepartment(
  request: FoiRequest,
  event: Happened,
  place: Extract<Place, { at: 'question' }>,
): Piece[] | undefined {
  const question = questionOf(request, place.question);
  if (!question) return undefined;
  if (event.type === 'closedAsNoRequest' || event.type === 'endedWithoutLetter') {
    return [`Question ${question.number} needs no answer any more: the request was closed. Thank you.`];
  }
  if (event.type === 'questionAssigned') {
    return [`Question ${question.number} is with you again. Please answer it by ${sayDate(event.neededBy)}.`];
  }
  if (event.type === 'requestWithdrawn' || event.type === 'questionWithdrawn') {
    return [`Question ${question.number} needs no answer any more: it was withdrawn. Thank you.`];
  }
  const neededBy = question.asked.find(({ department }) => department === place.department)?.neededBy;
  const by = neededBy === undefined ? '' : ` Please answer it by ${sayDate(neededBy)}.`;
  if (event.type === 'clarificationAnswered') {
    return [`It is now clear what question ${question.number} means: see the context above it.${by}`];
  }
  if (event.type === 'noticeGiven') {
    const over = `Question ${question.number} needs no answer any more`;
    if (event.kind === 'lapsed') return [`${over}: it was never made clear what it means. Thank you.`];
    if (event.kind === 'unpaid') return [`${over}: the payment for it did not come in time. Thank you.`];
    return [weHaveAsked(event.kind, question.number)];
  }
  const carried = 'what' in event ? request.notices.find(({ id }) => id === event.what) : undefined;
  if (carried && event.type === 'sendingFailed') return [`${notAskedYet(carried.kind, question.number)}${by}`];
  if (carried) return [weHaveAsked(carried.kind, question.number)];
  if (event.type === 'paymentReceived') return [`The payment has come, so question ${question.number} goes on.${by}`];
  const went = wentOn(event);
  return went === undefined
    ? undefined
    : [`The letter went on ${went}. ${howItWentOut(request, question, place.department)} Thank you.`];
}

function weHaveAsked(kind: KindOfNotice, question: number): string {
  const asked = kind === 'clarification' ? `what question ${question} means` : 'for a payment';
  return `We have asked ${asked}. Wait with your answer until we say here that it goes on.`;
}

/** The letter has not gone, so nobody waits for its answer. */
function notAskedYet(kind: KindOfNotice, question: number): string {
  const asks = kind === 'clarification' ? 'what it means' : 'for a payment';
  return `Please do not wait with question ${question}: our letter that asks ${asks} has not gone out.`;
}

/** The day the letter went, where that is what happened. */
function wentOn(event: Happened): string | undefined {
  if (event.type === 'recordedAsSent') return event.what === undefined ? sayDate(event.on) : undefined;
  return event.type === 'sent' && event.what === 'letter' ? moment(event.at) : undefined;
}

function toOfficers(request: FoiRequest, event: Happened, ctx: ViewContext): Piece[] | undefined {
  const discreet = discreetly(request, ctx);
  const inCharge = mentioned(request, event, ctx);
  if (event.type === 'replyRecorded' && event.late) return lateReply(request, event, ctx, inCharge);
  if (event.type === 'handedOver') {
    return event.by === event.to
      ? [`${who(event.to, ctx)} is now in charge of this request.`]
      : [{ person: event.to, name: who(event.to, ctx) }, `: ${who(event.by, ctx)} put you in charge of this request.`];
  }
  if (event.type === 'questionClaimed') {
    const has = `${departmentName(event.department, ctx)} has question ${event.question} after all: ${who(event.by, ctx)} took it.`;
    return [...inCharge, `${has} Use Assign questions on the card where another department need not answer it now.`];
  }
  if (event.type === 'sendingFailed') {
    const line = sendingLine(request, event.what);
    return line === undefined || !waitsForOfficer(sendingOf(request, event.what))
      ? undefined
      : [...inCharge, discreet(line)];
  }
  if (event.type === 'attemptEndedLate') return [...inCharge, tellEndedLate(event)];
  if (event.type === 'changesRequested') {
    const wanted = changesWanted({ ...event, reason: heard(event.reason, ERASED) }, ctx);
    return [...inCharge, `${discreet(wanted)} Use Settle answers on the card, then draft the letter again.`];
  }
  if (event.type === 'approvalHeld') return [...inCharge, discreet(sayHeld(request, event.version))];
  if (event.type === 'approved') {
    if (event.message !== undefined) return undefined;
    const approved = `Letter ${event.version} was approved by ${who(event.by, ctx)}. It goes by post:`;
    const files = request.drafts.find(({ version }) => version === event.version)?.files.length ?? 0;
    const enclose = files === 0 ? '' : ` enclose the ${files === 1 ? 'file' : `${files} files`} above,`;
    return [
      ...inCharge,
      `${approved} print the PDF in this thread,${enclose} post it, then record it as sent on the card.`,
    ];
  }
  if (event.type === 'closedAsNoRequest') {
    return [`${who(event.by, ctx)} closed this request: “${beginning(discreet(heard(event.reason, ERASED)), 500)}”`];
  }
  if (event.type === 'endingSentBack' || event.type === 'endedWithoutLetter') {
    return [...inCharge, discreet(noteAboutEnding(request, event, ctx))];
  }
  // A reviewer who is no officer is told where reviewers are.
  if (event.type === 'reviewerNamed' && event.officer && event.by !== event.reviewer) {
    return toReviewer(request, event, ctx);
  }
  const about = [noteAboutReview(request, event, ctx), noteAboutWhole(request, event, ctx)]
    .filter((each) => each !== undefined)
    .join(' ');
  return about === '' ? changedSinceSettled(request, event, ctx, inCharge) : [...inCharge, about];
}

function toReviewer(request: FoiRequest, event: Happened, ctx: ViewContext): Piece[] | undefined {
  const review = event.type === 'reviewerNamed' ? request.reviews[event.review - 1] : undefined;
  if (!review || event.type !== 'reviewerNamed') return undefined;
  return [
    { person: event.reviewer, name: who(event.reviewer, ctx) },
    `: ${who(event.by, ctx)} put you in charge of this review. ${sayReviewDue(request, review, ctx)} Use Internal review to decide it.`,
  ];
}

type LateReply = Extract<Happened, { type: 'replyRecorded' }>;

function lateReply(request: FoiRequest, event: LateReply, ctx: ViewContext, inCharge: Piece[]): Piece[] {
  const past = pastChanging(request, event.question) ?? 'approved';
  return [
    ...inCharge,
    `${who(event.author, ctx)}, ${departmentName(event.department, ctx)}, replied to question ${event.question} after the letter was ${past}. Read the reply and decide whether to write to the requester again.`,
  ];
}

function changedSinceSettled(
  request: FoiRequest,
  event: Happened,
  ctx: ViewContext,
  inCharge: Piece[],
): Piece[] | undefined {
  const overtaken = request.questions.filter((question) => question.changedSinceSettled && !isOut(question));
  const about = 'question' in event ? (coveredBy(request, event.question) ?? event.question) : undefined;
  const named = overtaken.find(({ number }) => about === undefined || number === about);
  if (!named) return undefined;
  const past = pastChanging(request, named.number);
  const says =
    past === undefined
      ? `Question ${named.number} changed after it was settled. ${sayEvent(event, ctx, request)} The letter waits. Use Settle answers on the card.`
      : `This came after the letter was ${past}. ${sayEvent(event, ctx, request)} Decide whether to write to the requester again.`;
  return [...inCharge, says];
}

/** The officer in charge, by name so that they are notified; not for what they did themselves. */
function mentioned(request: FoiRequest, event: Happened, ctx: ViewContext): Piece[] {
  const { officer } = request;
  return event.by === officer ? [] : [{ person: officer, name: who(officer, ctx) }, ': '];
}
