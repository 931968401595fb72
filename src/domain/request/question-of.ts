import type { FoiRequest, Question } from './request.ts';

/** The question of this number, 1-based as people count; nothing where the request has none. */
export function questionOf({ questions }: Pick<FoiRequest, 'questions'>, number: number): Question | undefined {
  return questions.find((question) => question.number === number);
}
