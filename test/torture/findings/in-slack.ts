import { z } from 'zod';
import type { Bot } from '../../../src/slack/bot.ts';

const message = z.looseObject({
  ts: z.string(),
  user: z.string().optional(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  reply_count: z.number().default(0),
  blocks: z.array(z.looseObject({ type: z.string() })).default([]),
  files: z.array(z.looseObject({ name: z.string() })).default([]),
  reactions: z.array(z.looseObject({ name: z.string(), users: z.array(z.string()) })).default([]),
  metadata: z.looseObject({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
});

/** A message as it stands in a channel. */
export type Standing = z.infer<typeof message> & { channel: string };

/** Every message in the channels of the council's file, replies included, with what only its app may read of it. */
export async function allMessages({ api, places }: Bot): Promise<Standing[]> {
  const channels = new Set([places.officers, places.approvers, places.reviewers, ...places.departments.values()]);
  const all: Standing[] = [];
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
  return all;
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
