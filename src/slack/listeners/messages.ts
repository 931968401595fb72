import { z } from 'zod';
import { isRefusal } from '../../domain/request/decision.ts';
import { withDepartments } from '../../domain/request/asked.ts';
import { isStillToWork, type Write } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import {
  deletedInThread,
  threadAt,
  writtenInThread,
  type Thread,
  type Written,
} from '../../workflows/departments/thread-replies.ts';
import { slackMessage, type EventBody, type SlackMessage } from '../inputs.ts';
import { postedAs } from '../outgoing/post.ts';
import { recordRefusal, recordUnchanged } from '../refused.ts';
import { tell, type Where } from '../tell.ts';
import { notKept, writtenIn } from '../reading/written.ts';
import type { Bot } from '../bot.ts';

type MessageEvent = Extract<EventBody['event'], { type: 'message' }>;

/** Subtypes that are replies all the same. */
const REPLIES = new Set([undefined, 'thread_broadcast', 'file_share', 'me_message']);

/**
 * Works a message, an edit or a deletion in a department's channel. Everything outside question threads is left alone.
 * @param id Slack's own of the event
 */
export async function workMessage(bot: Bot, event: MessageEvent, id: string, done: readonly Write[]): Promise<void> {
  if (event.subtype === 'message_changed') return workEdit(bot, event, id, done);
  if (event.subtype === 'message_deleted') return workDeletion(bot, event, id, done);
  if (!REPLIES.has(event.subtype)) return;
  const message = slackMessage.parse(event);
  const thread = await threadOf(bot, event.channel, message);
  if (!thread || message.user === undefined) return;
  const asked = await numbersAsked(bot, thread);
  if (!asked) return;
  const written = await writtenIn(bot, message, asked);
  const { user } = message;
  const where = { channel: event.channel, thread: message.thread_ts };
  const says = notKept(message);
  // Said before the reply is recorded: once it is, nobody looks again whether it was said.
  if (says !== undefined) await tell(bot.api, user, where, says);
  await keep(bot, { user, id, thread, where }, written, done);
}

async function workEdit(bot: Bot, event: MessageEvent, id: string, done: readonly Write[]): Promise<void> {
  const message = event.message;
  // Slack changes messages by itself, to unfurl a link or to count replies: only a person's edit says so.
  if (!message?.edited || message.user === undefined) return;
  const thread = await threadOf(bot, event.channel, message);
  if (!thread) return;
  const asked = await numbersAsked(bot, thread);
  if (!asked) return;
  const written = await writtenIn(bot, message, asked);
  const where = { channel: event.channel, thread: message.thread_ts };
  await keep(bot, { user: message.user, id, thread, where }, written, done);
}

/** Records what was written; where it is refused, the person is told. */
async function keep(
  bot: Bot,
  { user, id, thread, where }: { user: string; id: string; thread: Thread; where: Where },
  written: Written,
  done: readonly Write[],
): Promise<void> {
  const outcome = await writtenInThread(bot.desk, { user, also: done }, thread, written);
  const tried = { user, act: 'reply', about: thread.reference, input: id };
  if ((isRefusal(outcome) || outcome.events.length === 0) && !(await isStillToWork(bot.desk.register, done))) return;
  if (!isRefusal(outcome)) return outcome.events.length === 0 ? recordUnchanged(bot.desk.log, tried) : undefined;
  await tell(bot.api, user, where, outcome.refusal);
  recordRefusal(bot.desk.log, tried, outcome);
}

async function workDeletion(bot: Bot, event: MessageEvent, id: string, done: readonly Write[]): Promise<void> {
  const before = event.previous_message;
  const ts = event.deleted_ts ?? before?.ts;
  if (ts === undefined || !before) return;
  const thread = await threadOf(bot, event.channel, before);
  if (!thread) return;
  const user = before.user ?? 'desk';
  const outcome = await deletedInThread(bot.desk, { user, also: done }, thread, ts);
  if (isRefusal(outcome))
    recordRefusal(bot.desk.log, { user, act: 'deletion', about: thread.reference, input: id }, outcome);
}

/** The question a message replies to. The bot's own messages, and other apps', are no replies. */
async function threadOf(bot: Bot, channel: string, message: SlackMessage): Promise<Thread | undefined> {
  if (message.thread_ts === undefined || message.thread_ts === message.ts) return undefined;
  if (message.bot_id !== undefined || message.user === bot.botUser) return undefined;
  return (await threadAt(bot.desk, channel, message.thread_ts)) ?? postedUnnoticed(bot, channel, message.thread_ts);
}

const aQuestion = z.object({
  reference: z.string(),
  surface: z.templateLiteral(['question/', z.number().int().positive(), '/', z.string()]),
});

/** A question that is posted already though we have not learnt of it: who reads it answers at once. */
async function postedUnnoticed(bot: Bot, channel: string, ts: string): Promise<Thread | undefined> {
  if (![...bot.places.departments.values()].includes(channel)) return undefined;
  const posted = aQuestion.safeParse(await postedAs(bot, { channel, ts }));
  if (!posted.success) return undefined;
  const [, question, department = ''] = posted.data.surface.split('/');
  return { reference: posted.data.reference, question: Number(question), department };
}

/**
 * Numbers of the request's questions that this department was asked: one message may answer several. Nothing of a request
 * that was erased: its thread is being taken down, and what is still written there must not be kept.
 */
async function numbersAsked(bot: Bot, thread: Thread): Promise<number[] | undefined> {
  const request = await find(bot.desk, thread.reference);
  if (request?.erased) return undefined;
  return (request?.questions ?? [])
    .filter((question) => withDepartments(question).includes(thread.department))
    .map((question) => question.number);
}
