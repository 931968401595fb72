import type { Api } from '../api.ts';

/** Everybody in a channel. */
export async function askMembers(api: Api, channel: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await api.conversations.members({ channel, limit: 200, ...(cursor !== undefined && { cursor }) });
    for (const member of page.members ?? []) found.add(member);
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return found;
}

/** Everybody in a user group. */
export async function askGroup(api: Api, group: string): Promise<ReadonlySet<string>> {
  const { users } = await api.usergroups.users.list({ usergroup: group });
  return new Set(users ?? []);
}
