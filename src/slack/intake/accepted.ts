import { z } from 'zod';
import { readCommand } from '../../../commands/index.ts';
import type { Input } from '../../register/index.ts';
import { carriedReference } from '../ids.ts';
import { carriedBy, click as clickBody, command, eventBody, type Click, type EventBody } from '../inputs.ts';
import { actionOf } from '../listeners/read-click.ts';
import { mayOpen } from '../listeners/opening-clicks.ts';
import { isRecorded } from '../listeners/recording-clicks.ts';

/**
 * What becomes of something that came in: a listener answers it; it is acknowledged, and that is all; or acknowledged, and
 * a listener then opens what is asked for.
 */
export type Next = 'answer' | 'acknowledge' | 'acknowledgeThenOpen';

/**
 * What of an incoming body is stored before it is acknowledged: events that something is done about, and clicks that
 * record something. The rest is decided before it is acknowledged, or promises nothing.
 */
export function inputOf(body: unknown): (Input & { next: Next }) | undefined {
  const type = typeOf(body);
  return type === 'event_callback' ? eventOf(body) : type === 'block_actions' ? clickOf(body) : undefined;
}

/** Looked at before all else is: to find out that a body is of no kind takes long. */
function typeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
}

function eventOf(body: unknown): ReturnType<typeof inputOf> {
  const event = eventBody.safeParse(body);
  const lane = event.success ? laneOf(event.data) : undefined;
  if (!event.success || lane === undefined) return undefined;
  return {
    id: `event:${event.data.event_id}`,
    lane,
    kind: 'event',
    body: storedEvent(body, event.data),
    next: 'acknowledge',
  };
}

function clickOf(body: unknown): ReturnType<typeof inputOf> {
  const click = clickBody.safeParse(body);
  if (!click.success || !isRecorded(actionOf(click.data))) return undefined;
  return {
    id: `trigger:${click.data.trigger_id}`,
    lane: `request/${carriedReference(carriedBy(click.data))}`,
    kind: 'click',
    body: storedClick(click.data),
    next: mayOpen(actionOf(click.data)) ? 'acknowledgeThenOpen' : 'acknowledge',
  };
}

/**
 * What a submission, a shortcut or a verb that records is known by: it is decided before it is acknowledged, once, however
 * often the same request is sent. Nothing for what is looked up or only opens something.
 */
export function decidedAtOnce(body: unknown): string | undefined {
  const read = DECIDED.includes(typeOf(body)) ? decided.safeParse(body) : undefined;
  if (read) return read.success ? `trigger:${read.data.trigger_id}` : undefined;
  const typed = command.safeParse(body);
  const records = typed.success && readCommand(typed.data.text).command?.records === true;
  return records ? `trigger:${typed.data.trigger_id}` : undefined;
}

const decided = z.looseObject({ trigger_id: z.string().min(1) });
const DECIDED: readonly unknown[] = ['view_submission', 'message_action'];

/**
 * Of an event what is worked. Slack sends all of Home with its opening, which names requesters, and all of a person with
 * any change of theirs; only a message is kept as it was written.
 */
function storedEvent(body: unknown, { type, event_id, event }: EventBody): object {
  if (event.type === 'message') return { type, event_id, event: sent.parse(body).event };
  const who = 'user' in event && typeof event.user === 'string' ? { user: event.user } : {};
  const where = 'channel' in event ? { channel: event.channel } : {};
  const tab = 'tab' in event ? { tab: event.tab } : {};
  return { type, event_id, event: { type: event.type, ...who, ...where, ...tab } };
}

/** A message is stored as Slack sent it: what our schema made of it could not be read by that schema again. */
const sent = z.looseObject({ event: z.unknown() });

/** Of a click what is worked: the message or the Home it was made in may name who asks. */
function storedClick({ type, user, trigger_id, channel, message, actions }: Click): object {
  return {
    type,
    user: { id: user.id },
    trigger_id,
    ...(channel && { channel: { id: channel.id } }),
    ...(message && {
      message: { ts: message.ts, ...(message.thread_ts !== undefined && { thread_ts: message.thread_ts }) },
    }),
    actions: actions.map(({ action_id, value, selected_option: chosen }) => ({
      action_id,
      ...(value !== undefined && { value }),
      ...(chosen && { selected_option: { value: chosen.value } }),
    })),
  };
}

/** Inputs of a lane are worked in order: a thread's messages, a person's Home. Nothing for what nobody waits for. */
function laneOf({ event }: EventBody): string | undefined {
  if (event.type !== 'message') {
    return event.type === 'app_home_opened' ? `home/${event.user}` : 'directory';
  }
  // What an app wrote, changed or took down is no reply, and ours may name who asks: it is kept nowhere.
  if ((event.message ?? event.previous_message ?? event).bot_id !== undefined) return undefined;
  const thread = event.thread_ts ?? event.message?.thread_ts ?? event.previous_message?.thread_ts;
  return thread === undefined ? undefined : `thread/${event.channel}/${thread}`;
}
