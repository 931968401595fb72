import { z } from 'zod';
import type { Handler } from '../../register/index.ts';
import { deleteBytes } from '../../workflows/upkeep/delete-bytes.ts';
import { refusalCode, type Api } from '../api.ts';
import { allPosted, forgottenWrites } from '../surfaces.ts';
import { handler } from './handler.ts';
import type { Bot } from '../bot.ts';

/** Refusals that say that something is gone already. */
const gone = new Set(['message_not_found', 'thread_not_found', 'file_not_found', 'file_deleted', 'channel_not_found']);
const AGAIN_AFTER = 60_000;

const ours = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  files: z.array(z.looseObject({ id: z.string(), user: z.string().optional() })).default([]),
});
type Ours = z.infer<typeof ours>;

/**
 * Deletes what is left of a request that was erased: its bytes in the register, and in Slack every message and file of
 * the bot's own about it. What people wrote there is theirs, and stays until Slack's own retention takes it.
 */
export function eraseHandler(out: Bot): Handler {
  return handler('erase', async (wanted) => {
    const { register } = out.desk;
    const forgotten = await deleteBytes(out.desk, wanted.bytes);
    if (!forgotten) return { outcome: 'retry', afterMs: AGAIN_AFTER, why: 'Somebody is reading the register.' };
    const posted = await allPosted(register, wanted.reference);
    for (const { at } of posted) await clearThread(out, at);
    return { outcome: 'done', writes: async () => forgottenWrites(posted) };
  });
}

/** The bot's own messages in a thread, their files first, the one it hangs under last. */
async function clearThread({ api, botUser }: Bot, at: { channel: string; ts: string }): Promise<void> {
  const own = (await threadOf(api, at)).filter(({ user }) => user === botUser).toReversed();
  for (const { ts, files } of own) {
    for (const file of files.filter(({ user }) => user === botUser)) {
      await unlessGone(() => api.files.delete({ file: file.id }));
    }
    await unlessGone(() => api.chat.delete({ channel: at.channel, ts }));
  }
}

async function threadOf(api: Api, { channel, ts }: { channel: string; ts: string }): Promise<Ours[]> {
  const all: Ours[] = [];
  let cursor = '';
  do {
    const page = await unlessGone(() =>
      api.conversations.replies({ channel, ts, limit: 200, ...(cursor !== '' && { cursor }) }),
    );
    all.push(...z.array(ours).parse(page?.messages ?? []));
    cursor = page?.response_metadata?.next_cursor ?? '';
  } while (cursor !== '');
  return all;
}

async function unlessGone<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (gone.has(refusalCode(error) ?? '')) return undefined;
    throw error;
  }
}
