import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';

/** The question of this number, 1-based as people count; nothing where the request has none. */
export function questionOf({ questions }: Pick<FoiRequest, 'questions'>, number: number): Question | undefined {
  return questions.find((question) => question.number === number);
}

/** Whether what is said of these questions is said of this one: where none is named, it is said of all. */
export function isAbout(questions: readonly number[], number: number): boolean {
  return questions.length === 0 || questions.includes(number);
}
