import { createHash } from 'node:crypto';
import type { Handler } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import type { Surface } from '../../workflows/intents.ts';
import { surfaceKey } from '../../workflows/outgoing.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { refusalCode, type Api } from '../api.ts';
import { postedAt, postedWrites } from '../surfaces.ts';
import type { Message } from '../views/message.ts';
import { drawSurface } from './draw-surface.ts';
import { handler, mustBeOurs, threadNotPosted, type Try } from './handler.ts';
import type { Bot } from '../bot.ts';
import { channelOf } from './channel-of.ts';
import { post } from './post.ts';

/** Shows a request's state where it is shown: posted once, then updated in place. */
export function showHandler(out: Bot): Handler {
  return handler('show', async ({ reference, surface }, now) => {
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
    const at = before
      ? await updated(out.api, before, message, now)
      : await posted(out, request, surface, channel, message, now);
    if (at === 'parentNotThere') return threadNotPosted;
    return { outcome: 'done', writes: async () => postedWrites(reference, surface, { ...at, shows }) };
  });
}

async function updated(
  api: Api,
  at: { channel: string; ts: string },
  message: Message,
  now: Try,
): Promise<{ channel: string; ts: string }> {
  // What another process has drawn since is newer.
  await mustBeOurs(now);
  try {
    await api.chat.update({ channel: at.channel, ts: at.ts, text: message.text, blocks: message.blocks });
  } catch (error) {
    // Somebody deleted the message in Slack: there is nothing left to bring up to date.
    if (refusalCode(error) !== 'message_not_found') throw error;
  }
  return { channel: at.channel, ts: at.ts };
}

async function posted(
  out: Bot,
  request: FoiRequest,
  surface: Surface,
  channel: string,
  message: Message,
  now: Try,
): Promise<{ channel: string; ts: string } | 'parentNotThere'> {
  const parent = parentOf(surface);
  const thread = parent && (await postedAt(out.desk.register, request.reference, parent));
  if (parent && !thread) return 'parentNotThere';
  const payload = { reference: request.reference, surface: surfaceKey(surface) };
  return { channel, ts: await post(out.api, { channel, thread: thread?.ts, message, payload }, now) };
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
