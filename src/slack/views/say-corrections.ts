import { questionsNamed } from '../../domain/in-words.ts';
import { sayDate } from '../../domain/london.ts';
import { ERASED, heard } from '../../domain/particulars.ts';
import type { Happened } from '../../domain/request/events.ts';
import type { OfWhole } from '../../domain/request/evolve-corrections.ts';
import type { OfNotice } from '../../domain/request/evolve-notices.ts';
import { beginning } from './blocks.ts';
import { noticeNames } from './message-name.ts';
import type { ViewContext } from './message.ts';
import { who } from './names.ts';

/** What happened to a notice, in a sentence for the officers. */
export function sayNoticeEvent(event: OfNotice, ctx: ViewContext): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'noticeDrafted':
      return `${by} drafted the ${noticeNames[event.kind]}${about(event.questions)}.`;
    case 'noticeSentBack':
      return `${by} did not let the letter go: “${beginning(heard(event.reason, ERASED), 200)}”`;
    case 'noticeGiven':
      return `${by} wrote to the requester: the ${noticeNames[event.kind]}${about(event.questions)}, ${sayDate(event.on)}.`;
  }
}

/** What came from the requester, or was put right, in a sentence for the officers. */
export function sayWholeEvent(
  event: OfWhole | Extract<Happened, { type: 'paymentReceived' }>,
  ctx: ViewContext,
): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'clarificationAnswered':
      return `The requester said on ${sayDate(event.on)} what is meant${about(event.questions)}. ${by} recorded it.`;
    case 'paymentReceived':
      return `The ${event.payment} came on ${sayDate(event.on)}. ${by} recorded it.`;
    case 'receivedDateCorrected':
      return `${by} corrected the day it was received to ${sayDate(event.to)}: “${reason(event)}”`;
    case 'requesterCorrected':
      return `${by} corrected the requester’s details: “${reason(event)}”`;
    case 'subjectCorrected':
      return `${by} corrected the subject: “${reason(event)}”`;
    case 'dueDateMoved':
      return `Bank holidays were announced: it was due on ${sayDate(event.from)}, and is now due on ${sayDate(event.to)}.`;
    case 'requestWithdrawn':
      return `The requester withdrew the request on ${sayDate(event.on)}: “${reason(event)}” ${by} recorded it.`;
    case 'requestReopened':
      return `${by} reopened the request: “${reason(event)}”`;
  }
}

function about(questions: readonly number[]): string {
  return questions.length === 0 ? '' : ` about ${questionsNamed(questions)}`;
}

function reason(event: Extract<OfWhole, { reason: unknown }>): string {
  return beginning(heard(event.reason, ERASED), 200);
}
