import { react } from '../api/methods/reactions.ts';
import type { Core } from '../core.ts';
import { post, remove, rewrite } from '../messages.ts';
import type { ActResult, Block } from '../protocol.ts';
import type { ChannelRecord, MessageRecord, PersonRecord } from '../state/records.ts';
import { maySeeFile } from '../state/visibility.ts';
import { ok, says } from './result.ts';
import { written } from './written.ts';

/** What somebody says: text or what a composer made of it, and files uploaded before. */
export interface Said {
  text: string;
  thread?: string;
  files?: readonly string[];
  blocks?: readonly Block[];
}

/** Characters a person's message holds; Slack makes a longer one a snippet. */
const longest = 40_000;

const notComposed = 'Only formatted text and a table can be written here.';

/** Says something in a channel the person is in. */
export function say(core: Core, person: PersonRecord, channel: ChannelRecord, said: Said): ActResult {
  const readOnly = core.manifest.features.app_home.messages_tab_read_only_enabled;
  if (channel.kind === 'direct' && readOnly) return says('Sending messages to this app has been turned off.');
  if (channel.isArchived) return says('This channel is archived.');
  const files = said.files ?? [];
  const content = written(core, said);
  if (content === null) return says(notComposed);
  if (content.text.trim() === '' && files.length === 0) return says('Write something first.');
  if (content.text.length > longest) return says('This message is too long: 40,000 characters at most.');
  const root = said.thread === undefined ? undefined : channel.messages.find((one) => one.ts === said.thread);
  if (said.thread !== undefined && root === undefined) return says('The message this thread hung on is gone.');
  const attached = files.map((id) => core.state.file(id));
  for (const file of attached) {
    if (file === undefined || file.stage === 'announced' || !maySeeFile(core.state, file, person.id)) {
      return says('A file could not be attached.');
    }
  }
  for (const file of attached) if (file !== undefined) file.stage = 'complete';
  post(core, channel, {
    user: person.id,
    byApp: false,
    ...content,
    files: [...files],
    clientMsgId: core.state.nextId('client-'),
    ...(root === undefined ? {} : { threadTs: root.threadTs ?? root.ts }),
    ...(files.length > 0 ? { subtype: 'file_share' } : {}),
  });
  core.events.flush();
  return ok;
}

/** Changes what the person wrote earlier. */
export function edit(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  message: MessageRecord,
  to: { text: string; blocks?: readonly Block[] },
): ActResult {
  if (message.user !== person.id) return says('You can only edit your own messages.');
  const content = written(core, to);
  if (content === null) return says(notComposed);
  if (content.text.trim() === '') return says('Write something, or delete the message.');
  rewrite(core, channel, message, content, true);
  core.events.flush();
  return ok;
}

/** Deletes what the person wrote. */
export function unsay(core: Core, person: PersonRecord, channel: ChannelRecord, message: MessageRecord): ActResult {
  if (message.user !== person.id) return says('You can only delete your own messages.');
  remove(core, channel, message);
  core.events.flush();
  return ok;
}

/** Reacts to a message, or takes the reaction back. */
export function toggleReaction(
  core: Core,
  person: PersonRecord,
  channel: ChannelRecord,
  message: MessageRecord,
  name: string,
): ActResult {
  const isAdded = react(core, message, name, person.id);
  if (!isAdded) {
    message.reactions = message.reactions
      .map((one) => (one.name === name ? { ...one, users: one.users.filter((user) => user !== person.id) } : one))
      .filter((one) => one.users.length > 0);
  }
  const event = {
    type: isAdded ? 'reaction_added' : 'reaction_removed',
    user: person.id,
    reaction: name,
    item_user: message.user,
    item: { type: 'message', channel: channel.id, ts: message.ts },
    event_ts: core.state.nextTs(),
  };
  core.events.emit(event, channel);
  core.changed();
  core.events.flush();
  return ok;
}
