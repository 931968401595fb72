import { z } from 'zod';
import type { Api } from '../api.ts';
import { refusalCode } from '../api.ts';

/** Refusals that say that something is gone already. */
const gone = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted', 'channel_not_found']);

const own = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  files: z.array(z.looseObject({ id: z.string(), user: z.string().optional() })).default([]),
});
type Message = z.infer<typeof own>;

/** A thread, by the message it hangs under. */
interface Thread {
  channel: string;
  ts: string;
}

/** The bot's own messages in a thread, the last first. */
export async function ownMessages(api: Api, { channel, ts }: Thread, botUser: string): Promise<Message[]> {
  const all: Message[] = [];
  let cursor = '';
  do {
    const page = await unlessGone(() =>
      api.conversations.replies({ channel, ts, limit: 200, ...(cursor !== '' && { cursor }) }),
    );
    all.push(...z.array(own).parse(page?.messages ?? []));
    cursor = page?.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return all.filter(({ user }) => user === botUser).toReversed();
}

/** Deletes a message of the bot's own, its own files first. */
export async function takeDown(api: Api, channel: string, { ts, files }: Message, botUser: string): Promise<void> {
  for (const file of files.filter(({ user }) => user === botUser)) {
    await unlessGone(() => api.files.delete({ file: file.id }));
  }
  await unlessGone(() => api.chat.delete({ channel, ts }));
}

/** What a call answers; nothing where what it is about is gone. */
export async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (gone.has(refusalCode(error) ?? '')) return undefined;
    throw error;
  }
}
