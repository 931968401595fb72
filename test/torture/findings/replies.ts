import type { Happened } from '../../../src/domain/request/events.ts';
import { eventBody } from '../../../src/slack/inputs.ts';
import type { Counts } from '../counts.ts';
import type { Told } from '../network.ts';
import type { LeftNothing } from './left-nothing.ts';
import { threadOf } from './needed-no-more.ts';
import type { History } from './states.ts';

/** A wording of a message, or its deletion, by the time stamps Slack knows it by. */
interface Said {
  what: 'worded' | 'deleted';
  ts: string;
  editedTs: string;
}

/** The same as an event told of it. */
interface SaidTo extends Said {
  /** Slack's own of the event. */
  id: string;
  /** Where it was said. */
  thread: string;
  words: string;
}

const keyOf = ({ what, ts, editedTs }: Said) => `${what} ${ts} ${editedTs}`;

/** What may be refused: threads in which nothing is recorded any more; and what the bots say became of an input. */
export interface Excuses {
  over: ReadonlySet<string>;
  left: LeftNothing;
}

/**
 * Every reply, every other wording and every deletion that was acknowledged stands in a history once for each question it
 * answers; none stands twice, none that nobody said. What came when no answer was needed any more may be refused, and then
 * the log says of this very input that it was.
 */
export function findReplies(
  told: readonly Told[],
  histories: readonly History[],
  excuses: Excuses,
  counts: Counts,
): string[] {
  const all = told.flatMap(({ body, acknowledged }) => {
    const said = saidIn(body);
    return said ? [{ ...said, acknowledged }] : [];
  });
  const acknowledged = [...new Map(all.flatMap((each) => (each.acknowledged ? [[keyOf(each), each]] : []))).values()];
  const recorded = recordedIn(histories);
  const missing = acknowledged.filter((said) => !recorded.has(keyOf(said)));
  const refused = missing.filter((said) => isRefused(said, excuses));
  counts.add('replies, edits and deletions acknowledged', acknowledged.length);
  counts.add('replies refused', refused.length);
  const known = new Set(all.map(keyOf));
  return [
    ...missing
      .filter((said) => !refused.includes(said))
      .map((said) => `Acknowledged, in no history, and not refused: ${keyOf(said)} of ${said.id} in ${said.thread}`),
    ...[...recorded]
      .filter(
        ([, questions]) => new Set(questions).size < questions.length || new Set(questions.map(requestOf)).size > 1,
      )
      .map(([key, questions]) => `More than once in a history: ${key}, of ${questions.join(', ')}.`),
    ...[...recorded.keys()].filter((key) => !known.has(key)).map((key) => `In a history, and nobody said it: ${key}`),
    ...acknowledged.filter((said) => !refused.includes(said)).flatMap((said) => answeredInPart(said, recorded)),
  ];
}

/** Talk is not answered: where no answer is needed, nothing of it is kept, and nobody is told. */
function isRefused({ id, thread, what, words }: SaidTo, { over, left }: Excuses): boolean {
  if (what === 'deleted' || !over.has(thread)) return false;
  return left.get(id) === 'refused' || (left.get(id) === 'unchanged' && words.startsWith('note:'));
}

/** One message that answers several questions (“Q1: …”, “Q3: …”) is the answer to each of them. */
function answeredInPart(said: SaidTo, recorded: ReadonlyMap<string, readonly string[]>): string[] {
  if (said.what !== 'worded') return [];
  const named = [...said.words.matchAll(/^Q(\d+): /gmu)].map(([, number]) => number);
  const of = (recorded.get(keyOf(said)) ?? []).map((each) => each.split('/')[1]);
  return named
    .filter((number) => !of.includes(number))
    .map((number) => `The answer to question ${number} in ${keyOf(said)} stands in no history.`);
}

/** What a person said in a thread, as an event tells of it. */
function saidIn(body: unknown): SaidTo | undefined {
  const read = eventBody.safeParse(body);
  if (!read.success || read.data.event.type !== 'message') return undefined;
  const { event, event_id: id } = read.data;
  const { message, previous_message: before } = event;
  const hangsUnder = message?.thread_ts ?? before?.thread_ts ?? event.thread_ts ?? '';
  const at = { id, thread: threadOf(event.channel, hangsUnder) };
  if (event.subtype === 'message_deleted') {
    if (!before?.thread_ts || before.bot_id !== undefined) return undefined;
    return { ...at, what: 'deleted', ts: event.deleted_ts ?? before.ts, editedTs: '', words: '' };
  }
  if (event.subtype === 'message_changed') {
    if (!message?.thread_ts || !message.edited || message.bot_id !== undefined) return undefined;
    return { ...at, what: 'worded', ts: message.ts, editedTs: message.edited.ts, words: message.text ?? '' };
  }
  const text = event['text'];
  if (event.thread_ts === undefined || event.thread_ts === event.ts || event['bot_id'] !== undefined) return undefined;
  return { ...at, what: 'worded', ts: event.ts, editedTs: event.ts, words: typeof text === 'string' ? text : '' };
}

const requestOf = (question: string) => question.split('/')[0];

/** By what was said, the questions it stands at: `REQ06487/3`. */
function recordedIn(histories: readonly History[]): Map<string, string[]> {
  const recorded = new Map<string, string[]>();
  for (const { reference, events } of histories) {
    for (const event of events) {
      const said = saidOf(event);
      if (said) recorded.set(keyOf(said), [...(recorded.get(keyOf(said)) ?? []), `${reference}/${said.question}`]);
    }
  }
  return recorded;
}

function saidOf(event: Happened): (Said & { question: number }) | undefined {
  switch (event.type) {
    case 'replyRecorded':
    case 'replyEdited':
      return { what: 'worded', ts: event.ts, editedTs: event.editedTs ?? event.ts, question: event.question };
    case 'replyDeleted':
      return { what: 'deleted', ts: event.ts, editedTs: '', question: event.question };
    default:
      return undefined;
  }
}
