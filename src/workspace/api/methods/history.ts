import { z } from 'zod';
import type { Core } from '../../core.ts';
import type { JsonObject } from '../../json.ts';
import { messageObject } from '../../events/message-object.ts';
import type { ChannelRecord, MessageRecord } from '../../state/records.ts';
import { done, refused } from '../answer.ts';
import { hasScope, missingScope, readableConversation } from '../conversation.ts';
import { given, method } from '../method.ts';
import { page } from '../paging.ts';

const reading = {
  channel: given.text,
  cursor: given.optionalText,
  limit: given.whole(100),
  oldest: given.optionalText,
  latest: given.optionalText,
  inclusive: given.flag.optional(),
  include_all_metadata: given.flag.optional(),
};

interface Window {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}

function within(message: MessageRecord, window: Window): boolean {
  const at = Number(message.ts);
  const edge = window.inclusive === true;
  if (window.oldest !== undefined && !(edge ? at >= Number(window.oldest) : at > Number(window.oldest))) return false;
  return window.latest === undefined || (edge ? at <= Number(window.latest) : at < Number(window.latest));
}

function shown(core: Core, channel: ChannelRecord, messages: MessageRecord[], metadata: boolean): JsonObject[] {
  return messages.map((message) => messageObject(core.state, core.base(), channel, message, metadata));
}

const metadataScope = 'metadata.message:read';

export const conversationsHistory = method({
  name: 'conversations.history',
  tier: 'tier3',
  scope: null,
  args: z.object(reading),
  run(core, args) {
    const found = readableConversation(core, args.channel, 'history');
    if (!found.ok) return found.answer;
    const wantsMetadata = args.include_all_metadata === true;
    if (wantsMetadata && !hasScope(core, metadataScope)) return missingScope(core, metadataScope);
    const messages = found.channel.messages
      .filter((message) => message.threadTs === undefined || message.subtype === 'thread_broadcast')
      .filter((message) => within(message, args))
      .reverse();
    const paged = page(messages, args.cursor, args.limit);
    if (paged === null) return refused('invalid_cursor');
    return done({
      messages: shown(core, found.channel, paged.items, wantsMetadata),
      has_more: paged.hasMore,
      pin_count: 0,
      response_metadata: paged.metadata,
    });
  },
});

export const conversationsReplies = method({
  name: 'conversations.replies',
  tier: 'tier3',
  scope: null,
  args: z.object({ ...reading, ts: given.text }),
  run(core, args) {
    const found = readableConversation(core, args.channel, 'history');
    if (!found.ok) return found.answer;
    const wantsMetadata = args.include_all_metadata === true;
    if (wantsMetadata && !hasScope(core, metadataScope)) return missingScope(core, metadataScope);
    const asked = found.channel.messages.find((message) => message.ts === args.ts);
    if (asked === undefined) return refused('thread_not_found');
    const root = asked.threadTs ?? asked.ts;
    const replies = found.channel.messages.filter((message) => message.threadTs === root && within(message, args));
    const paged = page(replies, args.cursor, args.limit);
    if (paged === null) return refused('invalid_cursor');
    const parent = found.channel.messages.filter((message) => message.ts === root);
    return done({
      messages: shown(core, found.channel, [...parent, ...paged.items], wantsMetadata),
      has_more: paged.hasMore,
      response_metadata: paged.metadata,
    });
  },
});
