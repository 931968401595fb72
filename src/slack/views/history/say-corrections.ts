import { capital, inWords, questionsNamed } from '../../../domain/words/in-words.ts';
import { stillToPost } from '../../../domain/deciding/sending/by-post.ts';
import { warningsOf } from '../../../domain/clock/index.ts';
import { clockOfRequest } from '../../../domain/request/clock-of.ts';
import { questionsLeftOut } from '../../../domain/deciding/departments/for-departments.ts';
import { sayDate } from '../../../domain/london.ts';
import { ERASED, heard } from '../../../domain/particulars.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { OfWhole } from '../../../domain/request/evolve/whole-request.ts';
import { clockEventOfNotice } from '../../../domain/request/evolve/clock.ts';
import type { OfNotice } from '../../../domain/request/evolve/notices.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { beginning } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { noticeNames } from '../../../domain/request/message-name.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { sendingLine } from '../card/sending-lines.ts';
import { sayDue } from '../when.ts';

/** What happened to a notice, in a sentence for the officers. */
export function sayNoticeEvent(event: OfNotice, ctx: ViewContext): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'noticeDrafted':
      return event.by === 'desk'
        ? `The ${noticeNames[event.kind]}${about(event.questions)}, ${sayDate(event.on)}, was put before the approvers.`
        : `${by} asked for approval of the ${noticeNames[event.kind]}${about(event.questions)}.`;
    case 'noticeSentBack':
      return `${by} asked for changes to the letter: “${beginning(heard(event.reason, ERASED), 200)}”`;
    case 'noticeGiven':
      return event.message === undefined
        ? `${by} wrote the ${noticeNames[event.kind]}${about(event.questions)}, dated ${sayDate(event.on)}. It goes by post.`
        : `${by} sent the ${noticeNames[event.kind]}${about(event.questions)}, dated ${sayDate(event.on)}.`;
  }
}

/** For the card's thread: what changed about a request as a whole, and what that does to its dates; nothing else. */
export function noteAboutWhole(request: FoiRequest, event: Happened, ctx: ViewContext): string | undefined {
  const discreet = discreetly(request, ctx);
  switch (event.type) {
    case 'clarificationAnswered':
    case 'paymentReceived':
    case 'receivedDateCorrected': {
      const words = event.type === 'clarificationAnswered' ? ` “${beginning(heard(event.words, ERASED), 1_000)}”` : '';
      return `${discreet(sayWholeEvent(event, ctx) + words)} ${sayDue(request, ctx)}${sayDoubts(request, ctx)}`;
    }
    case 'dueDateMoved':
      return `Bank holidays were announced, so this is no longer due on ${sayDate(event.from)}. ${sayDue(request, ctx)}`;
    case 'requesterCorrected': {
      const telling = questionsLeftOut(request);
      const says = discreet(sayWholeEvent(event, ctx)) + bearsTheOld(request);
      if (telling.length === 0) return says;
      const named = capital(questionsNamed(telling));
      return `${says} ${named} ${telling.length === 1 ? 'says' : 'say'} who is asking, so departments no longer see the words. Use Assign questions to give a wording for departments.`;
    }
    case 'noticeGiven':
      if (event.message !== undefined) return undefined;
      return `${discreet(sayNoticeEvent(event, ctx))} Print the PDF in this thread, post it, then record it as sent on the card.`;
    case 'recordedAsSent': {
      if (event.what === undefined) return undefined;
      const notice = request.notices.find(({ id }) => id === event.what);
      const line = discreet(sendingLine(request, event.what) ?? '');
      if (!notice || clockEventOfNotice(notice) === undefined) return line;
      return `${line} ${sayDue(request, ctx)}${sayDoubts(request, ctx)}`;
    }
    case 'noticeDrafted':
      return `${discreet(sayNoticeEvent(event, ctx))} It waits for an approver.`;
    case 'noticeSentBack':
      return `${discreet(sayNoticeEvent(event, ctx))} ${writeAgain(request, event.id)}`;
    case 'subjectCorrected':
    case 'lawCorrected':
    case 'requestWithdrawn':
      return discreet(sayWholeEvent(event, ctx));
    case 'requestReopened':
      return `${discreet(sayWholeEvent(event, ctx))} Use Settle answers on the card to change an answer, then draft the letter.`;
    default:
      return undefined;
  }
}

