import { say } from '../../particulars.ts';
import { answerOf } from '../../request/asked.ts';
import { refuse, type Decision, type Refusal } from '../../request/decision.ts';
import type { Event } from '../../request/events.ts';
import { evolve } from '../../request/evolve.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { isGone, isToAnswer } from '../../request/phase.ts';
import type { FoiRequest } from '../../request/request.ts';
import { answerNeededBy } from '../departments/assigning.ts';
import { withoutReason } from '../common-refusals.ts';
import type { When } from '../when.ts';

/** Why there is nothing to work on again; nothing where an answer has gone, or the request was closed. */
export function mayNotReopen(request: FoiRequest, who: Who): Refusal | undefined {
  const no = mayNot(request, who, 'reopen');
  if (no) return no;
  return canBeReopened(request)
    ? undefined
    : refuse(`${request.reference} is still being worked on, so there is nothing to reopen.`);
}

/** Whether there is something to work on again: an answer that has gone, or a request that was closed. */
export function canBeReopened(request: FoiRequest): boolean {
  return request.closed !== undefined || request.questions.some(isGone);
}

/**
 * Works again on what was answered or closed: answers can be settled, and another letter drafted, approved and sent.
 * Departments that were told that no answer is needed any more are asked again.
 */
export function reopen(request: FoiRequest, who: Who, reason: string, when: When): Decision {
  const no = mayNotReopen(request, who) ?? withoutReason(reason);
  if (no) return no;
  const reopened: Event = { type: 'requestReopened', reason: say(reason.trim()) };
  if (!request.closed) return { events: [reopened] };
  const after = evolve(request, { ...reopened, at: request.closed.at, by: who.user });
  return { events: [reopened, ...askedAgain(after, when)] };
}

/** Each department that has a question and has not answered it, with a day from now on. */
function askedAgain(request: FoiRequest, when: When): Event[] {
  return request.questions.filter(isToAnswer).flatMap((question) =>
    question.asked
      .filter((asked) => !asked.returned && answerOf(asked) === undefined)
      .map(({ department }) => ({
        type: 'questionAssigned' as const,
        question: question.number,
        department,
        neededBy: answerNeededBy(request, question.number, when),
      })),
  );
}
