import { compact, type JsonObject } from '../json.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import { fileObject } from './file-object.ts';

/** The profile Slack shows beside what the app posts. */
function botProfile(state: State): JsonObject {
  return {
    id: state.app.botId,
    deleted: false,
    name: state.app.name,
    updated: 0,
    app_id: state.app.id,
    user_id: state.app.botUser,
    icons: {},
    team_id: state.team.id,
  };
}

/** A message as Slack shows it to the app. `metadata` only where the app may read it. */
export function messageObject(
  state: State,
  base: string,
  channel: ChannelRecord,
  message: MessageRecord,
  metadata: boolean,
): JsonObject {
  const replies = channel.messages.filter((one) => one.threadTs === message.ts && one.ts !== message.ts);
  const parent = message.threadTs === undefined ? undefined : state.message(channel.id, message.threadTs);
  const files = message.files.flatMap((id) => state.file(id) ?? []);
  const isParent = replies.length > 0;
  return compact({
    type: 'message',
    subtype: message.subtype,
    user: message.user,
    text: message.text,
    ts: message.ts,
    client_msg_id: message.clientMsgId,
    team: state.team.id,
    ...(message.byApp ? { bot_id: state.app.botId, app_id: state.app.id, bot_profile: botProfile(state) } : {}),
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    files: files.length > 0 ? files.map((file) => fileObject(state, base, file)) : undefined,
    upload: message.subtype === 'file_share' ? false : undefined,
    thread_ts: message.threadTs ?? (isParent ? message.ts : undefined),
    parent_user_id: parent?.user,
    edited: message.edited,
    reactions:
      message.reactions.length > 0
        ? message.reactions.map(({ name, users }) => ({ name, users, count: users.length }))
        : undefined,
    metadata: metadata ? message.metadata : undefined,
    ...(isParent ? threadFacts(replies) : {}),
  });
}

function threadFacts(replies: readonly MessageRecord[]): JsonObject {
  const users = [...new Set(replies.map((reply) => reply.user))];
  return {
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts ?? '',
    reply_users: users.slice(0, 5),
    is_locked: false,
    subscribed: false,
  };
}