/** Letters that were drawn before and are printed from their PDF say what stood there then; a sentence after a blank. */
function bearsTheOld(request: FoiRequest): string {
  const named = stillToPost(request).map(({ kind }) => `the ${noticeNames[kind]}`);
  if (named.length === 0) return '';
  return ` ${capital(inWords(named))}, still to be posted, ${named.length === 1 ? 'bears' : 'bear'} the details of before: put them right on the print.`;
}

/** What is doubtful about the clock as it stands, a sentence each after a blank. */
function sayDoubts(request: FoiRequest, ctx: ViewContext): string {
  const clock = clockOfRequest(request, ctx.holidays);
  return clock.ok
    ? warningsOf(clock.value)
        .map(({ says }) => ` ${says}`)
        .join('')
    : '';
}

/** How a letter that was sent back is written again. */
function writeAgain({ reference, draftedNotices }: FoiRequest, id: string): string {
  const kind = draftedNotices.find((draft) => draft.id === id)?.kind;
  switch (kind) {
    case 'clarification':
      return `Write it again with /foi clarify ${reference}.`;
    case 'feesNotice':
    case 'charge':
      return `Write it again with /foi fee ${reference}.`;
    case 'publicInterestExtension':
    case 'complexityExtension':
      return `Write it again with /foi extend ${reference}.`;
    case 'reviewRefused':
    case 'reviewExtension':
      return `Write it again with /foi review ${reference}.`;
    default:
      return 'Write it again from the card.';
  }
}

const lawNames = { FOIA: 'FOIA', EIR: 'the EIR', both: 'both, FOIA and the EIR' } as const;

/** What came from the requester, or was put right, in a sentence for the officers. */
export function sayWholeEvent(
  event: OfWhole | Extract<Happened, { type: 'paymentReceived' }>,
  ctx: ViewContext,
): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'clarificationAnswered':
      return `The requester said on ${sayDate(event.on)} what ${whatIsMeant(event.questions)}. ${by} recorded it.`;
    case 'paymentReceived':
      return `The ${event.payment} came on ${sayDate(event.on)}. ${by} recorded it.`;
    case 'receivedDateCorrected':
      return `${by} corrected the day it was received to ${sayDate(event.to)}: “${reason(event)}”`;
    case 'requesterCorrected':
      return `${by} corrected the requester’s details: “${reason(event)}”`;
    case 'subjectCorrected':
      return `${by} corrected the subject: “${reason(event)}”`;
    case 'lawCorrected':
      return `${by} corrected the law to ${lawNames[event.to]}: “${reason(event)}”`;
    case 'dueDateMoved':
      return `Bank holidays were announced: it was due on ${sayDate(event.from)}, and is now due on ${sayDate(event.to)}.`;
    case 'requestWithdrawn':
      return `The requester withdrew the request on ${sayDate(event.on)}: “${reason(event)}” ${by} recorded it.`;
    case 'requestReopened':
      return `${by} reopened the request: “${reason(event)}”`;
  }
}

function whatIsMeant(questions: readonly number[]): string {
  if (questions.length === 0) return 'is meant';
  return `${questionsNamed(questions)} ${questions.length === 1 ? 'means' : 'mean'}`;
}

function about(questions: readonly number[]): string {
  return questions.length === 0 ? '' : ` about ${questionsNamed(questions)}`;
}

function reason(event: Extract<OfWhole, { reason: unknown }>): string {
  return beginning(heard(event.reason, ERASED), 200);
}
