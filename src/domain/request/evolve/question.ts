import { ERASED, heard } from '../../particulars.ts';
import { evolveReplies, gone } from './replies.ts';
import type { Happened } from '../events.ts';
import type { Asked, Question } from '../question.ts';

/** Events about one question. */
export type OfQuestion = Extract<Happened, { question: number }>;

/**
 * A question after an event about it. Whether that overtakes its settlement is seen from the request as a whole.
 * @param deleted whether the event is about a message that is known to be deleted
 */
export function evolveQuestion(question: Question, event: OfQuestion, deleted: boolean): Question {
  switch (event.type) {
    case 'questionAssigned':
      return {
        ...question,
        ...(event.departmentWording && { departmentWording: heard(event.departmentWording, ERASED) }),
        asked: assigned(question.asked, event),
      };
    case 'questionTakenBack':
      return inAsked(question, event.department, (asked) => ({ ...asked, returned: 'takenBack' }));
    case 'questionClaimed':
      return inAsked(question, event.department, (asked) => ({ ...asked, claimedBy: event.by, returned: false }));
    case 'concernRaised':
      return inAsked(question, event.department, (asked) => ({
        ...asked,
        concerns: [...asked.concerns, { id: event.id, kind: event.concern, by: event.by, at: event.at }],
        returned: event.concern === 'notOurs' ? 'notOurs' : asked.returned,
      }));
    case 'concernExplained':
      return inAsked(question, event.department, (asked) => ({
        ...asked,
        concerns: asked.concerns.map((concern) =>
          concern.id === event.id ? { ...concern, said: heard(event.said, {}) } : concern,
        ),
      }));
    case 'replyRecorded':
    case 'replyUsed':
    case 'replyEdited':
    case 'replyDeleted':
    case 'replySetAside':
    case 'replyRestored':
      return inAsked(question, event.department, (asked) => evolveReplies(asked, event, deleted));
    case 'answerRecordedElsewhere':
      return {
        ...question,
        elsewhere: [
          ...question.elsewhere,
          {
            ...(event.department !== undefined && { department: event.department }),
            from: heard(event.from, ERASED),
            words: heard(event.words, gone),
            at: event.at,
            by: event.by,
          },
        ],
      };
    case 'answerSettled':
      return {
        ...question,
        settlement: { parts: heard(event.parts, []), by: event.by, at: event.at },
        changedSinceSettled: false,
      };
    case 'answerReopened': {
      const { settlement: _settlement, ...rest } = question;
      return { ...rest, changedSinceSettled: false };
    }
    case 'questionWithdrawn':
      return { ...question, withdrawnOn: event.on };
  }
}

function assigned(all: readonly Asked[], event: Extract<OfQuestion, { type: 'questionAssigned' }>): readonly Asked[] {
  const { department, neededBy, at, by } = event;
  if (all.some((each) => each.department === department)) {
    return all.map((each) => (each.department === department ? { ...each, returned: false, neededBy } : each));
  }
  return [...all, { department, at, by, neededBy, concerns: [], replies: [], returned: false }];
}

function inAsked(question: Question, department: string, change: (asked: Asked) => Asked): Question {
  return { ...question, asked: question.asked.map((each) => (each.department === department ? change(each) : each)) };
}
