import { refusalCode, type Api } from '../api.ts';
import { isOfChannel } from '../outgoing/refused-for-good.ts';

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

/** Where FOI Desk is not let in, it can say of nobody that they are in there, and asks again every time until it is. */
export function nobodyIn(error: unknown): ReadonlySet<string> {
  if (isOfChannel(error)) return new Set();
  throw error;
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
