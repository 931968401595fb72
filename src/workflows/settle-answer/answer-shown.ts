import { departmentsAnswer } from '../../domain/deciding/settling.ts';
import type { Question } from '../../domain/request/question.ts';
import { sha256 } from '../../register/index.ts';

/** What is said where an answer left empty would not be settled as the officer has read it. */
export const ANSWERED_MEANWHILE =
  'The department’s answer changed while this was open. Close this and look at it again.';

/** What the departments have answered, in few characters: a view carries it. */
export function digestOfAnswer(question: Question): string {
  return sha256(JSON.stringify(departmentsAnswer(question))).slice(0, 16);
}

/** Whether a department has said something else since the view was drawn; a view of an older FOI Desk cannot tell. */
export function answeredMeanwhile(
  question: Question,
  { question: number, shown }: { question: number; shown?: string | undefined },
): boolean {
  return question.number === number && shown !== undefined && shown !== digestOfAnswer(question);
}
