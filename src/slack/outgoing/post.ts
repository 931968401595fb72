import { z } from 'zod';
import type { Api } from '../api.ts';
import type { Bot } from '../bot.ts';
import type { Message } from '../views/message.ts';
import { mustBeOurs, type Try } from './handler.ts';
import { unlessGone } from './own-messages.ts';

/** Posts carry this, so that after a crash they are found before they are posted again. */
const METADATA = 'foi_desk';

/** What tells a post from every other of the bot's. */
type Payload = Readonly<Record<string, string>>;

/** A message to post: where, and what it is known by. */
export interface Post {
  channel: string;
  /** The message under which it stands; none for one of its own. */
  thread: string | undefined;
  message: Message;
  payload: Payload;
  /** What it may have been posted as before, by another intent whose answer was lost. */
  orAs?: readonly Payload[];
}

/** A message that is posted: now, or by an earlier attempt, and then it may read as it did then. */
interface Standing {
  ts: string;
  isNew: boolean;
}

/** Posts a message, unless an earlier attempt did so without our learning of it. */
export async function post(
  api: Api,
  { channel, thread, message, payload, orAs = [] }: Post,
  now: Pick<Try, 'attempt' | 'isOurs'>,
): Promise<Standing> {
  const isLookedFor = now.attempt > 1 || orAs.length > 0;
  const found = isLookedFor ? await findPosted(api, channel, thread, [payload, ...orAs]) : undefined;
  if (found !== undefined) return { ts: found, isNew: false };
  await mustBeOurs(now);
  const { ts } = await api.chat.postMessage({
    channel,
    text: message.text,
    blocks: message.blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: METADATA, event_payload: payload },
    ...(thread !== undefined && { thread_ts: thread }),
  });
  if (ts === undefined) throw new Error('Slack did not say which message it posted.');
  return { ts, isNew: true };
}

/** What the message a thread hangs under was posted as; nothing where it is not one of ours, or is gone. */
export async function postedAs(
  { api, botUser }: Pick<Bot, 'api' | 'botUser'>,
  { channel, ts }: { channel: string; ts: string },
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const page = await unlessGone(() => api.conversations.replies({ channel, ts, limit: 1, include_all_metadata: true }));
  const [first] = z.array(withMetadata).parse(page?.messages ?? []);
  const isOurs = first?.ts === ts && first.user === botUser && first.metadata?.event_type === METADATA;
  return isOurs ? first.metadata?.event_payload : undefined;
}

/**
 * Pages of a channel that are looked through, newest first: a thousand messages since the attempt whose answer was lost.
 * A thread begins with its oldest, and is looked through whole.
 */
const PAGES = 5;

const withMetadata = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
});

async function findPosted(
  api: Api,
  channel: string,
  thread: string | undefined,
  payloads: readonly Payload[],
): Promise<string | undefined> {
  let cursor = '';
  const pages = thread === undefined ? PAGES : Infinity;
  for (let read = 0; read < pages; read += 1) {
    const more = { limit: 200, include_all_metadata: true, ...(cursor !== '' && { cursor }) };
    const page =
      thread === undefined
        ? await api.conversations.history({ channel, ...more })
        : await api.conversations.replies({ channel, ts: thread, ...more });
    const found = z
      .array(withMetadata)
      .parse(page.messages ?? [])
      .find((message) => payloads.some((payload) => isIt(payload)(message)));
    cursor = page.response_metadata?.next_cursor ?? '';
    if (found !== undefined || cursor === '') return found?.ts;
  }
  return undefined;
}

const isIt =
  (payload: Payload) =>
  ({ metadata }: z.infer<typeof withMetadata>): boolean =>
    metadata?.event_type === METADATA &&
    Object.entries(payload).every(([name, value]) => metadata.event_payload[name] === value);
