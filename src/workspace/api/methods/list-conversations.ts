import { z } from 'zod';
import type { Core } from '../../core.ts';
import type { ChannelRecord } from '../../state/records.ts';
import { isMember } from '../../state/visibility.ts';
import { done, refused, type Answer } from '../answer.ts';
import { conversationObject, hasScope, missingScope, scopeOf } from '../conversation.ts';
import { given, method } from '../method.ts';
import { page } from '../paging.ts';

const kinds: { [type: string]: ChannelRecord['kind'] | null } = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'direct',
  mpim: null,
};

const listing = {
  types: given.optionalText,
  exclude_archived: given.flag.optional(),
  cursor: given.optionalText,
  limit: given.whole(100),
};

interface Listing {
  types?: string | undefined;
  exclude_archived?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

function list(core: Core, args: Listing, isWanted: (channel: ChannelRecord) => boolean): Answer {
  const types = (args.types ?? 'public_channel').split(',').map((type) => type.trim());
  if (types.some((type) => !(type in kinds))) return refused('invalid_types');
  const wanted = types.flatMap((type) => kinds[type] ?? []);
  const needed = types.map((type) => (type === 'mpim' ? 'mpim:read' : scopeOf(kinds[type] ?? 'public', 'read')));
  const missing = needed.filter((scope) => !hasScope(core, scope));
  if (missing.length > 0) return missingScope(core, missing.join(','));
  const channels = core.state.record.channels.filter(
    (channel) =>
      wanted.includes(channel.kind) && !(args.exclude_archived === true && channel.isArchived) && isWanted(channel),
  );
  const paged = page(channels, args.cursor, args.limit);
  if (paged === null) return refused('invalid_cursor');
  const objects = paged.items.map((channel) => ({
    ...conversationObject(core.state, channel),
    ...(channel.kind === 'direct' ? {} : { num_members: channel.members.length }),
  }));
  return done({ channels: objects, response_metadata: paged.metadata });
}

export const conversationsList = method({
  name: 'conversations.list',
  tier: 'tier2',
  scope: null,
  args: z.object(listing),
  run: (core, args) =>
    list(core, args, (channel) => channel.kind === 'public' || isMember(channel, core.state.app.botUser)),
});

export const usersConversations = method({
  name: 'users.conversations',
  tier: 'tier3',
  scope: null,
  args: z.object({ ...listing, user: given.optionalText }),
  run(core, args) {
    const person = args.user ?? core.state.app.botUser;
    if (core.state.person(person) === undefined) return refused('user_not_found');
    // Of somebody else's private channels the app sees only those it is in itself.
    return list(
      core,
      args,
      (channel) =>
        isMember(channel, person) && (channel.kind === 'public' || isMember(channel, core.state.app.botUser)),
    );
  },
});
