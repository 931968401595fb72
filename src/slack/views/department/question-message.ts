import type { KnownBlock } from '@slack/types';
import { answerOf, askedOf } from '../../../domain/request/asked.ts';
import { clockOf } from '../../../domain/clock/index.ts';
import { withoutRequester } from '../../../domain/applicant-blind.ts';
import { asDepartmentsRead, contextOf } from '../../../domain/deciding/departments/for-departments.ts';
import { clockOfRequest } from '../../../domain/request/clock-of.ts';
import { sayDate } from '../../../domain/london.ts';
import { permitted, type Verb } from '../../../domain/request/permitted.ts';
import { closedFor } from '../../../domain/request/closed-for.ts';
import { coveredBy, isOut, pastChanging, phaseOf } from '../../../domain/request/phase.ts';
import type { Asked, Question } from '../../../domain/request/question.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { actions, carried } from '../../ids.ts';
import { concernButtons, concernNames } from '../../../workflows/departments/concern-forms.ts';
import { beginning, button, context, header, row, says, saysWhole } from '../blocks.ts';
import { drawn, type Room } from '../drawn.ts';
import { furtherConcerns } from './further-concerns.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, spoken } from '../pieces.ts';
import { standingConcerns } from '../card/question-state.ts';
import { moment } from '../when.ts';

const HOW = 'Reply in this thread in your own words; we write the letter and handle the law.';

/**
 * One question in its department's channel. It says nothing of the requester: no name, no address, not even the subject.
 * @throws when the question was never asked of this department
 */
export function questionMessage(request: FoiRequest, number: number, department: string, ctx: ViewContext): Message {
  const at = askedOf(request, number, department);
  if (!at) throw new Error(`Question ${number} of ${request.reference} was not asked of ${department}.`);
  const { question, asked } = at;
  const place = `${request.reference}, question ${number} of ${request.questions.length}`;
  const over = whyOver(request, question, asked);
  const waits = over ? undefined : whyItWaits(request, question, ctx);
  const title = over || waits ? place : `${place} — please answer by ${sayDate(asked.neededBy)}`;
  const wording = asDepartmentsRead(request, question);
  const answer = answerOf(asked);
  const how = waits ?? howToAnswer(asked, who(request.officer, ctx));
  const todo = answer ? `Answered by ${who(answer.author, ctx)}.` : how;
  const text = spoken(`${title}. ${beginning(wording, 300)} ${over ?? todo}`);
  return drawn(text, (room) => [
    header(title),
    ...asAsked(request, question, wording, room, ctx),
    ...(over ? [] : [context(how)]),
    ...standing(request, number, asked, ctx, over === undefined, room),
    ...(over ? [context(over)] : []),
    ...controls(request, question, asked, over === undefined),
  ]);
}

/** What should not be released does not go where others read it. */
function howToAnswer(asked: Asked, officer: string): string {
  return standingConcerns(asked).some(({ kind }) => kind === 'shouldNotBeReleased')
    ? `Reply in this thread with what may be released; send ${officer} the rest in private. We write the letter and handle the law.`
    : HOW;
}

function asAsked(request: FoiRequest, question: Question, wording: string, room: Room, ctx: ViewContext): KnownBlock[] {
  const about = contextOf(request, question);
  const most = room(7_000);
  const cut = wording.length > most;
  return [
    ...(question.heading === undefined
      ? []
      : [paragraphs([{ strong: beginning(withoutRequester(request)(question.heading), room(300)) }])]),
    ...saysWhole(wording, most),
    ...(cut ? [context(`This question is longer than fits here. Ask ${who(request.officer, ctx)} for the rest.`)] : []),
    ...(about.length === 0 ? [] : [says(`Context: ${about.join('\n')}`, { most: room(1_500) })]),
  ];
}

/** Why no answer can be given yet; nothing while one can. */
function whyItWaits(request: FoiRequest, question: Question, ctx: ViewContext): string | undefined {
  const clock = clockOfRequest(request, ctx.holidays);
  const its = clock.ok ? clockOf(clock.value, question.number) : undefined;
  if (its?.state !== 'waiting') return undefined;
  return its.outstanding.some((one) => one.for === 'clarification')
    ? 'We have asked what this question means. Wait with your answer: this message changes when we know.'
    : 'We are waiting for a payment. Wait with your answer: this message changes when it has come.';
}

