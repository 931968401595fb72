import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Handler } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import { intent as intentSchema, type Surface } from '../../workflows/intents.ts';
import { surfaceKey } from '../../workflows/outgoing.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { refusalCode, waitAsked, type Api } from '../api.ts';
import { postedAt, postedWrites } from '../surfaces.ts';
import type { Message } from '../views/message.ts';
import { drawSurface } from './draw-surface.ts';
import { channelOf, type Outgoing } from './outgoing.ts';

/** Posts and files carry this, so that after a crash they are found before they are posted again. */
export const METADATA = 'foi_desk';

/** Shows a request's state where it is shown: posted once, then updated in place. */
export function showHandler(out: Outgoing): Handler {
  return async (intent, attempt) => {
    const shown = intentSchema.parse(intent.body);
    if (shown.kind !== 'show') throw new Error(`This shows nothing: ${shown.kind}.`);
    const { reference, surface } = shown;
    const request = await find(out.desk, reference);
    if (!request) return { outcome: 'failed', why: 'There is no such request.' };
    // What was written in Slack of an erased request is being deleted: nothing new is put there.
    if (request.erased) return { outcome: 'done' };
    const channel = channelOf(out.places, surface);
    if (channel === undefined) return { outcome: 'failed', why: 'The department has no channel any more.' };
    const message = await drawSurface(out, request, surface);
    if (!message) return { outcome: 'done' };
    const shows = createHash('sha256').update(JSON.stringify(message)).digest('hex');
    const before = await postedAt(out.desk.register, reference, surface);
    if (before?.shows === shows) return { outcome: 'done' };
    try {
      const at = before
        ? await updated(out.api, before, message)
        : await posted(out, request, surface, channel, message, attempt);
      if (at === 'parentNotThere')
        return { outcome: 'retry', afterMs: 500, why: 'Its thread has not been posted yet.' };
      return { outcome: 'done', writes: async () => postedWrites(reference, surface, { ...at, shows }) };
    } catch (error) {
      const wait = waitAsked(error);
      if (wait !== undefined) return { outcome: 'retry', afterMs: wait, why: 'Slack asks us to wait.' };
      throw error;
    }
  };
}

async function updated(
  api: Api,
  at: { channel: string; ts: string },
  message: Message,
): Promise<{ channel: string; ts: string }> {
  try {
    await api.chat.update({ channel: at.channel, ts: at.ts, text: message.text, blocks: message.blocks });
  } catch (error) {
    // Somebody deleted the message in Slack: there is nothing left to bring up to date.
    if (refusalCode(error) !== 'message_not_found') throw error;
  }
  return { channel: at.channel, ts: at.ts };
}

async function posted(
  out: Outgoing,
  request: FoiRequest,
  surface: Surface,
  channel: string,
  message: Message,
  attempt: number,
): Promise<{ channel: string; ts: string } | 'parentNotThere'> {
  const parent = parentOf(surface);
  const thread = parent && (await postedAt(out.desk.register, request.reference, parent));
  if (parent && !thread) return 'parentNotThere';
  const event_payload = { reference: request.reference, surface: surfaceKey(surface) };
  if (attempt > 1) {
    const found = await findPosted(out.api, channel, thread?.ts, event_payload);
    if (found !== undefined) return { channel, ts: found };
  }
  const answer = await out.api.chat.postMessage({
    channel,
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: METADATA, event_payload },
    ...(thread && { thread_ts: thread.ts }),
  });
  if (answer.ts === undefined) throw new Error('Slack did not say which message it posted.');
  return { channel, ts: answer.ts };
}

const withMetadata = z.looseObject({
  ts: z.string(),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
});

/** A post of ours that an earlier attempt may have made without our learning of it. */
export async function findPosted(
  api: Api,
  channel: string,
  thread: string | undefined,
  payload: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const page =
    thread === undefined
      ? await api.conversations.history({ channel, limit: 100, include_all_metadata: true })
      : await api.conversations.replies({ channel, ts: thread, limit: 200, include_all_metadata: true });
  return z
    .array(withMetadata)
    .parse(page.messages ?? [])
    .find(
      ({ metadata }) =>
        metadata?.event_type === METADATA &&
        Object.entries(payload).every(([name, value]) => metadata.event_payload[name] === value),
    )?.ts;
}

/** The message in whose thread a surface is shown. */
function parentOf(surface: Surface): Surface | undefined {
  switch (surface.at) {
    case 'card':
    case 'approval':
    case 'noticeApproval':
    case 'review':
    case 'question':
      return undefined;
    case 'letter':
    case 'concern':
    case 'similar':
    case 'unanswered':
      return { at: 'card' };
    case 'recorded':
      return { at: 'question', question: surface.question, department: surface.department };
  }
}
