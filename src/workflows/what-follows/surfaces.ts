import { isToAnswer } from '../../domain/request/phase.ts';
import { isAbout, questionOf } from '../../domain/request/question-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Surface } from '../intents.ts';

type AtQuestion = Extract<Surface, { at: 'question' }>;

/** What departments see of a request: each question of theirs, and what is recorded as its answer where there is any. */
export function toDepartments(request: FoiRequest): Surface[] {
  return request.questions.flatMap((question) =>
    everAskedSurfaces(request, question.number).flatMap((surface) => {
      const replied = question.asked.some(
        (each) => each.department === surface.department && each.replies.some((reply) => !reply.discussion),
      );
      return replied ? [surface, { ...surface, at: 'recorded' } as const] : [surface];
    }),
  );
}

/** Where the newest letter stands: before the approvers, and in the card's thread. */
export function lettersShown(request: FoiRequest): Surface[] {
  const version = request.drafts.at(-1)?.version;
  return [
    ...(request.timesAsked > 0 ? [{ at: 'approval', asking: request.timesAsked } as const] : []),
    ...(version !== undefined ? [{ at: 'letter', version } as const] : []),
  ];
}

/** The threads of questions still to be answered, in every department that has them; none named: of all. */
export function threadsOf(request: FoiRequest, questions: readonly number[]): AtQuestion[] {
  return request.questions
    .filter((question) => isToAnswer(question) && isAbout(questions, question.number))
    .flatMap(({ number }) => askedSurfaces(request, number));
}

/**
 * The threads of questions in every department that has them, of those that are out or answered too; none named: of
 * all.
 */
export function threadsOfAll(request: FoiRequest, questions: readonly number[]): AtQuestion[] {
  return request.questions
    .filter(({ number }) => isAbout(questions, number))
    .flatMap(({ number }) => askedSurfaces(request, number));
}

/** A question's message in the channel of each department that was asked: also where it came back, it says what may be done. */
export function everAskedSurfaces(request: FoiRequest, number: number): AtQuestion[] {
  const asked = questionOf(request, number)?.asked ?? [];
  return asked.map(({ department }) => ({ at: 'question', question: number, department }));
}

/** A question's message in the channel of each department that has it: whoever else was asked has nothing to be told. */
export function askedSurfaces(request: FoiRequest, number: number): AtQuestion[] {
  const question = questionOf(request, number);
  return (question?.asked ?? [])
    .filter((asked) => !asked.returned)
    .map(({ department }) => ({ at: 'question', question: number, department }));
}
