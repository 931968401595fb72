import type { File } from '../answer.ts';
import { say } from '../particulars.ts';
import { isEmptyProse, type Prose } from '../prose.ts';
import { refuse, type Decision } from '../request/decision.ts';
import type { ConcernKind } from '../request/events.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { phaseOf } from '../request/phase.ts';
import type { Asked, FoiRequest, Question, Reply } from '../request/request.ts';

/** The question asked of a department, or nothing when the request has no such question there. */
export function askedOf(
  request: FoiRequest,
  number: number,
  department: string,
): { question: Question; asked: Asked } | undefined {
  const question = request.questions.find((each) => each.number === number);
  const asked = question?.asked.find((each) => each.department === department);
  return question && asked ? { question, asked } : undefined;
}

const NOT_ASKED = 'This question is no longer with this department. Nothing was recorded.';

/** *I have this*: the click says who is on it; a later claim takes over. */
export function claim(request: FoiRequest, who: Who, number: number, department: string): Decision {
  const at = askedOf(request, number, department);
  if (!at || at.asked.returned) return refuse(NOT_ASKED);
  const no = mayNot(request, who, 'claim', department);
  if (no) return no;
  if (at.asked.claimedBy === who.user) return { events: [] };
  return { events: [{ type: 'questionClaimed', question: number, department }] };
}

/** A department's click on *Not ours*, *We don't hold this* …: recorded at once, explained later. It decides nothing. */
export function raiseConcern(
  request: FoiRequest,
  who: Who,
  at: { question: number; department: string; concern: ConcernKind; id: string },
): Decision {
  const found = askedOf(request, at.question, at.department);
  if (!found || found.asked.returned) return refuse(NOT_ASKED);
  const no = mayNot(request, who, 'raiseConcern', at.department);
  if (no) return no;
  if (found.asked.concerns.some((concern) => concern.id === at.id)) return { events: [] };
  return { events: [{ type: 'concernRaised', ...at }] };
}

/** What the department adds to its click. */
export function explainConcern(
  request: FoiRequest,
  who: Who,
  at: { question: number; department: string; id: string },
  said: Readonly<Record<string, string>>,
): Decision {
  const found = askedOf(request, at.question, at.department);
  if (!found?.asked.concerns.some((concern) => concern.id === at.id)) return refuse(NOT_ASKED);
  const no = mayNot(request, who, 'raiseConcern', at.department);
  if (no) return no;
  return { events: [{ type: 'concernExplained', ...at, said: say({ ...said }) }] };
}

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

/** A reply becomes the department's answer; one that came after the letter went is recorded as late. */
export function recordReply(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const no = mayNot(request, who, 'reply', message.department);
  if (no) return no;
  if (replyAt(found.asked, message.ts)) return { events: [] };
  if (isEmptyProse(message.words) && message.files.length === 0) return { events: [] };
  const phase = phaseOf(request);
  const { question, department, ts, author } = message;
  const recorded = {
    type: 'replyRecorded',
    question,
    department,
    ts,
    author,
    words: say(message.words),
    files: say([...message.files]),
    discussion: message.discussion || who.officer,
    late: phase === 'sent' || phase === 'approved',
  } as const;
  // An edit may reach us before the message it edits: the newest wording is then the first we know.
  return message.editedTs > ts
    ? { events: [recorded, { ...edit(message), words: recorded.words, files: recorded.files }] }
    : { events: [recorded] };
}

/** An edit is followed; what was written before stays in the history. */
export function editReply(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const reply = replyAt(found.asked, message.ts);
  if (!reply) return recordReply(request, who, message);
  if (message.editedTs <= reply.editedTs) return { events: [] };
  return { events: [edit(message)] };
}

function edit(message: ThreadMessage) {
  const { question, department, ts, editedTs } = message;
  const files = say([...message.files]);
  return { type: 'replyEdited', question, department, ts, editedTs, words: say(message.words), files } as const;
}

/** A deleted reply is no answer any more; what it said stays in the history. */
export function deleteReply(request: FoiRequest, at: { question: number; department: string; ts: string }): Decision {
  const found = askedOf(request, at.question, at.department);
  const reply = found && replyAt(found.asked, at.ts);
  if (!reply || reply.deleted) return { events: [] };
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
  const no = mayNot(request, who, 'reply', at.department);
  if (no) return no;
  if (reply.setAside === aside) return { events: [] };
  return { events: [{ type: aside ? 'replySetAside' : 'replyRestored', ...at }] };
}

/** The shortcut *Use as the answer*: any message of the department's channel. */
export function useAsAnswer(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const no = mayNot(request, who, 'reply', message.department);
  if (no) return no;
  if (isEmptyProse(message.words) && message.files.length === 0) {
    return refuse('That message has no words and no file, so it cannot be an answer. Pick another one.');
  }
  const { question, department, ts, author } = message;
  const files = say([...message.files]);
  return { events: [{ type: 'replyUsed', question, department, ts, author, words: say(message.words), files }] };
}

/** *Record an answer received elsewhere*: by telephone, in person, by e-mail. */
export function recordElsewhere(
  request: FoiRequest,
  who: Who,
  answer: { question: number; department?: string; from: string; words: Prose },
): Decision {
  const no = mayNot(request, who, 'recordElsewhere');
  if (no) return no;
  if (isEmptyProse(answer.words)) return refuse('Type the answer you were given.', 'answer');
  const { question, department, from, words } = answer;
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

/** The department's answer: the message picked last, else the newest reply that is not talk, set aside or deleted. */
export function answerOf(asked: Asked): Reply | undefined {
  const standing = asked.replies.filter((reply) => !reply.discussion && !reply.setAside && !reply.deleted);
  return standing.filter((reply) => reply.picked).at(-1) ?? standing.at(-1);
}

function replyAt(asked: Asked, ts: string): Reply | undefined {
  return asked.replies.find((reply) => reply.ts === ts);
}
