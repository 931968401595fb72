import { eventBody } from '../../../src/slack/inputs.ts';
import type { Read } from '../../../src/workflows/upkeep/histories.ts';
import type { Counts } from '../counts.ts';
import type { Told } from '../network.ts';
import { threadOf } from './needed-no-more.ts';

/** A wording of a message, or its deletion, by the time stamps Slack knows it by. */
interface Said {
  what: 'worded' | 'deleted';
  ts: string;
  editedTs: string;
  /** Where it was said. */
  thread?: string;
}

const keyOf = ({ what, ts, editedTs }: Said) => `${what} ${ts} ${editedTs}`;

/**
 * Every reply, every other wording and every deletion that was acknowledged stands in a history once for each question it
 * answers; none stands twice.
 * @param over threads in which nothing is recorded any more, and it is said so
 */
export function findReplies(
  told: readonly Told[],
  histories: readonly Read[],
  over: ReadonlySet<string>,
  counts: Counts,
): string[] {
  const said = told.flatMap((each) => (each.acknowledged ? (saidIn(each.body) ?? []) : []));
  const acknowledged = new Set(said.map(keyOf));
  const refused = new Set(said.filter(({ thread = '' }) => over.has(thread)).map(keyOf));
  counts.add('replies, edits and deletions acknowledged', acknowledged.size);
  const recorded = new Map<string, number[]>();
  for (const { events } of histories) {
    for (const event of events) {
      const said = recordedIn(event);
      if (said) recorded.set(keyOf(said), [...(recorded.get(keyOf(said)) ?? []), said.question]);
    }
  }
  return [
    ...[...acknowledged]
      .filter((key) => !recorded.has(key) && !refused.has(key))
      .map((key) => `Acknowledged and in no history: ${key}`),
    ...[...recorded]
      .filter(([, questions]) => new Set(questions).size < questions.length)
      .map(([key, questions]) => `More than once in a history: ${key}, of questions ${questions.join(', ')}.`),
    ...told.flatMap((each) => answeredInPart(each, recorded, refused)),
  ];
}

/** One message that answers several questions (“Q1: …”, “Q3: …”) is the answer to each of them. */
function answeredInPart(
  { body, acknowledged }: Told,
  recorded: ReadonlyMap<string, readonly number[]>,
  refused: ReadonlySet<string>,
): string[] {
  const said = acknowledged ? saidIn(body) : undefined;
  if (said?.what !== 'worded' || refused.has(keyOf(said))) return [];
  const named = [...said.words.matchAll(/^Q(\d+): /gmu)].map(([, number]) => Number(number));
  const of = recorded.get(keyOf(said)) ?? [];
  return named
    .filter((number) => !of.includes(number))
    .map((number) => `The answer to question ${number} in ${keyOf(said)} stands in no history.`);
}

/** What a person said in a thread, as an event tells of it. */
function saidIn(body: unknown): (Said & { words: string }) | undefined {
  const read = eventBody.safeParse(body);
  if (!read.success || read.data.event.type !== 'message') return undefined;
  const { event } = read.data;
  const { message, previous_message: before } = event;
  const hangsUnder = message?.thread_ts ?? before?.thread_ts ?? event.thread_ts ?? '';
  const thread = threadOf(event.channel, hangsUnder);
  if (event.subtype === 'message_deleted') {
    if (!before?.thread_ts || before.bot_id !== undefined) return undefined;
    return { what: 'deleted', ts: event.deleted_ts ?? before.ts, editedTs: '', thread, words: '' };
  }
  if (event.subtype === 'message_changed') {
    if (!message?.thread_ts || !message.edited || message.bot_id !== undefined) return undefined;
    return { what: 'worded', ts: message.ts, editedTs: message.edited.ts, thread, words: message.text ?? '' };
  }
  const text = event['text'];
  if (event.thread_ts === undefined || event.thread_ts === event.ts || event['bot_id'] !== undefined) return undefined;
  return { what: 'worded', ts: event.ts, editedTs: event.ts, thread, words: typeof text === 'string' ? text : '' };
}

function recordedIn(event: Read['events'][number]): (Said & { question: number }) | undefined {
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