/** Who has it, what is said so far, and what is still owed. */
function standing(
  request: FoiRequest,
  number: number,
  asked: Asked,
  ctx: ViewContext,
  open: boolean,
  room: Room,
): KnownBlock[] {
  const answer = answerOf(asked);
  const lines = [
    ...(asked.claimedBy === undefined || answer ? [] : [`${who(asked.claimedBy, ctx)} has this.`]),
    ...(answer ? [`Answered by ${who(answer.author, ctx)} on ${moment(answer.at)}.`] : []),
  ];
  const concerns = standingConcerns(asked).slice(-Math.min(4, room(8)));
  const mayRaise = permitted[phaseOf(request)].department.includes('raiseConcern');
  const mayAdd = mayRaise && pastChanging(request, number) === undefined && (open || asked.returned === 'notOurs');
  return [
    ...(lines.length > 0 ? [context(lines.join(' '))] : []),
    ...concerns.map((concern): KnownBlock => {
      const said = `${who(concern.by, ctx)}: ${concernNames[concern.kind]}, ${moment(concern.at)}.`;
      if (concern.said !== undefined || !mayAdd) return context(`${said} The officer has been told.`);
      const value = carried({
        reference: request.reference,
        question: number,
        department: asked.department,
        id: concern.id,
      });
      return says(`${said} The officer still needs a few details.`, {
        accessory: button('Add details', actions.addDetails, value),
      });
    }),
  ];
}

/** Why nothing more is asked of the department; nothing while it is. */
function whyOver(request: FoiRequest, question: Question, asked: Asked): string | undefined {
  const phase = phaseOf(request);
  if (phase === 'closed') return 'Closed: no answer is needed. Thank you.';
  if (question.closedOn) {
    return closedFor(request, question) === 'payment'
      ? 'The payment for this question did not come in time: no answer is needed. Thank you.'
      : 'It was never made clear what this question means: no answer is needed. Thank you.';
  }
  if (question.withdrawnOn) return `Withdrawn on ${sayDate(question.withdrawnOn)}: no answer is needed. Thank you.`;
  const past = pastChanging(request, question.number);
  if (past === 'sent') return 'The letter has been sent. Thank you.';
  if (asked.returned) {
    if (asked.returned === 'takenBack') return 'The officer took this question back. Nothing more is needed.';
    const again = mayTakeAgain(request, question, asked) ? ' If it is yours after all, press I have this.' : '';
    const owed = asked.concerns.some((concern) => concern.said === undefined);
    return `Sent back to the officer as not yours.${owed ? '' : ' Nothing more is needed.'}${again}`;
  }
  if (past === 'approved') return 'The letter is about to go. Thank you.';
  if (question.settlement ?? coveredBy(request, question.number)) {
    return 'The officer has settled this answer. If something is wrong with it, say so in this thread: the officer is told.';
  }
  return undefined;
}

/** Whoever pressed *Not ours* by mistake, or found it after all, takes it again; not once it is settled without them. */
function mayTakeAgain(request: FoiRequest, question: Question, asked: Asked): boolean {
  const may = permitted[phaseOf(request)].department.includes('claim') && !isOut(question);
  return may && asked.returned === 'notOurs' && !(question.settlement ?? coveredBy(request, question.number));
}

function controls(request: FoiRequest, question: Question, asked: Asked, open: boolean): KnownBlock[] {
  const may = (verb: Verb) => open && permitted[phaseOf(request)].department.includes(verb);
  const at = { reference: request.reference, question: question.number, department: asked.department };
  const value = carried(at);
  return row([
    ...(may('claim') || mayTakeAgain(request, question, asked) ? [button('I have this', actions.claim, value)] : []),
    ...(may('raiseConcern')
      ? [
          button(concernButtons.notOurs, actions.notOurs, value),
          button(concernButtons.notHeld, actions.notHeld, value),
          button(concernButtons.shouldNotBeReleased, actions.shouldNotBeReleased, value),
          furtherConcerns(at),
        ]
      : []),
  ]);
}
