import { isDeepStrictEqual } from 'node:util';
import { fold } from '../domain/request/evolve.ts';
import type { FoiRequest } from '../domain/request/request.ts';
import { loadHistory } from '../register/index.ts';
import type { Desk } from './desk.ts';
import { readHappened } from './history-schema.ts';

/** Questions whose answers differ between the letter approvers saw first and the newest; nothing before there are two. */
export async function changedQuestions(desk: Desk, request: FoiRequest): Promise<readonly number[] | undefined> {
  if (request.timesAsked < 2) return undefined;
  const { events } = await loadHistory(desk.register, request.reference, readHappened);
  const first = events.findIndex((event) => event.type === 'approvalAsked');
  const then = fold(events.slice(0, first + 1));
  return request.questions
    .filter(
      (question) =>
        !isDeepStrictEqual(question.settlement?.parts, then?.questions[question.number - 1]?.settlement?.parts),
    )
    .map((question) => question.number);
}
