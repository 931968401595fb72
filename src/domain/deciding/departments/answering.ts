import type { File } from '../../answer.ts';
import { say } from '../../particulars.ts';
import { isEmptyProse, type Prose } from '../../words/prose.ts';
import { answerOf, askedOf } from '../../request/asked.ts';
import { refuse, type Decision } from '../../request/decision.ts';
import type { Event } from '../../request/events.ts';
import { messageKey } from '../../request/evolve.ts';
import { mayNot, type Who } from '../../request/permitted.ts';
import { mayNotAt } from '../../request/permitted/question.ts';
import { pastChanging } from '../../request/phase.ts';
import type { Asked, Reply } from '../../request/question.ts';
import type { FoiRequest } from '../../request/request.ts';
import { NOT_ASKED, notWithThem } from './not-with-them.ts';

/** Where a number is none of the request's. */
export const NO_SUCH_QUESTION = 'That question is not part of this request. Pick another one.';

/** A message in a question's thread, as Slack told of it. */
export interface ThreadMessage {
  question: number;
  department: string;
  ts: string;
  /** Time stamp of its newest edit; its own where it was never edited. */
  editedTs: string;
  author: string;
  words: Prose;
  files: readonly File[];
  discussion: boolean;
}

/**
 * A reply becomes the department's answer; one that came after the letter went is recorded as late. Of a reply known
 * already this is another wording, newer or older: an edit is followed, and may reach us before the message itself.
 */
export function recordReply(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const known = replyAt(found.asked, message.ts);
  if (known) return { events: knowsWording(known, message.editedTs) ? [] : [edit(message, who)] };
  if (isEmptyProse(message.words) && message.files.length === 0) return { events: [] };
  const no = mayNot(request, who, 'reply', message.department);
  // Talk is not answered, whoever talks: it was not meant for us.
  if (no) return message.discussion ? { events: [] } : { ...no, refusal: `Your reply was not recorded. ${no.refusal}` };
  const discussion = message.discussion || who.officer;
  if (found.asked.returned && !discussion) return notWithThem(found.asked);
  const { question, department, author } = message;
  return {
    events: [
      {
        type: 'replyRecorded',
        question,
        department,
        author,
        ...wordingOf(message),
        discussion,
        late: pastChanging(request, question) !== undefined,
      },
    ],
  };
}

/**
 * What an edited message said to questions that it no longer answers is set aside.
 * @param answers the questions it answers as it now stands
 */
export function setAsideByEdit(
  request: FoiRequest,
  { department, ts, editedTs }: Pick<ThreadMessage, 'department' | 'ts' | 'editedTs'>,
  answers: readonly number[],
): Event[] {
  return request.questions.flatMap(({ number }): Event[] => {
    const found = answers.includes(number) ? undefined : askedOf(request, number, department);
    const reply = found && replyAt(found.asked, ts);
    if (!reply || reply.picked || reply.setAside || reply.deleted || reply.editedTs >= editedTs) return [];
    return [{ type: 'replySetAside', question: number, department, ts }];
  });
}

function edit(message: ThreadMessage, who: Who) {
  const { question, department, editedTs } = message;
  const discussion = message.discussion || who.officer;
  return { type: 'replyEdited', question, department, ...wordingOf(message), editedTs, discussion } as const;
}

function wordingOf({ ts, editedTs, words, files }: ThreadMessage) {
  return { ts, ...(editedTs !== ts && { editedTs }), words: say(words), files: say([...files]) };
}

function knowsWording(reply: Reply, editedTs: string): boolean {
  return [reply, ...reply.before].some((wording) => wording.editedTs === editedTs);
}

/**
 * A deleted reply is no answer any more, to any question it answered; what it said stays in the history. Its deletion may
 * reach us before it does, and is remembered.
 * @param at the thread's own question
 */
export function deleteReply(request: FoiRequest, at: { question: number; department: string; ts: string }): Decision {
  const { department, ts } = at;
  const holding = request.questions.flatMap(({ number }) => {
    const found = askedOf(request, number, department);
    const reply = found && replyAt(found.asked, ts);
    return reply ? [{ number, deleted: reply.deleted }] : [];
  });
  if (holding.length > 0) {
    const standing = holding.filter((each) => !each.deleted);
    return {
      events: standing.map(({ number }) => ({ type: 'replyDeleted', question: number, department, ts }) as const),
    };
  }
  if (!askedOf(request, at.question, department)) return refuse(NOT_ASKED);
  if (request.deletedMessages.includes(messageKey(at))) return { events: [] };
  return { events: [{ type: 'replyDeleted', ...at }] };
}

/** *Not the answer*, and back again. */
export function setAsideReply(
  request: FoiRequest,
  who: Who,
  at: { question: number; department: string; ts: string },
  aside: boolean,
): Decision {
  const found = askedOf(request, at.question, at.department);
  const reply = found && replyAt(found.asked, at.ts);
  if (!reply) return refuse('That reply is not in the record, so there is nothing to change.');
  const no = mayNotAt(request, who, 'pickAnswer', at.question, at.department);
  if (no) return no;
  if (reply.setAside === aside) return { events: [] };
  return { events: [{ type: aside ? 'replySetAside' : 'replyRestored', ...at }] };
}

/** The shortcut *Use as the answer*: any message of the department's channel. Used again, it is the answer already. */
export function useAsAnswer(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'pickAnswer', message.question, message.department);
  if (no) return no;
  if (found.asked.returned) return notWithThem(found.asked);
  if (isEmptyProse(message.words) && message.files.length === 0) {
    return refuse('That message has no words and no file, so it cannot be an answer. Pick another one.');
  }
  const now = answerOf(found.asked);
  if (now?.ts === message.ts && now.picked && knowsWording(now, message.editedTs)) return { events: [] };
  const { question, department, author } = message;
  return { events: [{ type: 'replyUsed', question, department, author, ...wordingOf(message) }] };
}

/** *Record an answer received elsewhere*: by telephone, in person, by e-mail. */
export function recordElsewhere(
  request: FoiRequest,
  who: Who,
  answer: { question: number; department?: string; from: string; words: Prose },
): Decision {
  const no = mayNotAt(request, who, 'recordElsewhere', answer.question);
  if (no) return no;
  const { question, department, words } = answer;
  const from = answer.from.trim();
  if (!request.questions.some((each) => each.number === question)) return refuse(NO_SUCH_QUESTION, 'question');
  if (from === '') return refuse('Say who gave the answer, and how.', 'from');
  if (isEmptyProse(words)) return refuse('Type the answer you were given.', 'answer');
  return {
    events: [
      {
        type: 'answerRecordedElsewhere',
        question,
        ...(department !== undefined && { department }),
        from: say(from),
        words: say(words),
      },
    ],
  };
}

function replyAt(asked: Asked, ts: string): Reply | undefined {
  return asked.replies.find((reply) => reply.ts === ts);
}
