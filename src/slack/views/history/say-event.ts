import { kindsOfAnswer } from '../../../domain/answer.ts';
import { sayDate } from '../../../domain/london.ts';
import { ERASED, heard } from '../../../domain/particulars.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { count, inWords, questionsNamed } from '../../../domain/words/in-words.ts';
import { concernNames } from '../../../workflows/departments/concern-forms.ts';
import { beginning } from '../blocks.ts';
import { sayEndedLate } from './ended-late.ts';
import { messageName } from '../../../domain/request/message-name.ts';
import type { ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';
import { sayEndingEvent } from './say-ending.ts';
import { sayNoticeEvent, sayWholeEvent } from './say-corrections.ts';
import { sayReplyEvent } from './say-reply.ts';
import { sayReviewEvent } from '../review/say-review.ts';
import { sayUndone } from '../given-up/say-undone.ts';

/** What happened to this request, in a sentence for the officers, with who did it. Nothing of what anybody wrote but reasons. */
export function sayEvent(event: Happened, ctx: ViewContext, request: FoiRequest): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'opened':
      return `${by} logged the request with ${count(event.questions.length, 'question')}.`;
    case 'acknowledgementDrawn':
      return 'The acknowledgement was written.';
    case 'questionAssigned':
      return `${by} asked ${departmentName(event.department, ctx)} to answer question ${event.question} by ${sayDate(event.neededBy)}.`;
    case 'questionTakenBack':
      return `${by} took question ${event.question} back from ${departmentName(event.department, ctx)}.`;
    case 'questionClaimed':
      return `${by} has ${at(event, ctx)}.`;
    case 'concernRaised':
      return `${by} said “${concernNames[event.concern]}” for ${at(event, ctx)}.`;
    case 'concernExplained':
      return `${by} added details for ${at(event, ctx)}.`;
    case 'replyRecorded':
    case 'replyEdited':
    case 'replyDeleted':
    case 'replyUsed':
    case 'replySetAside':
    case 'replyRestored':
      return sayReplyEvent(event, ctx);
    case 'answerRecordedElsewhere':
      return `${by} recorded an answer to question ${event.question} from ${beginning(heard(event.from, ERASED), 100)}.`;
    case 'answerSettled':
      return `${by} settled question ${event.question}: ${inWords(event.inLaw.map(({ kind }) => kindsOfAnswer[kind]))}.`;
    case 'answerReopened':
      return `${by} opened question ${event.question} again.`;
    case 'questionWithdrawn':
      return `The requester withdrew question ${event.question} on ${sayDate(event.on)}.`;
    case 'closingDrawn':
      return 'The letter that closes the request was written.';
    case 'shortLetterToPost':
      return `${by} wrote the ${messageName(request, event.what)}, dated ${sayDate(event.on)}. It goes by post.`;
    case 'noticeDrafted':
    case 'noticeSentBack':
    case 'noticeGiven':
      return sayNoticeEvent(event, ctx);
    case 'clarificationAnswered':
    case 'paymentReceived':
    case 'receivedDateCorrected':
    case 'requesterCorrected':
    case 'subjectCorrected':
    case 'lawCorrected':
    case 'dueDateMoved':
    case 'requestWithdrawn':
    case 'requestReopened':
      return sayWholeEvent(event, ctx);
    case 'givenUp':
      return `FOI Desk gave something up. ${sayUndone(event, ctx)}.`;
    case 'triedAgain':
      return event.by === 'desk'
        ? 'FOI Desk tried again what it had given up.'
        : `${by} had FOI Desk try again what it had given up.`;
    case 'leftUndone':
      return `${by} left undone what FOI Desk had given up.`;
    case 'identityErased':
      return `Who asked was forgotten, with every letter and message that names them: the request ended on ${sayDate(event.endedOn)}, and the council keeps that ${count(event.months, 'month')}.`;
    case 'erased':
      return `Everything said in this request was erased, with its letters, messages and files: it ended on ${sayDate(event.endedOn)}, and the council keeps such requests ${count(event.months, 'month')}. What people wrote in Slack stays until Slack’s own retention takes it.`;
    case 'reviewAsked':
    case 'reviewerNamed':
    case 'reviewExtended':
    case 'reviewDateCorrected':
    case 'reviewWithdrawn':
    case 'reviewSettled':
    case 'complaintReceived':
    case 'complaintDecided':
      return sayReviewEvent(event, ctx);
    case 'endingAsked':
    case 'endingSentBack':
    case 'endedWithoutLetter':
      return sayEndingEvent(event, ctx);
    case 'letterDrafted':
    case 'warningsAccepted':
    case 'approvalAsked':
    case 'approvalHeld':
    case 'changesRequested':
    case 'approved':
    case 'attemptBegun':
    case 'sent':
    case 'sendingFailed':
    case 'attemptEndedLate':
    case 'sendAgainAsked':
    case 'recordedAsSent':
    case 'handedOver':
    case 'closedAsNoRequest':
      return ofLetter(event, ctx, request);
  }
}

