import { isOut } from '../request/phase.ts';
import type { FoiRequest, Question } from '../request/request.ts';
import { tells } from '../splitting/index.ts';
import { known } from './opening.ts';

/** Stands where somebody's words tell who asks, and the reader may not know. */
export const LEFT_OUT = '[left out here: it says who asks]';

/**
 * Lets a text of the request's through, or not where it holds the requester's known particulars: handling is
 * applicant-blind, also when they become known or are corrected later.
 */
export function withoutRequester(request: FoiRequest): (text: string) => string {
  const requester = known(request.requester);
  return (text) => (tells(text, requester).some((tell) => tell.kind === 'particulars') ? LEFT_OUT : text);
}

/** A question as departments read it. */
export function asDepartmentsRead(request: FoiRequest, { departmentWording, wording }: Question): string {
  return withoutRequester(request)(departmentWording ?? wording);
}

/** What belongs to a question besides its own words, as departments read it. */
export function contextOf(request: FoiRequest, { number }: Question): string[] {
  return request.context
    .filter(({ questions }) => questions === 'all' || questions.includes(number))
    .map(({ text }) => withoutRequester(request)(text));
}

/** Numbers of questions still to be answered that departments cannot be shown, as their words tell who asks. */
export function questionsLeftOut(request: FoiRequest): number[] {
  return request.questions
    .filter((question) => !isOut(question) && asDepartmentsRead(request, question) === LEFT_OUT)
    .map(({ number }) => number);
}
