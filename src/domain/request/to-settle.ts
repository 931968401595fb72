import { answerOf } from './asked.ts';
import type { ConcernKind } from './events.ts';
import type { Asked, Concern, Question } from './question.ts';
import { isAbout } from './question-of.ts';
import type { FoiRequest } from './request.ts';

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

/** What a department asks of the officer before it goes on. */
const asksOfficer: ReadonlySet<ConcernKind> = new Set(['notUnderstood', 'moreTime']);

/**
 * What a department asked of the officer and nobody has answered: neither in the question's thread, nor the requester by
 * saying what is meant. Nothing where it answers the question all the same.
 */
export function askedOfOfficer({ clarifications }: FoiRequest, question: Question, asked: Asked): Concern | undefined {
  const last = asked.concerns.at(-1);
  if (!last || !asksOfficer.has(last.kind) || asked.returned || hasSpoken(asked)) return undefined;
  const answers = [
    ...asked.replies.filter(({ author, deleted }) => author !== last.by && !deleted),
    ...clarifications.filter(({ questions }) => isAbout(questions, question.number)),
  ];
  return answers.some(({ at }) => at > last.at) ? undefined : last;
}