type Letters = Extract<
  Happened,
  {
    type:
      | 'letterDrafted'
      | 'warningsAccepted'
      | 'approvalAsked'
      | 'approvalHeld'
      | 'changesRequested'
      | 'approved'
      | 'attemptBegun'
      | 'sent'
      | 'sendingFailed'
      | 'attemptEndedLate'
      | 'sendAgainAsked'
      | 'recordedAsSent'
      | 'handedOver'
      | 'closedAsNoRequest';
  }
>;

function ofLetter(event: Letters, ctx: ViewContext, request: FoiRequest): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'letterDrafted':
      return `${by} drafted letter ${event.version}, dated ${sayDate(event.date)}.${
        event.later ? ` It leaves ${questionsNamed(event.later)} for later.` : ''
      }`;
    case 'warningsAccepted':
      return `${by} accepted ${count(event.keys.length, 'warning')}: “${beginning(heard(event.reason, ERASED), 200)}”`;
    case 'approvalAsked':
      return `${by} asked for approval of letter ${event.version}.`;
    case 'approvalHeld':
      return `Letter ${event.version} was not put before the approvers again: drawn anew, it no longer passed the check.`;
    case 'changesRequested':
      return `${by} asked for changes${event.questions.length > 0 ? ` to ${questionsNamed(event.questions)}` : ''}: “${beginning(heard(event.reason, ERASED), 200)}”`;
    case 'approved':
      return `${by} approved letter ${event.version}${event.ownWork ? ', having had a hand in it' : ''}.`;
    case 'attemptBegun':
      return `FOI Desk began to send the ${messageName(request, event.what)}.`;
    case 'sent':
      return `The ${messageName(request, event.what)} was sent.`;
    case 'sendingFailed':
      return event.outcome === 'unknown'
        ? `Nobody can say whether the ${messageName(request, event.what)} was sent.`
        : `The ${messageName(request, event.what)} did not go.`;
    case 'attemptEndedLate':
      return sayEndedLate(event);
    case 'sendAgainAsked':
      return `${by} asked for the ${messageName(request, event.what)} to be sent again.`;
    case 'recordedAsSent':
      return `${by} recorded the ${messageName(request, event.what ?? 'letter')} as sent on ${sayDate(event.on)}, ${beginning(heard(event.how, ERASED), 100)}.${event.given === undefined ? '' : ` By post it counts as given on ${sayDate(event.given)}.`}`;
    case 'handedOver':
      return `${by} put ${who(event.to, ctx)} in charge.`;
    case 'closedAsNoRequest':
      return `${by} closed the request${whose(event)}: “${beginning(heard(event.reason, ERASED), 200)}”`;
  }
}

function whose({ authority }: Extract<Letters, { type: 'closedAsNoRequest' }>): string {
  return authority === undefined ? '' : ` as one for ${beginning(heard(authority, ERASED), 200)}`;
}

function at(event: { question: number; department: string }, ctx: ViewContext): string {
  return `question ${event.question}, ${departmentName(event.department, ctx)}`;
}
