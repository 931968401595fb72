import {
  askedForBy,
  lettersAbout,
  offerOn,
  unansweredOf,
  type Unanswered,
} from '../../../domain/deciding/notices/unanswered.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import { sayDate, type LondonDate } from '../../../domain/london.ts';
import { permitted } from '../../../domain/request/permitted.ts';
import { isGone, isToAnswer, phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Surface } from '../../../workflows/intents.ts';
import { actions, carried } from '../../ids.ts';
import { button, row } from '../blocks.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, spoken, type Piece } from '../pieces.ts';

type Time = Extract<Surface, { at: 'unanswered' }>['time'];

/**
 * What was asked of the requester and has not come, in the card's thread: after half of the time a reminder is offered,
 * after all of it closing. Nothing where there is nothing to offer and it was never said.
 */
export function unansweredMessage(
  request: FoiRequest,
  { id, time }: Extract<Surface, { at: 'unanswered' }>,
  ctx: ViewContext,
  wasSaid: boolean,
): Message | undefined {
  const { reference, officer } = request;
  const waiting = unansweredOf(request).find((each) => each.id === id);
  const offers =
    waiting && permitted[phaseOf(request)].officer.includes('closeUnanswered') && offerOn(ctx.today, waiting) === time;
  if (!waiting || !offers) {
    if (!wasSaid) return undefined;
    const over = whatCame(request, id, time);
    return drawn(spoken(`${reference}: ${over}`), () => [paragraphs([over])]);
  }
  const value = carried({ reference, id });
  const person: Piece = { person: officer, name: who(officer, ctx) };
  const said = waiting.for === 'clarification' ? noAnswer(request, waiting, time) : noPayment(request, waiting, time);
  const close = waiting.for === 'clarification' ? 'Close: no answer' : 'Close: not paid';
  const press =
    time === 'half'
      ? button('Send a reminder', actions.sendReminder, value)
      : button(close, actions.closeUnanswered, value);
  return drawn(spoken(`${reference}. `, person, said), () => [paragraphs([person, said]), ...row([press])]);
}

function noAnswer(request: FoiRequest, { askedOn, closeAfter, questions }: Unanswered, time: Time): string {
  const asked = `what we asked on ${sayDate(askedOn)}`;
  return time === 'half'
    ? `: the requester has not answered ${asked}. Half of the time has passed; they have until ${sayDate(closeAfter)}. Send a reminder if it may help.`
    : `: the requester did not answer ${asked}, and had until ${sayDate(closeAfter)}. Close ${closing(request, questions)}, or answer as it can best be read.`;
}

function noPayment(request: FoiRequest, waiting: Unanswered, time: Time): string {
  const { for: payment, askedOn, closeAfter, questions } = waiting;
  const asked = `the ${payment} we asked for on ${sayDate(askedOn)}`;
  const record = `/foi record ${request.reference}`;
  return time === 'half'
    ? `: ${asked} has not been recorded as paid. Half of the time has passed; they have until ${sayDate(closeAfter)}. If it has come, use ${record}; otherwise send a reminder if it may help.`
    : `: ${asked} has not been recorded as paid, and the last day was ${sayDate(closeAfter)}. If it has come, use ${record}; otherwise close ${closing(request, questions)}: the law does not oblige us to answer any more.`;
}

/** Why nothing is offered any more. */
function whatCame(request: FoiRequest, id: string, time: Time): string {
  const at = request.notices.findIndex((notice) => notice.id === id);
  const asked = request.notices[at];
  const what = asked && askedForBy(asked.kind);
  if (!asked || what === undefined) return NOTHING;
  const later = request.notices.slice(at + 1);
  const { reminds, closes } = lettersAbout(what);
  const closed = later.find(({ kind }) => kind === closes);
  const reminded = later.find(({ kind }) => kind === reminds);
  const came = cameOn(request, what, asked.on);
  const isPayment = what !== 'clarification';
  if (time === 'half' && reminded) return `A reminder was written on ${sayDate(reminded.on)}.`;
  if (came) return isPayment ? `The ${what} came on ${sayDate(came)}.` : `The requester answered on ${sayDate(came)}.`;
  // A payment may have come too late.
  if (closed) return `Closed ${isPayment ? 'as not paid for in time' : 'without an answer'} on ${sayDate(closed.on)}.`;
  if (time === 'half' && request.draftedNotices.some(({ kind }) => kind === reminds)) {
    return 'A reminder waits for an approver.';
  }
  if (time === 'half' && unansweredOf(request).some((each) => each.id === id)) {
    return `The requester did not ${isPayment ? 'pay' : 'answer'} in time.`;
  }
  return NOTHING;
}

const NOTHING = 'Nothing is to be done about this any more.';

/** The day on which what was asked for came last, where that is since it was asked. */
function cameOn({ clock }: FoiRequest, what: Unanswered['for'], since: LondonDate): LondonDate | undefined {
  return clock.findLast(({ type, on }) => type === lettersAbout(what).came && on >= since)?.on;
}

function closing(request: FoiRequest, questions: readonly number[]): string {
  const open = request.questions.filter(isToAnswer);
  return open.length === questions.length && !request.questions.some(isGone)
    ? 'the request'
    : questionsNamed(questions);
}
