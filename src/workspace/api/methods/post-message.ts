import { z } from 'zod';
import { compact } from '../../json.ts';
import { messageObject } from '../../events/message-object.ts';
import { post, postEphemeral } from '../../messages.ts';
import { isMember } from '../../state/visibility.ts';
import { done, refused } from '../answer.ts';
import { given, method } from '../method.ts';
import { content, isThread, postable, readContent } from './chat.ts';

export const postMessage = method({
  name: 'chat.postMessage',
  tier: 'special',
  scope: 'chat:write',
  args: z.object({
    channel: given.text,
    ...content,
    thread_ts: given.optionalText,
    reply_broadcast: given.flag.optional(),
  }),
  run(core, args) {
    const found = postable(core, args.channel);
    if (!found.ok) return found.answer;
    const read = readContent(core, args, true);
    if (!read.ok) return read.answer;
    const { channel } = found;
    if (args.thread_ts !== undefined && !isThread(channel, args.thread_ts)) return refused('thread_not_found');
    const { text, blocks, metadata, warning } = read.content;
    const message = post(core, channel, {
      user: core.state.app.botUser,
      byApp: true,
      text,
      blocks,
      ...(metadata === undefined ? {} : { metadata }),
      ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      ...(args.thread_ts !== undefined && args.reply_broadcast === true ? { subtype: 'thread_broadcast' } : {}),
    });
    return done({
      channel: channel.id,
      ts: message.ts,
      message: messageObject(core.state, core.base(), channel, message, true),
      warning,
      response_metadata: warning === undefined ? undefined : { warnings: [warning] },
    });
  },
});

export const postEphemeralMessage = method({
  name: 'chat.postEphemeral',
  tier: 'tier4',
  scope: 'chat:write',
  args: z.object({ channel: given.text, user: given.text, ...content, thread_ts: given.optionalText }),
  run(core, args) {
    const found = postable(core, args.channel);
    if (!found.ok) return found.answer;
    if (!isMember(found.channel, args.user)) return refused('user_not_in_channel');
    const read = readContent(core, args, true);
    if (!read.ok) return read.answer;
    const { text, blocks } = read.content;
    const message = postEphemeral(core, found.channel, args.user, {
      user: core.state.app.botUser,
      byApp: true,
      text,
      blocks,
      ...compact({ threadTs: args.thread_ts }),
    });
    return done({ message_ts: message.ts });
  },
});
