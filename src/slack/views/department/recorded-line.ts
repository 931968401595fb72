import { answerOf, askedOf } from '../../../domain/request/asked.ts';
import { londonDateOf, sayTime } from '../../../domain/london.ts';
import { questionsNamed } from '../../../domain/words/in-words.ts';
import { plainText } from '../../../domain/words/prose.ts';
import { permitted } from '../../../domain/request/permitted.ts';
import { isGone, pastChanging, phaseOf } from '../../../domain/request/phase.ts';
import type { Asked, Question, Reply } from '../../../domain/request/question.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { responsesOf } from '../../../domain/request/responses.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, row } from '../blocks.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, spoken } from '../pieces.ts';
import { moment } from '../when.ts';

/**
 * The line under a department's thread that says what is recorded as its answer; it follows the newest one.
 * @throws when the question was never asked of this department
 */
export function recordedLine(request: FoiRequest, number: number, department: string, ctx: ViewContext): Message {
  const at = askedOf(request, number, department);
  if (!at) throw new Error(`Question ${number} of ${request.reference} was not asked of ${department}.`);
  const standing = answerOf(at.asked);
  const newest = standing ?? at.asked.replies.findLast((reply) => !reply.discussion);
  const also = newest === undefined ? [] : alsoAnswers(request, number, department, newest.ts);
  const says = newest === undefined ? 'No answer is recorded.' : lineOf(request, at, newest, also, ctx);
  const mayChange = permitted[phaseOf(request)].department.includes('pickAnswer') && !isGone(at.question);
  const toggle =
    newest === undefined || newest.deleted || !mayChange
      ? []
      : [toggleOf(newest, carried({ reference: request.reference, question: number, department, ts: newest.ts }))];
  return drawn(spoken(`${request.reference}, question ${number}. ${says}`), () => [paragraphs([says]), ...row(toggle)]);
}

function toggleOf(reply: Reply, value: string) {
  return reply.setAside
    ? button('It is the answer', actions.theAnswerAfterAll, value)
    : button('Not the answer', actions.notTheAnswer, value);
}

/** The other questions that the same message answers. */
function alsoAnswers(request: FoiRequest, number: number, department: string, ts: string): number[] {
  return request.questions
    .filter((question) => question.number !== number)
    .filter((question) => {
      const asked = askedOf(request, question.number, department)?.asked;
      return asked !== undefined && answerOf(asked)?.ts === ts;
    })
    .map((question) => question.number);
}

/** What counts is shown back where it is not plain: a part of a message, or a message picked from elsewhere. */
function lineOf(
  request: FoiRequest,
  { question, asked }: { question: Question; asked: Asked },
  reply: Reply,
  also: readonly number[],
  ctx: ViewContext,
): string {
  const author = who(reply.author, ctx);
  const by = `${author}, ${timeOf(asked, reply)}`;
  if (reply.deleted) {
    const wrote = `${author} wrote ${isOfFirstDay(asked, reply) ? 'at' : 'on'} ${timeOf(asked, reply)}`;
    return `Deleted: what ${wrote} is no longer the answer. Reply in this thread to give another.`;
  }
  if (reply.setAside) return `Not the answer: ${by}. Reply in this thread to give one.`;
  const edited = reply.before.length > 0 ? ' (edited; the newest wording counts)' : '';
  const files =
    reply.files.length > 0 ? ` With ${reply.files.length === 1 ? 'a file' : `${reply.files.length} files`}.` : '';
  const words = also.length > 0 || reply.picked ? beginning(plainText(reply.words), 300) : '';
  const shown = words === '' ? '' : ` “${words}”`;
  const more = also.length > 0 ? ` The same message answers ${questionsNamed(also)}.` : '';
  return `Recorded as the answer: ${by}${edited}.${shown}${files}${more}${lateness(request, question, reply)}`;
}

/** The time alone where it is the day of the first reply, on which the line was posted. */
function timeOf(asked: Asked, reply: Reply): string {
  return isOfFirstDay(asked, reply) ? sayTime(reply.at) : moment(reply.at);
}

function isOfFirstDay(asked: Asked, reply: Reply): boolean {
  const first = asked.replies.find((each) => !each.discussion) ?? reply;
  return londonDateOf(first.at) === londonDateOf(reply.at);
}

/** Came after the letter was approved or had gone: it changes nothing by itself. */
function lateness(request: FoiRequest, question: Question, reply: Reply): string {
  const went = responsesOf(request).find(({ version }) => isGone(question) && version === question.told?.version);
  if (went && reply.at > went.sending.at) return ' It came after the letter was sent; the officer has been told.';
  const approval = went?.approval ?? request.approval;
  const answers = went !== undefined || pastChanging(request, question.number) === 'approved';
  return answers && approval.stands === 'approved' && reply.at > approval.at
    ? ' It came after the letter was approved; the officer has been told.'
    : '';
}
