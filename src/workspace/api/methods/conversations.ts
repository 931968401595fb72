import { z } from 'zod';
import { isMember } from '../../state/visibility.ts';
import { done, refused } from '../answer.ts';
import { conversationObject, findConversation, missingScope, readableConversation } from '../conversation.ts';
import { given, method } from '../method.ts';
import { page } from '../paging.ts';

export const conversationsInfo = method({
  name: 'conversations.info',
  tier: 'tier3',
  scope: null,
  args: z.object({ channel: given.text, include_num_members: given.flag.optional() }),
  run(core, args) {
    const found = readableConversation(core, args.channel, 'read');
    if (!found.ok) return found.answer;
    const members = args.include_num_members === true ? { num_members: found.channel.members.length } : {};
    return done({ channel: { ...conversationObject(core.state, found.channel), ...members } });
  },
});

export const conversationsMembers = method({
  name: 'conversations.members',
  tier: 'tier4',
  scope: null,
  args: z.object({ channel: given.text, cursor: given.optionalText, limit: given.whole(100) }),
  run(core, args) {
    const found = readableConversation(core, args.channel, 'read');
    if (!found.ok) return found.answer;
    const paged = page(found.channel.members, args.cursor, args.limit);
    return paged === null
      ? refused('invalid_cursor')
      : done({ members: paged.items, response_metadata: paged.metadata });
  },
});

export const conversationsOpen = method({
  name: 'conversations.open',
  tier: 'tier3',
  scope: 'im:write',
  args: z.object({ users: given.optionalText, channel: given.optionalText, return_im: given.flag.optional() }),
  run(core, args) {
    if (args.channel !== undefined) {
      const found = findConversation(core, args.channel);
      return found.ok ? done({ channel: { id: found.channel.id } }) : found.answer;
    }
    const people = (args.users ?? '').split(',').filter((user) => user !== '');
    const [only] = people;
    if (only === undefined) return refused('users_list_not_supplied');
    if (people.length > 1) return missingScope(core, 'mpim:write');
    const person = core.state.person(only);
    if (person === undefined) return refused('user_not_found');
    if (person.isDeactivated) return refused('user_disabled');
    if (person.isBot) return refused('cannot_dm_bot');
    const channel = core.state.directWith(only);
    return done({
      no_op: false,
      already_open: false,
      channel: args.return_im === true ? conversationObject(core.state, channel) : { id: channel.id },
    });
  },
});

export const conversationsJoin = method({
  name: 'conversations.join',
  tier: 'tier3',
  scope: 'channels:join',
  args: z.object({ channel: given.text }),
  run(core, args) {
    const found = findConversation(core, args.channel);
    if (!found.ok) return found.answer;
    if (found.channel.kind !== 'public') return refused('method_not_supported_for_channel_type');
    if (found.channel.isArchived) return refused('is_archived');
    if (!isMember(found.channel, core.state.app.botUser)) found.channel.members.push(core.state.app.botUser);
    core.changed();
    return done({ channel: conversationObject(core.state, found.channel) });
  },
});
