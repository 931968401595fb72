import { LEFT_OUT, withoutRequester } from '../../applicant-blind.ts';
import { isToAnswer } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import type { Question } from '../../request/question.ts';

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
    .filter((question) => isToAnswer(question) && asDepartmentsRead(request, question) === LEFT_OUT)
    .map(({ number }) => number);
}
