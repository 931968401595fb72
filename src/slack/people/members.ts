import { refusalCode, type Api } from '../api.ts';
import { isOfChannel } from '../outgoing/refused-for-good.ts';

/** Everybody in a channel; nobody of one that FOI Desk is not let into, until it is. */
export async function askMembers(api: Api, channel: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  let cursor: string | undefined;
  try {
    do {
      const page = await api.conversations.members({ channel, limit: 200, ...(cursor !== undefined && { cursor }) });
      for (const member of page.members ?? []) found.add(member);
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor !== undefined);
  } catch (error) {
    if (isOfChannel(error)) return new Set();
    throw error;
  }
  return found;
}

/** Everybody in a user group. */
export async function askGroup(api: Api, group: string): Promise<ReadonlySet<string>> {
  const { users } = await api.usergroups.users.list({ usergroup: group });
  return new Set(users ?? []);
}

/** Whom Slack does not know, or does not let us see, may do nothing: to ask again would change nothing. */
export function nobody(error: unknown): undefined {
  if (['user_not_found', 'user_not_visible', 'users_not_found'].includes(refusalCode(error) ?? '')) return undefined;
  throw error;
}
