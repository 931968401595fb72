import type { Core } from '../core.ts';
import type { JsonObject } from '../json.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import { isMember } from '../state/visibility.ts';
import { refused, type Answer } from './answer.ts';

const families = { public: 'channels', private: 'groups', direct: 'im' } as const;

/** The scope that reads a conversation of this kind, or its history. */
export function scopeOf(kind: ChannelRecord['kind'], what: 'read' | 'history'): string {
  return `${families[kind]}:${what}`;
}

export function hasScope(core: Core, scope: string): boolean {
  return core.manifest.oauth_config.scopes.bot.includes(scope);
}

/** The refusal of a call outside the app's scopes. */
export function missingScope(core: Core, needed: string): Answer {
  return { ...refused('missing_scope'), needed, provided: core.manifest.oauth_config.scopes.bot.join(',') };
}

export type Found = { ok: true; channel: ChannelRecord } | { ok: false; answer: Answer };

/** A conversation the app knows of: a private one it is not in does not exist for it. */
export function findConversation(core: Core, id: string): Found {
  const channel = core.state.channel(id);
  const isKnown = channel !== undefined && (channel.kind === 'public' || isMember(channel, core.state.app.botUser));
  return isKnown ? { ok: true, channel } : { ok: false, answer: refused('channel_not_found') };
}

/** A conversation the app may read: found, within its scopes, and it is a member where that is asked. */
export function readableConversation(core: Core, id: string, what: 'read' | 'history'): Found {
  const channel = core.state.channel(id);
  if (channel === undefined) return { ok: false, answer: refused('channel_not_found') };
  const scope = scopeOf(channel.kind, what);
  if (!hasScope(core, scope)) return { ok: false, answer: missingScope(core, scope) };
  const found = findConversation(core, id);
  if (!found.ok || what === 'read' || isMember(found.channel, core.state.app.botUser)) return found;
  return { ok: false, answer: refused('not_in_channel') };
}

/** A conversation as Slack shows it to the app. */
export function conversationObject(state: State, channel: ChannelRecord): JsonObject {
  const created = Math.floor(channel.created / 1000);
  if (channel.kind === 'direct') {
    const other = channel.members.find((member) => member !== state.app.botUser) ?? '';
    return {
      id: channel.id,
      created,
      is_im: true,
      is_org_shared: false,
      user: other,
      is_user_deleted: false,
      is_archived: false,
    };
  }
  const isPrivate = channel.kind === 'private';
  const isShared = channel.isShared === true;
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    created,
    updated: channel.created,
    is_archived: channel.isArchived,
    is_general: channel.name === 'general',
    is_member: isMember(channel, state.app.botUser),
    is_shared: isShared,
    is_ext_shared: isShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: state.team.id,
    shared_team_ids: [state.team.id],
    creator: '',
    unlinked: 0,
    topic: { value: channel.topic, creator: '', last_set: created },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}
