import { escape } from './text/escape.ts';
import { refusalCode, type Api } from './api.ts';

/** Where a person was when they did something: a channel, perhaps a thread in it. */
export interface Where {
  channel: string;
  thread?: string | undefined;
}

/** Refusals after which nothing can be said in that place: FOI Desk or the person is not there any more. */
const CANNOT_BE_SAID = new Set(['not_in_channel', 'channel_not_found', 'user_not_in_channel', 'is_archived']);

/**
 * Says something to one person in the place where they were; where that cannot be, in their own conversation with FOI
 * Desk. It is no record: Slack may drop it at any time.
 */
export async function tell(api: Api, user: string, where: Where | undefined, says: string): Promise<void> {
  const text = escape(says);
  if (where) {
    try {
      const { channel, thread } = where;
      await api.chat.postEphemeral({ channel, user, text, ...(thread !== undefined && { thread_ts: thread }) });
      return;
    } catch (error) {
      if (!CANNOT_BE_SAID.has(refusalCode(error) ?? '')) throw error;
    }
  }
  try {
    await api.chat.postMessage({ channel: user, text });
  } catch (error) {
    // Somebody who is gone, or a bot, has no conversation with us: nobody is there to be told, now or later.
    if (refusalCode(error) === undefined) throw error;
  }
}
