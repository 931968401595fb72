import { answerOf } from './asked.ts';
import type { ConcernKind } from './events.ts';
import type { Asked, Question } from './question.ts';

/** Whether an officer has all there will be to settle this question from. */
export function canBeSettled(question: Question): boolean {
  return (
    question.changedSinceSettled ||
    question.elsewhere.length > 0 ||
    (question.asked.some(hasSpoken) && departmentsWaitedFor(question).length === 0)
  );
}

/** Departments that still have the question and have said nothing it could be settled from. */
export function departmentsWaitedFor(question: Question): string[] {
  return question.asked.filter((asked) => !asked.returned && !hasSpoken(asked)).map(({ department }) => department);
}

function hasSpoken(asked: Asked): boolean {
  return answerOf(asked) !== undefined || asked.concerns.some(({ kind }) => instead.has(kind));
}

/** What a department may say instead of an answer. */
const instead: ReadonlySet<ConcernKind> = new Set(['notHeld', 'shouldNotBeReleased', 'tooLong']);
