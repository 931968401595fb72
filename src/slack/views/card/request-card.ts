import { createHash } from 'node:crypto';
import type { Button, KnownBlock } from '@slack/types';
import { sayDate } from '../../../domain/london.ts';
import type { HowItCame } from '../../../domain/request/events.ts';
import { toSendAgain } from '../../../domain/deciding/sending/attempts.ts';
import { messagesOf } from '../../../domain/request/evolve/messages.ts';
import { permitted, type Verb } from '../../../domain/request/permitted.ts';
import { phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { Question } from '../../../domain/request/question.ts';
import { capital, count } from '../../../domain/words/in-words.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, header, inOneLine, row } from '../blocks.ts';
import { discreetly, leftOutHere } from '../discreet.ts';
import { asManyAs, drawn, type Room } from '../drawn.ts';
import { letterLines } from './letter-line.ts';
import type { Message, ViewContext } from '../message.ts';
import { moreSelect } from './more-on-card.ts';
import { who } from '../names.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { paragraphs, spoken, type Piece } from '../pieces.ts';
import { questionState } from './question-state.ts';
import { reviewLines } from '../review/review-lines.ts';
import { endingLine } from '../history/say-ending.ts';
import { sayPhase } from '../history/say-phase.ts';
import { sendingButtons, sendingLine } from './sending-lines.ts';
import { waitingNotices } from './waiting-notices.ts';
import { moment, sayDue, sayTarget } from '../when.ts';

/** A request's card in the officers' channel: all of it at a glance, and what can be done now. */
export function requestCard(request: FoiRequest, ctx: ViewContext): Message {
  const next = nextStep(request, ctx);
  return drawn(cardText(request, ctx), (room) => {
    const shown = [
      ...cardContent(request, ctx, room),
      ...sendingControls(request, next),
      ...(next ? [paragraphs([{ strong: 'Next: ' }, next.says])] : []),
    ];
    const controls = [...mainButtons(request, next), ...moreSelect(request, ctx)];
    return [...shown, ...row(controls, `card-${idOf([shown, controls])}`)];
  });
}

/** Another wherever the card shows something else: under the same, *More…* would keep what was chosen in it last. */
function idOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/** The point of a card in a sentence or two, for whoever hears it or sees only the notification. */
export function cardText(request: FoiRequest, ctx: ViewContext): string {
  const subject = beginning(discreetly(request, ctx)(request.subject), 150);
  const next = nextStep(request, ctx);
  const phase = phaseOf(request);
  const due = phase === 'sent' || phase === 'closed' ? '' : ` ${sayDue(request, ctx)}`;
  return spoken(
    `${request.reference}, ${subject}: ${sayPhase(request)}.${due}${next ? ` Next: ${next.says}` : ' Nothing more to do.'}`,
  );
}

/** What a card says, without anything to press. */
export function cardContent(request: FoiRequest, ctx: ViewContext, room: Room): KnownBlock[] {
  const discreet = discreetly(request, ctx);
  const lines = [
    ...letterLines(request, ctx),
    ...messagesOf(request).map((what) => sendingLine(request, what)),
    ...waitingNotices(request, ctx),
    endingLine(request, ctx),
    ...reviewLines(request, ctx),
  ].flatMap((line) => (line === undefined ? [] : [[beginning(discreet(line), room(700))]]));
  return [
    header(`${request.reference}: ${discreet(request.subject)}`),
    paragraphs(...facts(request, ctx, room)),
    ...leftOutHere(ctx, 'Who asks is'),
    ...questionPoints(request, ctx, room),
    ...(lines.length > 0 ? [paragraphs(...lines)] : []),
  ];
}

const ways: Record<HowItCame, string> = {
  email: 'by e-mail',
  letter: 'by letter',
  webForm: 'by web form',
  socialMedia: 'by social media',
  spoken: 'in person or by phone',
  other: 'by other means',
};

function facts(request: FoiRequest, ctx: ViewContext, room: Room): Piece[][] {
  const phase = phaseOf(request);
  const over = phase === 'sent' || phase === 'closed';
  const { closed } = request;
  const lines: Piece[][] = [
    [{ strong: capital(sayPhase(request)) }, `. In charge: ${who(request.officer, ctx)}.`],
    [
      ...(ctx.mayNameRequester ? [{ strong: 'From ' }, `${requesterLine(request, room)}. `] : []),
      `Received ${sayDate(request.received)}, ${ways[request.howItCame]}. Law: ${lawNames[request.law]}.`,
    ],
  ];
  if (!over) lines.push([{ strong: sayDue(request, ctx) }, ` ${sayTarget(request, ctx)}`.trimEnd()]);
  if (closed) {
    const reason = beginning(discreetly(request, ctx)(closed.reason), room(500));
    const whose =
      closed.authority === undefined ? '' : `, ${beginning(discreetly(request, ctx)(closed.authority), room(200))}`;
    lines.push([
      `Closed by ${who(closed.by, ctx)} on ${moment(closed.at)} as ${closedAs[closed.as]}${whose}${closed.as === 'unpaid' ? '.' : `: “${reason}”`}`,
    ]);
  }
  return lines;
}

const lawNames = { FOIA: 'FOIA', EIR: 'EIR', both: 'FOIA and EIR' } as const;

/** Why a request was closed, to end "closed as …". */
export const closedAs = {
  subjectAccess: 'a request for somebody’s own personal data',
  routineEnquiry: 'a routine enquiry',
  anotherAuthority: 'a request for another authority',
  withdrawn: 'withdrawn by the requester',
  lapsed: 'never made clear by the requester',
  unpaid: 'not paid for in time by the requester',
  vexatious: 'vexatious, without a further letter',
  repeated: 'repeated, without a further letter',
} as const;

function requesterLine({ requester, identityErased }: FoiRequest, room: Room): string {
  if (identityErased) return 'somebody whose name is kept no longer';
  const address = requester.postalAddress === undefined ? undefined : inOneLine(requester.postalAddress);
  const given = [requester.name, requester.email, address].flatMap((each) =>
    each === undefined || each.trim() === '' ? [] : [beginning(each, room(200))],
  );
  return given.length > 0 ? given.join(', ') : 'somebody who gave no name';
}

/** At most so many questions have a line of their own on a card. */
const QUESTIONS = 30;
/** Characters of all those lines together. */
const CHARACTERS = 5_200;

function questionPoints(request: FoiRequest, ctx: ViewContext, room: Room): KnownBlock[] {
  const discreet = discreetly(request, ctx);
  const shown = asManyAs<Question | readonly Question[]>(request.questions, room(QUESTIONS), (left) => left.flat());
  const most = Math.min(260, Math.floor(room(CHARACTERS) / shown.length));
  const line = (question: Question): Piece[] => {
    const state = beginning(discreet(questionState(request, question, ctx)), Math.ceil(most * 0.6));
    const words = beginning(discreet(question.wording), Math.max(8, most - state.length - 3));
    return [{ strong: `${question.number}. ` }, `${words} — `, { strong: state }];
  };
  const lines = shown.map((each) =>
    'number' in each
      ? line(each)
      : [`… and ${count(each.length, 'more question')}: see Settle answers for all of them.`],
  );
  return [paragraphs(...lines)];
}

/** What can be pressed about messages that did not go. */
function sendingControls(request: FoiRequest, next: NextStep | undefined): KnownBlock[] {
  const may = permitted[phaseOf(request)].officer;
  const first = next?.press === 'sendAgain' && (request.closed ? 'closing' : 'letter');
  return messagesOf(request)
    .filter((what) => may.includes(toSendAgain(what)))
    .flatMap((what) => row(sendingButtons(request, what, what === first), what));
}

function mainButtons(request: FoiRequest, next: NextStep | undefined): Button[] {
  const phase = phaseOf(request);
  const value = carried({ reference: request.reference });
  if (phase === 'sent' || phase === 'closed') {
    return next?.press === 'review' ? [button('Internal review', actions.review, value, { primary: true })] : [];
  }
  const may = (verb: Verb) => permitted[phase].officer.includes(verb);
  const primary = (press: NextStep['press']) => ({ primary: next?.press === press });
  return [
    ...(may('assign') ? [button('Assign questions', actions.assignQuestions, value, primary('assign'))] : []),
    ...(may('settle') ? [button('Settle answers', actions.settleAnswers, value, primary('settle'))] : []),
    ...(may('draft') ? [button('Draft letter', actions.draftLetter, value, primary('draft'))] : []),
    ...(next?.press === 'recordAsSent'
      ? [button('Record as sent', actions.recordAsSent, value, { primary: true })]
      : []),
  ];
}
