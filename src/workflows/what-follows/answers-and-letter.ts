import { askedOf } from '../../domain/request/asked.ts';
import type { Happened } from '../../domain/request/events.ts';
import { coveredBy, currentDraft } from '../../domain/request/phase.ts';
import { questionOf } from '../../domain/request/question-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Intent } from '../intents.ts';
import { everAskedSurfaces, lettersShown } from './surfaces.ts';

/**
 * A question that was settled or opened again, by itself or with one that covers it, says so in its channels. Slack tells
 * nobody that a message was drawn again: a department asked once more is told in the thread, and the officer where a
 * department takes again what it had sent back.
 */
export function whatDepartmentsSee(
  before: FoiRequest,
  after: FoiRequest,
  events: readonly Happened[],
  first: number,
): Intent[] {
  const { reference } = after;
  const drawn = after.questions
    .filter(({ number }) => isSettled(before, number) !== isSettled(after, number))
    .flatMap(({ number }) => everAskedSurfaces(after, number))
    .map((surface): Intent => ({ kind: 'show', reference, surface }));
  const againWithThem = events.flatMap((event, index): Intent[] => {
    if (event.type !== 'questionAssigned' && event.type !== 'questionClaimed') return [];
    const { question, department } = event;
    const asked = askedOf(before, question, department)?.asked;
    if (!asked || !(asked.returned || before.closed)) return [];
    const told =
      event.type === 'questionAssigned' ? { at: 'question' as const, question, department } : { at: 'card' as const };
    return [{ kind: 'note', reference, event: first + index, place: told }];
  });
  return [...drawn, ...againWithThem];
}

/** A settled question that changed, which the officer is told; a letter that is out of date, which says so itself. */
export function whatOvertakes(
  before: FoiRequest,
  after: FoiRequest,
  events: readonly Happened[],
  first: number,
): Intent[] {
  const { reference } = after;
  const intents: Intent[] = [];
  for (const question of after.questions) {
    if (!question.changedSinceSettled || questionOf(before, question.number)?.changedSinceSettled) continue;
    const about = events.findLastIndex(
      (event) =>
        'question' in event &&
        (event.question === question.number || coveredBy(after, event.question) === question.number),
    );
    intents.push({ kind: 'note', reference, event: first + Math.max(about, 0), place: { at: 'card' } });
  }
  const overtaken = currentDraft(before) !== undefined && currentDraft(after) === undefined;
  const closed = after.closed !== undefined && before.closed === undefined;
  if (overtaken || closed) {
    intents.push(...lettersShown(after).map((surface): Intent => ({ kind: 'show', reference, surface })));
  }
  return intents;
}

/** Whether a question is settled, by itself or with one that covers it. */
export function isSettled(request: FoiRequest, number: number): boolean {
  return questionOf(request, number)?.settlement !== undefined || coveredBy(request, number) !== undefined;
}
