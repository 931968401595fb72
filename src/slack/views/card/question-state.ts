import { namePart } from '../../../domain/catalogue/index.ts';
import { answerOf } from '../../../domain/request/asked.ts';
import { sayDate, type LondonDate } from '../../../domain/london.ts';
import { closedFor } from '../../../domain/request/closed-for.ts';
import { coveredBy, isGone, pastChanging } from '../../../domain/request/phase.ts';
import type { Asked, Concern, Question } from '../../../domain/request/question.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { inWords, small } from '../../../domain/words/in-words.ts';
import { concernNames } from '../../../workflows/departments/concern-forms.ts';
import type { ViewContext } from '../message.ts';
import { departmentName, who } from '../names.ts';

/** How far a question has come, in one line for the officers. */
export function questionState(request: FoiRequest, question: Question, ctx: ViewContext): string {
  if (question.withdrawnOn) return `withdrawn on ${sayDate(question.withdrawnOn)}`;
  if (question.closedOn) {
    const why = closedFor(request, question) === 'payment' ? 'not paid for in time' : 'never made clear';
    return `closed on ${sayDate(question.closedOn)}, ${why}`;
  }
  if (question.settlement) {
    const parts = question.settlement.parts.map((part) => small(namePart(part))).join('; ');
    const as = parts === '' ? '' : ` as ${parts}`;
    const past = pastChanging(request, question.number);
    const on = answeredInPartOn(request, question);
    if (on !== undefined) {
      return `answered on ${sayDate(on)}${as}${question.changedSinceSettled ? '; more was said since' : ''}`;
    }
    if (!question.changedSinceSettled) return `settled${as}`;
    return past === undefined
      ? `settled${as}; the answer changed since`
      : `settled${as}; more was said after the letter was ${past}`;
  }
  const covering = coveredBy(request, question.number);
  if (covering !== undefined) {
    const on = answeredInPartOn(request, question);
    return on === undefined
      ? `covered by question ${covering}`
      : `answered with question ${covering} on ${sayDate(on)}`;
  }
  const states = question.asked.flatMap((asked) => {
    const state = departmentState(asked, ctx, request.closed !== undefined);
    return state === undefined ? [] : [`${departmentName(asked.department, ctx)}: ${state}`];
  });
  const elsewhere = question.elsewhere.at(-1);
  if (elsewhere) states.push(`answer recorded from ${elsewhere.from}`);
  return states.length > 0 ? states.join('; ') : 'not asked';
}

/** The day its answer went, where the request is answered by several letters. */
function answeredInPartOn({ earlierResponses }: FoiRequest, question: Question): LondonDate | undefined {
  return earlierResponses.length > 0 && isGone(question) ? question.told?.on : undefined;
}

/** How far it has come in one department; nothing where the officer took it back. A closed request needs nothing of it. */
function departmentState(asked: Asked, ctx: ViewContext, isClosed: boolean): string | undefined {
  if (asked.returned === 'takenBack') return undefined;
  const concerns = standingConcerns(asked);
  const said = [...new Set(concerns.map((concern) => concernNames[concern.kind]))];
  const owed = !isClosed && concerns.some((concern) => concern.said === undefined) ? ' (details owed)' : '';
  if (asked.returned) return `not ours, sent back${owed}`;
  const answer = answerOf(asked);
  if (answer) return [`answered by ${who(answer.author, ctx)}`, ...said].join(', ') + owed;
  if (said.length > 0) return `${inWords(said)}${owed}`;
  if (isClosed) return 'no answer needed';
  return asked.claimedBy === undefined ? 'asked' : `claimed by ${who(asked.claimedBy, ctx)}`;
}

/** What the department said beside an answer, as it still stands: *Not ours* only while it has not taken the question again. */
export function standingConcerns({ returned, concerns }: Asked): readonly Concern[] {
  return returned === 'notOurs' ? concerns : concerns.filter(({ kind }) => kind !== 'notOurs');
}

/** Whether nobody has been asked, or everybody asked has sent it back. */
export function needsDepartment(question: Question): boolean {
  return question.asked.every((asked) => asked.returned) && question.elsewhere.length === 0;
}
