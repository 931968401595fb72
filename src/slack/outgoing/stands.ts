import type { Bot } from '../bot.ts';
import { refusalCode, type Api } from '../api.ts';
import type { Message } from '../views/message.ts';
import { mustBeOurs, type Try } from './handler.ts';
import { post, type Post } from './post.ts';
import { isOfChannel } from './refused-for-good.ts';

/** Where a message stands in Slack. */
export interface Stands {
  channel: string;
  ts: string;
}

/** Slack's words for a message of ours that somebody deleted; one with replies is Slack's own from then on. */
const DELETED = new Set(['message_not_found', 'cant_update_message']);

/**
 * Brings a message of ours up to date where it stands; answers whether it still stands, and was not deleted in Slack.
 * @param overtaken called where another process took over meanwhile: this may have been drawn over what that one drew since
 */
export async function updated(
  api: Api,
  at: Stands,
  message: Message,
  now: Try,
  overtaken: () => Promise<void> = async () => {},
): Promise<boolean> {
  // What another process has drawn since is newer.
  await mustBeOurs(now);
  try {
    await api.chat.update({ channel: at.channel, ts: at.ts, text: message.text, blocks: message.blocks });
    return true;
  } catch (error) {
    if (!DELETED.has(refusalCode(error) ?? '')) throw error;
    return false;
  } finally {
    if (!(await now.isOurs())) await overtaken();
  }
}

/**
 * Posts a message, or brings it up to date where it stands already because an earlier post's answer was lost.
 * @param orTo told in a conversation of their own where the channel takes nothing of ours; another officer, where they are
 *   none any more
 */
export async function posted(
  { api, directory }: Bot,
  toPost: Post,
  now: Try,
  orTo: string | undefined,
): Promise<Stands> {
  const { channel } = toPost;
  try {
    const { ts, isNew } = await post(api, toPost, now);
    // Posted earlier without our learning of it, it shows what was so then.
    if (!isNew) await updated(api, { channel, ts }, toPost.message, now);
    return { channel, ts };
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
