import { offerOn, unansweredOf } from '../../domain/deciding/unanswered.ts';
import { questionsNamed } from '../../domain/in-words.ts';
import { sayDate } from '../../domain/london.ts';
import { permitted } from '../../domain/request/permitted.ts';
import { isOut, phaseOf } from '../../domain/request/phase.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Surface } from '../../workflows/intents.ts';
import { actions, carried } from '../ids.ts';
import { button, row } from './blocks.ts';
import { drawn } from './drawn.ts';
import type { Message, ViewContext } from './message.ts';
import { who } from './names.ts';
import { paragraphs, spoken, type Piece } from './pieces.ts';

/**
 * A clarification that nobody answered, in the card's thread: after half of the time a reminder is offered, after all of
 * it closing. Nothing where there is nothing to offer and it was never said.
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
    waiting && permitted[phaseOf(request)].officer.includes('lapse') && offerOn(ctx.today, waiting) === time;
  if (!waiting || !offers) {
    if (!wasSaid) return undefined;
    const over = whatCame(request, id, time);
    return drawn(spoken(`${reference}: ${over}`), () => [paragraphs([over])]);
  }
  const { askedOn, closeAfter, questions } = waiting;
  const value = carried({ reference, id });
  const person: Piece = { person: officer, name: who(officer, ctx) };
  const said =
    time === 'half'
      ? `: the requester has not answered what we asked on ${sayDate(askedOn)}. Half of the time has passed; they have until ${sayDate(closeAfter)}. Send a reminder if it may help.`
      : `: the requester did not answer what we asked on ${sayDate(askedOn)}, and had until ${sayDate(closeAfter)}. Close ${closing(request, questions)}, or answer as it can best be read.`;
  const press =
    time === 'half'
      ? button('Send a reminder', actions.sendReminder, value)
      : button('Close: no answer', actions.closeUnanswered, value);
  return drawn(spoken(`${reference}. `, person, said), () => [paragraphs([person, said]), ...row([press])]);
}

/** Why nothing is offered any more. */
function whatCame(request: FoiRequest, id: string, time: 'half' | 'lapsed'): string {
  const at = request.notices.findIndex((notice) => notice.id === id);
  const later = request.notices.slice(at + 1);
  const closed = later.find(({ kind }) => kind === 'lapsed');
  const reminded = later.find(({ kind }) => kind === 'clarificationReminder');
  const asked = request.notices[at];
  const answered = request.clarifications.findLast(({ on }) => asked !== undefined && on >= asked.on);
  if (time === 'half' && reminded) return `A reminder was written on ${sayDate(reminded.on)}.`;
  if (answered) return `The requester answered on ${sayDate(answered.on)}.`;
  if (closed) return `Closed without an answer on ${sayDate(closed.on)}.`;
  if (time === 'half' && request.draftedNotices.some(({ kind }) => kind === 'clarificationReminder')) {
    return 'A reminder waits for an approver.';
  }
  if (time === 'half' && unansweredOf(request).some((each) => each.id === id)) {
    return 'The requester did not answer in time.';
  }
  return 'Nothing is to be done about this any more.';
}

function closing(request: FoiRequest, questions: readonly number[]): string {
  const open = request.questions.filter((question) => !isOut(question));
  return open.length === questions.length ? 'the request' : questionsNamed(questions);
}
