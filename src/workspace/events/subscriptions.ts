import type { ChannelRecord } from '../state/records.ts';
import { textOf, type JsonObject } from '../json.ts';

/** What the app must subscribe to, and the scope it must have, to be sent an event. */
export interface Subscription {
  event: string;
  scope: string | null;
}

const scopes = { public: 'channels', private: 'groups', direct: 'im' } as const;

/** The subscription an event needs. `channel` is where it happened, `null` for the whole workspace. */
export function subscriptionFor(event: JsonObject, channel: ChannelRecord | null): Subscription {
  const type = textOf(event, 'type') ?? '';
  switch (type) {
    case 'message': {
      const family = channel === null ? 'channels' : scopes[channel.kind];
      return { event: `message.${family}`, scope: `${family}:history` };
    }
    case 'member_joined_channel':
    case 'member_left_channel':
      return { event: type, scope: channel === null ? null : `${scopes[channel.kind]}:read` };
    case 'channel_left':
    case 'channel_archive':
    case 'channel_unarchive':
      return { event: type, scope: 'channels:read' };
    case 'group_left':
    case 'group_archive':
    case 'group_unarchive':
      return { event: type, scope: 'groups:read' };
    case 'subteam_members_changed':
      return { event: type, scope: 'usergroups:read' };
    case 'user_change':
      return { event: type, scope: 'users:read' };
    case 'reaction_added':
    case 'reaction_removed':
      return { event: type, scope: 'reactions:read' };
    default:
      return { event: type, scope: null };
  }
}
