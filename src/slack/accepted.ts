import { z } from 'zod';
import type { Input } from '../register/index.ts';
import { carriedReference } from './ids.ts';
import { carriedBy, click as clickBody, eventBody, type EventBody } from './inputs.ts';
import { actionOf } from './listeners/read-click.ts';
import { isRecorded } from './listeners/recording-clicks.ts';

/**
 * What of an incoming body is stored before it is acknowledged: events that something is done about, and clicks that
 * record something. The rest is decided before it is acknowledged, or promises nothing.
 */
export function inputOf(body: unknown): Input | undefined {
  const event = eventBody.safeParse(body);
  if (event.success) {
    const lane = laneOf(event.data);
    return lane === undefined ? undefined : { id: `event:${event.data.event_id}`, lane, kind: 'event', body };
  }
  const click = clickBody.safeParse(body);
  if (!click.success || !isRecorded(actionOf(click.data))) return undefined;
  return {
    id: `trigger:${click.data.trigger_id}`,
    lane: `request/${carriedReference(carriedBy(click.data))}`,
    kind: 'click',
    body,
  };
}

/**
 * What a submission or shortcut is known by: it is decided before it is acknowledged, once, however often the same request
 * is sent. Nothing for what is looked up or only opens something.
 */
export function decidedAtOnce(body: unknown): string | undefined {
  const read = decided.safeParse(body);
  return read.success ? `trigger:${read.data.trigger_id}` : undefined;
}

const decided = z.looseObject({ type: z.enum(['view_submission', 'message_action']), trigger_id: z.string().min(1) });

/** Inputs of a lane are worked in order: a thread's messages, a person's Home. Nothing for what nobody waits for. */
function laneOf({ event }: EventBody): string | undefined {
  if (event.type !== 'message') {
    return event.type === 'app_home_opened' ? `home/${event.user}` : 'directory';
  }
  const thread = event.thread_ts ?? event.message?.thread_ts ?? event.previous_message?.thread_ts;
  return thread === undefined ? undefined : `thread/${event.channel}/${thread}`;
}
