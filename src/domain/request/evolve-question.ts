import { ERASED, heard } from '../particulars.ts';
import type { Prose } from '../prose.ts';
import type { Event, Happened } from './events.ts';
import type { Asked, Question, Reply } from './request.ts';

/** Events about one question. */
export type OfQuestion = Extract<Happened, { question: number }>;

/** A question after an event about it. Edits are folded by their own time stamps, so any order of arrival gives one state. */
export function evolveQuestion(question: Question, event: OfQuestion, gone: Prose): Question {
  switch (event.type) {
    case 'questionAssigned': {
      const asked: Asked = {
        department: event.department,
        at: event.at,
        by: event.by,
        neededBy: event.neededBy,
        concerns: [],
        replies: [],
        returned: false,
      };
      const before = question.asked.find((each) => each.department === event.department);
      return {
        ...question,
        ...(event.departmentWording && { departmentWording: heard(event.departmentWording, ERASED) }),
        asked: before
          ? inDepartment(question.asked, event.department, (each) => ({
              ...each,
              returned: false,
              neededBy: event.neededBy,
            }))
          : [...question.asked, asked],
      };
    }
    case 'questionTakenBack':
      return inAsked(question, event.department, (asked) => ({ ...asked, returned: true }));
    case 'questionClaimed':
      return inAsked(question, event.department, (asked) => ({ ...asked, claimedBy: event.by }));
    case 'concernRaised':
      return flagged(
        inAsked(question, event.department, (asked) => ({
          ...asked,
          concerns: [...asked.concerns, { id: event.id, kind: event.concern, by: event.by, at: event.at }],
          returned: asked.returned || event.concern === 'notOurs',
        })),
      );
    case 'concernExplained':
      return flagged(
        inAsked(question, event.department, (asked) => ({
          ...asked,
          concerns: asked.concerns.map((concern) =>
            concern.id === event.id ? { ...concern, said: heard(event.said, {}) } : concern,
          ),
        })),
      );
    case 'replyRecorded':
    case 'replyUsed': {
      const reply: Reply = {
        ts: event.ts,
        author: event.author,
        at: event.at,
        words: heard(event.words, gone),
        files: heard(event.files, []),
        before: [],
        editedTs: event.ts,
        discussion: event.type === 'replyRecorded' && event.discussion,
        setAside: false,
        deleted: false,
        picked: event.type === 'replyUsed',
      };
      const changed = inAsked(question, event.department, (asked) => ({
        ...asked,
        replies: withReply(asked.replies, reply),
      }));
      return reply.discussion ? changed : flagged(changed);
    }
    case 'replyEdited':
      return flagged(
        inReply(question, event, (reply) =>
          event.editedTs > reply.editedTs
            ? {
                ...reply,
                words: heard(event.words, gone),
                files: heard(event.files, []),
                before: [...reply.before, { words: reply.words, files: reply.files, editedTs: reply.editedTs }],
                editedTs: event.editedTs,
              }
            : reply,
        ),
      );
    case 'replyDeleted':
      return flagged(inReply(question, event, (reply) => ({ ...reply, deleted: true })));
    case 'replySetAside':
      return flagged(inReply(question, event, (reply) => ({ ...reply, setAside: true, picked: false })));
    case 'replyRestored':
      return flagged(inReply(question, event, (reply) => ({ ...reply, setAside: false })));
    case 'answerRecordedElsewhere':
      return flagged({
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
      });
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

/** Whether an event changes what the letter says, so that a letter drawn before it is out of date. */
export function touchesLetter(event: Event): boolean {
  switch (event.type) {
    case 'answerSettled':
    case 'answerReopened':
    case 'questionWithdrawn':
    case 'replyRecorded':
      return event.type !== 'replyRecorded' || !event.discussion;
    case 'replyEdited':
    case 'replyDeleted':
    case 'replyUsed':
    case 'replySetAside':
    case 'replyRestored':
    case 'answerRecordedElsewhere':
    case 'concernRaised':
    case 'concernExplained':
      return true;
    default:
      return false;
  }
}

function flagged(question: Question): Question {
  return question.settlement ? { ...question, changedSinceSettled: true } : question;
}

function inAsked(question: Question, department: string, change: (asked: Asked) => Asked): Question {
  return { ...question, asked: inDepartment(question.asked, department, change) };
}

function inDepartment(all: readonly Asked[], department: string, change: (asked: Asked) => Asked): readonly Asked[] {
  return all.map((asked) => (asked.department === department ? change(asked) : asked));
}

function inReply(
  question: Question,
  at: { department: string; ts: string },
  change: (reply: Reply) => Reply,
): Question {
  return inAsked(question, at.department, (asked) => ({
    ...asked,
    replies: asked.replies.map((reply) => (reply.ts === at.ts ? change(reply) : reply)),
  }));
}

/** Replies in the order they were written, each message once. */
function withReply(replies: readonly Reply[], reply: Reply): readonly Reply[] {
  const before = replies.find((each) => each.ts === reply.ts);
  const kept = before ? { ...before, discussion: false, setAside: false, picked: true } : reply;
  return [...replies.filter((each) => each.ts !== reply.ts), kept].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}
