import { createHash } from 'node:crypto';
import type { Handler } from '../../register/index.ts';
import { find } from '../../workflows/act.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Surface } from '../../workflows/intents.ts';
import { surfaceKey } from '../../workflows/outgoing.ts';
import { refusalCode, type Api } from '../api.ts';
import { movedWrite, postedAt, postedWrites } from '../surfaces.ts';
import type { Message } from '../views/message.ts';
import { drawSurface } from './draw-surface.ts';
import { handler, mustBeOurs, type Try } from './handler.ts';
import { notPostedYet } from './not-posted-yet.ts';
import { isOfChannel } from './refused-for-good.ts';
import type { Bot } from '../bot.ts';
import { channelOf } from './channel-of.ts';
import { post, type Post } from './post.ts';

/** Shows a request's state where it is shown: posted once, then updated in place. */
export function showHandler(out: Bot): Handler {
  return handler('show', async ({ reference, surface }, now) => {
    const request = await find(out.desk, reference);
    if (!request) return { outcome: 'failed', why: 'There is no such request.' };
    // What was written in Slack of an erased request is being deleted: nothing new is put there.
    if (request.erased && surface.at !== 'undone') return { outcome: 'done' };
    const [newest, ...older] = inOneMessage(request, surface);
    const channel = channelOf(out.places, newest);
    if (channel === undefined) return { outcome: 'failed', why: 'no_channel' };
    const message = await drawSurface(out, request, newest);
    if (!message) return { outcome: 'done' };
    const shows = createHash('sha256').update(JSON.stringify(message)).digest('hex');
    const at = async (each: Surface) => postedAt(out.desk.register, reference, each);
    const instead = await Promise.all(older.map(at));
    const before = (await at(newest)) ?? instead.find((each) => each !== undefined);
    if (before?.shows === shows) return { outcome: 'done' };
    const parent = parentOf(newest);
    const thread = parent && (await at(parent));
    if (parent && !thread) return notPostedYet(out.desk.register, reference, parent, now);
    const payloadOf = (each: Surface) => ({ reference, surface: surfaceKey(each) });
    const known = { payload: payloadOf(newest), orAs: older.map(payloadOf) };
    const toPost = { channel, thread: thread?.ts, message, ...known };
    const stands = before
      ? await updated(out.api, before, message, now)
      : await posted(out, toPost, now, newest.at === 'undone' ? request.officer : undefined);
    const moved = older.filter((_, index) => instead[index]).map((each) => movedWrite(reference, each));
    return {
      outcome: 'done',
      writes: async () => [...moved, ...postedWrites(reference, newest, { ...stands, shows })],
    };
  });
}

/**
 * What is shown in one message, newest first: a letter drawn again in the morning stands where yesterday's was, as it is the
 * same with another date. All else stands alone.
 */
function inOneMessage({ drafts }: FoiRequest, surface: Surface): readonly [Surface, ...Surface[]] {
  if (surface.at !== 'letter') return [surface];
  const isOfMorning = (version: number) => drafts.find((draft) => draft.version === version)?.by === 'desk';
  let newest = surface.version;
  while (isOfMorning(newest + 1)) newest += 1;
  const older: Surface[] = [];
  for (let version = newest; isOfMorning(version); version -= 1) older.push({ at: 'letter', version: version - 1 });
  return [{ at: 'letter', version: newest }, ...older];
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

/**
 * Posts a message.
 * @param orTo told in a conversation of their own where the channel takes nothing of ours; another officer, where they are
 *   none any more
 */
async function posted(
  { api, directory }: Bot,
  toPost: Post,
  now: Try,
  orTo: string | undefined,
): Promise<{ channel: string; ts: string }> {
  const { channel } = toPost;
  try {
    const { ts, isNew } = await post(api, toPost, now);
    // Posted earlier without our learning of it, it shows what was so then.
    return isNew ? { channel, ts } : await updated(api, { channel, ts }, toPost.message, now);
  } catch (error) {
    if (orTo === undefined || !isOfChannel(error)) throw error;
    const officers = await directory.officersNow();
    const told = officers.includes(orTo) ? orTo : (officers[0] ?? orTo);
    const opened = await api.conversations.open({ users: told });
    const own = opened.channel?.id;
    if (own === undefined) throw error;
    // What stands in that conversation FOI Desk may not read: after a crash it may be said there once more.
    const { ts } = await post(api, { ...toPost, channel: own }, { ...now, attempt: 1 });
    return { channel: own, ts };
  }
}

/** The message in whose thread a surface is shown. */
function parentOf(surface: Surface): Surface | undefined {
  switch (surface.at) {
    case 'card':
    case 'approval':
    case 'noticeApproval':
    case 'ending':
    case 'review':
    case 'question':
    case 'undone':
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
