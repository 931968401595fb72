import { z } from 'zod';
import type { Core } from '../../core.ts';
import { messageObject } from '../../events/message-object.ts';
import { remove, rewrite } from '../../messages.ts';
import type { ChannelRecord, MessageRecord } from '../../state/records.ts';
import { done, refused, type Answer } from '../answer.ts';
import { findConversation } from '../conversation.ts';
import { given, method } from '../method.ts';
import { content, readContent } from './chat.ts';

type Own = { ok: true; channel: ChannelRecord; message: MessageRecord } | { ok: false; answer: Answer };

/** A message the app itself posted; no other may it change. */
function ownMessage(core: Core, id: string, ts: string, otherwise: string): Own {
  const found = findConversation(core, id);
  if (!found.ok) return found;
  if (found.channel.isArchived) return { ok: false, answer: refused('is_archived') };
  const message = found.channel.messages.find((one) => one.ts === ts);
  if (message === undefined) return { ok: false, answer: refused('message_not_found') };
  if (!message.byApp) return { ok: false, answer: refused(otherwise) };
  return { ok: true, channel: found.channel, message };
}

export const updateMessage = method({
  name: 'chat.update',
  tier: 'tier3',
  scope: 'chat:write',
  args: z.object({ channel: given.text, ts: given.text, ...content }),
  run(core, args) {
    const own = ownMessage(core, args.channel, args.ts, 'cant_update_message');
    if (!own.ok) return own.answer;
    // Blocks stay only where no text is given; text alone replaces them.
    const keepsBlocks = args.blocks === undefined && args.text === undefined && args.metadata !== undefined;
    const read = readContent(
      core,
      keepsBlocks ? { ...args, text: own.message.text, blocks: own.message.blocks } : args,
      true,
    );
    if (!read.ok) return read.answer;
    const { text, blocks, metadata } = read.content;
    rewrite(core, own.channel, own.message, { text, blocks, metadata }, blocks.length === 0);
    return done({
      channel: own.channel.id,
      ts: own.message.ts,
      text: own.message.text,
      message: messageObject(core.state, core.base(), own.channel, own.message, true),
    });
  },
});

export const deleteMessage = method({
  name: 'chat.delete',
  tier: 'tier3',
  scope: 'chat:write',
  args: z.object({ channel: given.text, ts: given.text }),
  run(core, args) {
    const own = ownMessage(core, args.channel, args.ts, 'cant_delete_message');
    if (!own.ok) return own.answer;
    remove(core, own.channel, own.message);
    return done({ channel: own.channel.id, ts: args.ts });
  },
});

export const getPermalink = method({
  name: 'chat.getPermalink',
  tier: 'special',
  scope: null,
  args: z.object({ channel: given.text, message_ts: given.text }),
  run(core, args) {
    const found = findConversation(core, args.channel);
    if (!found.ok) return found.answer;
    const message = found.channel.messages.find((one) => one.ts === args.message_ts);
    if (message === undefined) return refused('message_not_found');
    const thread = message.threadTs === undefined ? '' : `?thread_ts=${message.threadTs}&cid=${found.channel.id}`;
    const permalink = `${core.base()}/archives/${found.channel.id}/p${message.ts.replace('.', '')}${thread}`;
    return done({ channel: found.channel.id, permalink });
  },
});
