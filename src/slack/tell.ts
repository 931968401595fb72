import { setTimeout as pause } from 'node:timers/promises';
import { escape } from './text/escape.ts';
import { refusalCode, waitAsked, type Api } from './api.ts';
import { refusedForGood } from './outgoing/refused-for-good.ts';

/** Where a person was when they did something: a channel, perhaps a thread in it. */
export interface Where {
  channel: string;
  thread?: string | undefined;
}

/** Whether nothing can be said in that place: FOI Desk or the person is not there any more, or may not speak there. */
function cannotBeSaid(error: unknown): boolean {
  return refusalCode(error) === 'user_not_in_channel' || refusedForGood(error) !== undefined;
}

/**
 * Says something to one person in the place where they were; where that cannot be, in their own conversation with FOI
 * Desk. It is no record: Slack may drop it at any time.
 */
export async function tell(api: Api, user: string, where: Where | undefined, says: string): Promise<void> {
  const text = escape(says);
  if (where) {
    try {
      const { channel, thread } = where;
      await patiently(() =>
        api.chat.postEphemeral({ channel, user, text, ...(thread !== undefined && { thread_ts: thread }) }),
      );
      return;
    } catch (error) {
      if (!cannotBeSaid(error)) throw error;
    }
  }
  try {
    await patiently(() => api.chat.postMessage({ channel: user, text }));
  } catch (error) {
    // Somebody who is gone, or a bot, has no conversation with us: nobody is there to be told, now or later.
    if (refusalCode(error) === undefined) throw error;
  }
}

/** How often Slack may ask to wait before a word is given up. */
const WAITS = 3;

/** What was done stays done when its word is late: Slack is asked again after the wait it asks for, not the whole act. */
async function patiently(say: () => Promise<unknown>): Promise<void> {
  for (let waits = 0; ; waits += 1) {
    try {
      await say();
      return;
    } catch (error) {
      const wait = waitAsked(error);
      if (wait === undefined || waits === WAITS) throw error;
      await pause(wait);
    }
  }
}
