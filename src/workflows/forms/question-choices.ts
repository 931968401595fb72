import type { Question } from '../../domain/request/question.ts';

/** Questions to choose from in a form: by their number, with the beginning of what they ask. */
export function questionChoices(
  questions: readonly Pick<Question, 'number' | 'wording'>[],
): { value: string; label: string }[] {
  return questions.map(({ number, wording }) => ({ value: String(number), label: `${number}. ${wording}` }));
}
