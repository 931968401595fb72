import { groupObject, userObject } from '../api/methods/users.ts';
import type { Core } from '../core.ts';
import type { ChannelRecord, GroupRecord, PersonRecord } from '../state/records.ts';

const letters = { public: 'C', private: 'G', direct: 'D' } as const;

/** Somebody comes into a channel: by themselves, let in by an administrator, or brought in by who is in there. */
export function join(core: Core, channel: ChannelRecord, person: string, inviter?: string): void {
  if (channel.members.includes(person)) return;
  channel.members.push(person);
  moved(core, channel, person, 'member_joined_channel', inviter);
}

/** Somebody leaves a channel. The app is told as long as it is in there itself, and of its own leaving in another way. */
export function leave(core: Core, channel: ChannelRecord, person: string): void {
  if (!channel.members.includes(person)) return;
  channel.members = channel.members.filter((member) => member !== person);
  if (person === core.state.app.botUser) return tellOf(core, channel, 'left', null);
  moved(core, channel, person, 'member_left_channel');
}

/** A channel is archived, or brought back: everybody is told of a public one, of a private one who is in there. */
export function archive(core: Core, channel: ChannelRecord, isArchived: boolean): void {
  channel.isArchived = isArchived;
  tellOf(core, channel, isArchived ? 'archive' : 'unarchive', channel.kind === 'private' ? channel : null);
}

/** Slack calls a private channel a group here. */
function tellOf(core: Core, channel: ChannelRecord, what: string, inside: ChannelRecord | null): void {
  const family = channel.kind === 'private' ? 'group' : 'channel';
  core.events.emit({ type: `${family}_${what}`, channel: channel.id, event_ts: core.state.nextTs() }, inside);
  core.changed();
  core.events.flush();
}

function moved(core: Core, channel: ChannelRecord, user: string, type: string, inviter?: string): void {
  const event = {
    type,
    user,
    channel: channel.id,
    channel_type: letters[channel.kind],
    team: core.state.team.id,
    ...(inviter !== undefined && { inviter }),
    event_ts: core.state.nextTs(),
  };
  core.events.emit(event, channel);
  core.changed();
  core.events.flush();
}

/** Changes who is in a user group. */
export function regroup(core: Core, group: GroupRecord, members: readonly string[]): void {
  const before = group.members;
  group.members = [...members];
  const added = members.filter((one) => !before.includes(one));
  const removed = before.filter((one) => !members.includes(one));
  const seconds = Math.floor(core.state.now() / 1000);
  core.events.emit(
    {
      type: 'subteam_members_changed',
      subteam_id: group.id,
      team_id: core.state.team.id,
      date_previous_update: seconds,
      date_update: seconds,
      added_users: added,
      added_users_count: String(added.length),
      removed_users: removed,
      removed_users_count: String(removed.length),
      event_ts: core.state.nextTs(),
    },
    null,
  );
  core.events.emit(
    { type: 'subteam_updated', subteam: groupObject(core, group, true), event_ts: core.state.nextTs() },
    null,
  );
  core.changed();
  core.events.flush();
}

/** Changes somebody's account: deactivated, made a guest, renamed, or found to be of another workspace (Slack Connect). */
export function changePerson(
  core: Core,
  person: PersonRecord,
  change: Partial<Pick<PersonRecord, 'name' | 'email' | 'isGuest' | 'isDeactivated' | 'isStranger'>>,
): void {
  Object.assign(person, change);
  core.events.emit(
    {
      type: 'user_change',
      user: userObject(core, person),
      cache_ts: Math.floor(core.state.now() / 1000),
      event_ts: core.state.nextTs(),
    },
    null,
  );
  core.changed();
  core.events.flush();
}
