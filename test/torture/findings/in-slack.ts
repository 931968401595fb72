import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Bot } from '../../../src/slack/bot.ts';

const message = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  reply_count: z.number().default(0),
  blocks: z.array(z.looseObject({ type: z.string() })).default([]),
  files: z.array(z.looseObject({ name: z.string(), url_private: z.string() })).default([]),
  reactions: z.array(z.looseObject({ name: z.string(), users: z.array(z.string()) })).default([]),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
});

type Read = z.infer<typeof message> & { channel: string };

/** A file by its name and the digest of its bytes. */
export interface FileAs {
  name: string;
  sha256: string;
}

/** A message as it stands in a channel. */
export interface Standing extends Pick<
  Read,
  'channel' | 'ts' | 'user' | 'text' | 'thread_ts' | 'blocks' | 'reactions'
> {
  metadata: Read['metadata'];
  /** The bot's own; of what others wrote none is read. */
  files: FileAs[];
}

/** Every message in the channels of the council's file, replies included, with what only its app may read of it. */
export async function allMessages({ api, places, botUser }: Bot): Promise<Standing[]> {
  const channels = new Set([places.officers, places.approvers, places.reviewers, ...places.departments.values()]);
  const all: Read[] = [];
  for (const channel of channels) {
    const tops = await pages((cursor) =>
      api.conversations.history({ channel, limit: 200, include_all_metadata: true, ...cursor }),
    );
    all.push(...tops.map((each) => ({ ...each, channel })));
    for (const { ts } of tops.filter((each) => each.reply_count > 0)) {
      const thread = await pages((cursor) =>
        api.conversations.replies({ channel, ts, limit: 200, include_all_metadata: true, ...cursor }),
      );
      all.push(...thread.filter((each) => each.ts !== ts).map((each) => ({ ...each, channel })));
    }
  }
  return Promise.all(
    all.map(async ({ channel, ts, user, text, thread_ts, blocks, reactions, metadata, files: theirs }) => {
      const files = user === botUser ? await Promise.all(theirs.map((file) => asItIs(file, api.token ?? ''))) : [];
      return { channel, ts, user, text, thread_ts, blocks, reactions, metadata, files };
    }),
  );
}

async function asItIs(
  { name, url_private: url }: { name: string; url_private: string },
  token: string,
): Promise<FileAs> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return { name, sha256: answer.ok ? createHash('sha256').update(bytes).digest('hex') : `none: ${answer.status}` };
}

interface Page {
  messages?: unknown;
  response_metadata?: { next_cursor?: string };
}

async function pages(ask: (cursor: { cursor?: string }) => Promise<Page>): Promise<z.infer<typeof message>[]> {
  const all: z.infer<typeof message>[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask(cursor === undefined ? {} : { cursor });
    all.push(...z.array(message).parse(page.messages ?? []));
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return all;
}
