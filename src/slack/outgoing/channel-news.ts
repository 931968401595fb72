import type { Handler } from '../../register/index.ts';
import { refusalCode } from '../api.ts';
import type { Bot } from '../bot.ts';
import { councilChannel } from '../people/council-channel.ts';
import { officersToTell } from '../people/officers.ts';
import { channelMessage } from '../views/given-up/channel-lost.ts';
import type { Message } from '../views/message.ts';
import { handler, mustBeOurs, type Try } from './handler.ts';
import { post } from './post.ts';
import { isOfChannel } from './refused-for-good.ts';

/**
 * Tells the officers that FOI Desk lost a channel or has it again: in their channel; where that takes nothing of ours, each
 * in a conversation of their own.
 */
export function channelNewsHandler(out: Bot): Handler {
  return handler('channelNews', async ({ channel, became, event }, now) => {
    const about = councilChannel(out, channel);
    // The council's file names other channels by now.
    if (!about) return { outcome: 'done' };
    const message = channelMessage(became, about);
    const payload = { channelEvent: event };
    try {
      await post(out.api, { channel: out.places.officers, thread: undefined, message, payload }, now);
    } catch (error) {
      if (!isOfChannel(error)) throw error;
      await tellEach(out, message, now);
    }
    return { outcome: 'done' };
  });
}

/** Nobody is told twice because somebody else could not be told: it is tried again only where nobody was. */
async function tellEach(out: Bot, { text, blocks }: Message, now: Try): Promise<void> {
  const users = await officersToTell(out);
  await mustBeOurs(now);
  const told = await Promise.allSettled(users.map((channel) => out.api.chat.postMessage({ channel, text, blocks })));
  if (told.some(({ status }) => status === 'fulfilled')) return;
  for (const each of told) {
    // Somebody who is gone has no conversation with us, and never will.
    if (each.status === 'rejected' && refusalCode(each.reason) === undefined) throw each.reason;
  }
}
