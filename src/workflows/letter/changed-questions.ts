import { isDeepStrictEqual } from 'node:util';
import { fold } from '../../domain/request/evolve.ts';
import type { Happened } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { responseToPart } from '../../domain/request/responses.ts';
import { loadHistory } from '../../register/index.ts';
import type { Desk } from '../desk.ts';
import { readHappened } from '../history-schema.ts';
import { questionOf } from '../../domain/request/question-of.ts';

/**
 * Questions whose answers differ between the letter approvers saw first and the newest; nothing before there are two.
 * A letter that answers what one before left for later begins anew.
 */
export async function changedQuestions(desk: Desk, request: FoiRequest): Promise<readonly number[] | undefined> {
  const before = responseToPart(request);
  if (request.timesAsked - (before?.asking ?? 0) < 2) return undefined;
  return changedSince(
    desk,
    request,
    (event) => event.type === 'approvalAsked' && event.version > (before?.version ?? 0),
  );
}

/**
 * Questions answered otherwise than in the letter before this one; nothing for the first letter, and for one drawn again
 * overnight, which is the same with another date.
 */
export async function changedSinceLetterBefore(
  desk: Desk,
  request: FoiRequest,
  version: number,
): Promise<readonly number[] | undefined> {
  const letter = request.drafts.find((each) => each.version === version);
  if (version === 1 || letter?.by === 'desk' || responseToPart(request)?.version === version - 1) return undefined;
  return changedSince(desk, request, (event) => event.type === 'letterDrafted' && event.version === version - 1);
}

/** Questions answered otherwise than when this first happened. */
async function changedSince(
  desk: Desk,
  request: FoiRequest,
  happened: (event: Happened) => boolean,
): Promise<readonly number[]> {
  const { events } = await loadHistory(desk.register, request.reference, readHappened);
  const then = fold(events.slice(0, events.findIndex(happened) + 1));
  return request.questions
    .filter(
      (question) =>
        !isDeepStrictEqual(question.settlement?.parts, (then && questionOf(then, question.number))?.settlement?.parts),
    )
    .map((question) => question.number);
}
