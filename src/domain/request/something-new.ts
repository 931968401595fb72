import type { OfQuestion } from './evolve/question.ts';
import type { Question } from './question.ts';

/** Whether an event says something about the answer that nobody could know before it. Talk among colleagues does not. */
export function saysSomethingNew(question: Question, event: OfQuestion): boolean {
  switch (event.type) {
    case 'concernRaised':
    case 'concernExplained':
    case 'replyUsed':
    case 'answerRecordedElsewhere':
      return true;
    case 'replyRecorded':
      return !event.discussion;
    case 'replyEdited':
      return !event.discussion || isAnswer(question, event);
    case 'replyDeleted':
    case 'replySetAside':
    case 'replyRestored':
      return isAnswer(question, event);
    case 'questionAssigned':
    case 'questionTakenBack':
    case 'questionClaimed':
    case 'answerSettled':
    case 'answerReopened':
    case 'questionWithdrawn':
      return false;
  }
}

function isAnswer(question: Question, at: { department: string; ts: string }): boolean {
  const asked = question.asked.find((each) => each.department === at.department);
  return asked?.replies.some((reply) => reply.ts === at.ts && !reply.discussion) ?? false;
}
