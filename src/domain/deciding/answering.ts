import type { File } from '../answer.ts';
import { say } from '../particulars.ts';
import { isEmptyProse, type Prose } from '../prose.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { ConcernKind, Event } from '../request/events.ts';
import { messageKey } from '../request/evolve.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { mayNotAt } from '../request/permitted-question.ts';
import { pastChanging } from '../request/phase.ts';
import type { Asked, Concern, FoiRequest, Question, Reply } from '../request/request.ts';
import { questionOf } from '../request/question-of.ts';

/** The question asked of a department, or nothing when the request has no such question there. */
export function askedOf(
  request: FoiRequest,
  number: number,
  department: string,
): { question: Question; asked: Asked } | undefined {
  const question = questionOf(request, number);
  const asked = question?.asked.find((each) => each.department === department);
  return question && asked ? { question, asked } : undefined;
}

const NOT_ASKED =
  'This question is no longer with this department, so nothing was recorded. If you have the answer, ask the FOI team to assign it to you again.';

/** Why nothing is recorded where the question is back with the officer. */
function notWithThem(asked: Asked | undefined): Refusal {
  if (asked?.returned !== 'notOurs') return refuse(NOT_ASKED);
  return refuse(
    'You said that this question is not yours, so nothing was recorded. If it is yours after all, press I have this on it, then reply again.',
  );
}

/** Where a number is none of the request's. */
export const NO_SUCH_QUESTION = 'That question is not part of this request. Pick another one.';

/** *I have this*: the click says who is on it; a later claim takes over, also from *Not ours*. */
export function claim(request: FoiRequest, who: Who, number: number, department: string): Decision {
  const at = askedOf(request, number, department);
  if (!at || at.asked.returned === 'takenBack') return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'claim', number, department);
  if (no) return no;
  if (at.asked.returned && at.question.settlement) return refuse(NOT_ASKED);
  if (at.asked.claimedBy === who.user && !at.asked.returned) return { events: [] };
  return { events: [{ type: 'questionClaimed', question: number, department }] };
}

/** Which click of a department is meant; the id is the click's own. */
interface AtConcern {
  question: number;
  department: string;
  concern: ConcernKind;
  id: string;
}

/**
 * A department's click on *Not ours*, *We don't hold this* …: recorded at once, explained later. It decides nothing. A
 * second click while the first one's details are owed adds nothing: what is filled in goes with the first.
 */
export function raiseConcern(request: FoiRequest, who: Who, at: AtConcern): Decision {
  const found = askedOf(request, at.question, at.department);
  if (found && concernMeant(found.asked, at)) return { events: [] };
  if (!found || found.asked.returned) return notWithThem(found?.asked);
  const no = mayNotAt(request, who, 'raiseConcern', at.question, at.department);
  if (no) return no;
  return { events: [{ type: 'concernRaised', ...at }] };
}

/** What the department adds to its click; also after the click has sent the question back. */
export function explainConcern(
  request: FoiRequest,
  who: Who,
  at: AtConcern,
  said: Readonly<Record<string, string>>,
): Decision {
  const found = askedOf(request, at.question, at.department);
  const meant = found && concernMeant(found.asked, at);
  if (!meant) return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'raiseConcern', at.question, at.department);
  if (no) return no;
  const { question, department } = at;
  return { events: [{ type: 'concernExplained', question, department, id: meant.id, said: say({ ...said }) }] };
}

/** The click itself, else an earlier one that says the same and still owes its details. *Not ours* was over with it. */
function concernMeant(asked: Asked, { id, concern }: AtConcern): Concern | undefined {
  return (
    asked.concerns.find((each) => each.id === id) ??
    asked.concerns.find((each) => each.kind === concern && concern !== 'notOurs' && each.said === undefined)
  );
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

/** The shortcut *Use as the answer*: any message of the department's channel. */
export function useAsAnswer(request: FoiRequest, who: Who, message: ThreadMessage): Decision {
  const found = askedOf(request, message.question, message.department);
  if (!found) return refuse(NOT_ASKED);
  const no = mayNotAt(request, who, 'pickAnswer', message.question, message.department);
  if (no) return no;
  if (found.asked.returned) return notWithThem(found.asked);
  if (isEmptyProse(message.words) && message.files.length === 0) {
    return refuse('That message has no words and no file, so it cannot be an answer. Pick another one.');
  }
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

/** The department's answer: the newest reply that is not talk, set aside or deleted, or one picked since. */
export function answerOf(asked: Asked): Reply | undefined {
  const standing = asked.replies.filter((reply) => !reply.discussion && !reply.setAside && !reply.deleted);
  const newest = standing.at(-1);
  const { picked } = asked;
  if (!newest || !picked || newest.ts > picked.newestThen) return newest;
  return standing.find((reply) => reply.ts === picked.ts) ?? newest;
}

function replyAt(asked: Asked, ts: string): Reply | undefined {
  return asked.replies.find((reply) => reply.ts === ts);
}
