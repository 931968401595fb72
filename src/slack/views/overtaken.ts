import { isAbout } from '../../domain/request/question-of.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { GivenNotice } from '../../domain/request/where-letters-stand.ts';

/**
 * Whether a letter that was never recorded as sent would be wrong now: a reminder of what came meanwhile or was closed, or a
 * letter that closes what goes on again. It may have gone all the same, so it can still be recorded.
 * @param waiting the questions that wait for the requester
 */
export function isOvertaken(
  { kind, questions }: GivenNotice,
  request: FoiRequest,
  waiting: readonly number[],
): boolean {
  switch (kind) {
    case 'clarificationReminder':
    case 'paymentReminder':
      return !waiting.some((number) => isAbout(questions, number));
    case 'lapsed':
    case 'unpaid':
      return !request.questions.some(({ number, closedOn }) => closedOn !== undefined && isAbout(questions, number));
    default:
      return false;
  }
}
