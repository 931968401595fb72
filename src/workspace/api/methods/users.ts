import { z } from 'zod';
import type { Core } from '../../core.ts';
import { compact, type JsonObject } from '../../json.ts';
import type { GroupRecord, PersonRecord } from '../../state/records.ts';
import { done, refused } from '../answer.ts';
import { hasScope } from '../conversation.ts';
import { given, method } from '../method.ts';
import { page } from '../paging.ts';

/** A person's user name: `olivia.bennett`. */
export function userName(person: PersonRecord): string {
  return person.name.toLowerCase().replaceAll(/\s+/g, '.');
}

/** A person as Slack shows them to the app; the e-mail only where it may read it. */
export function userObject(core: Core, person: PersonRecord): JsonObject {
  const email = hasScope(core, 'users:read.email') && person.email !== '' ? person.email : undefined;
  return {
    id: person.id,
    team_id: person.isStranger === true ? 'T0ELSEWHERE' : core.state.team.id,
    name: userName(person),
    deleted: person.isDeactivated,
    real_name: person.name,
    tz: 'Europe/London',
    tz_label: 'Greenwich Mean Time',
    tz_offset: 0,
    profile: compact({
      title: person.title,
      real_name: person.name,
      real_name_normalized: person.name,
      display_name: person.name,
      display_name_normalized: person.name,
      email,
      team: core.state.team.id,
      ...(person.isBot ? { bot_id: core.state.app.botId, api_app_id: core.state.app.id } : {}),
    }),
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    is_bot: person.isBot,
    is_stranger: person.isStranger === true,
    is_app_user: false,
    is_email_confirmed: true,
    updated: Math.floor(core.state.record.clock / 1000),
  };
}

export const usersInfo = method({
  name: 'users.info',
  tier: 'tier4',
  scope: 'users:read',
  args: z.object({ user: given.text }),
  run(core, args) {
    const person = core.state.person(args.user);
    return person === undefined ? refused('user_not_found') : done({ user: userObject(core, person) });
  },
});

export const usersList = method({
  name: 'users.list',
  tier: 'tier2',
  scope: 'users:read',
  args: z.object({ cursor: given.optionalText, limit: given.whole(1000) }),
  run(core, args) {
    const paged = page(core.state.record.people, args.cursor, args.limit);
    if (paged === null) return refused('invalid_cursor');
    const members = paged.items.map((person) => userObject(core, person));
    return done({ members, cache_ts: Math.floor(core.state.now() / 1000), response_metadata: paged.metadata });
  },
});

export const usersLookupByEmail = method({
  name: 'users.lookupByEmail',
  tier: 'tier3',
  scope: 'users:read.email',
  args: z.object({ email: given.text }),
  run(core, args) {
    const wanted = args.email.toLowerCase();
    // A deactivated person is not found by e-mail.
    const person = core.state.record.people.find(
      (one) => one.email.toLowerCase() === wanted && !one.isDeactivated && !one.isBot,
    );
    return person === undefined ? refused('users_not_found') : done({ user: userObject(core, person) });
  },
});

export function groupObject(core: Core, group: GroupRecord, withUsers: boolean): JsonObject {
  return {
    id: group.id,
    team_id: core.state.team.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: '',
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: 0,
    auto_provision: false,
    created_by: '',
    user_count: group.members.length,
    ...(withUsers ? { users: group.members } : {}),
  };
}

export const usergroupsList = method({
  name: 'usergroups.list',
  tier: 'tier2',
  scope: 'usergroups:read',
  args: z.object({ include_users: given.flag.optional(), include_count: given.flag.optional() }),
  run: (core, args) =>
    done({
      usergroups: core.state.record.groups.map((group) => groupObject(core, group, args.include_users === true)),
    }),
});

export const usergroupsUsersList = method({
  name: 'usergroups.users.list',
  tier: 'tier2',
  scope: 'usergroups:read',
  args: z.object({ usergroup: given.text }),
  run(core, args) {
    const group = core.state.group(args.usergroup);
    return group === undefined ? refused('no_such_subteam') : done({ users: group.members });
  },
});
