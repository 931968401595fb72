import { escape } from './text/escape.ts';
import type { Api } from './api.ts';

/** Where a person was when they did something: a channel, perhaps a thread in it. */
export interface Where {
  channel: string;
  thread?: string | undefined;
}

/** Says something to one person in the place where they were. It is no record: Slack may drop it at any time. */
export async function tell(api: Api, user: string, where: Where | undefined, says: string): Promise<void> {
  const text = escape(says);
  if (where === undefined) {
    await api.chat.postMessage({ channel: user, text });
    return;
  }
  await api.chat.postEphemeral({
    channel: where.channel,
    user,
    text,
    ...(where.thread !== undefined && { thread_ts: where.thread }),
  });
}
