import type { Core } from './core.ts';
import { MessageEvents } from './events/message-events.ts';
import type { Block } from './protocol.ts';
import type { ChannelRecord, MessageRecord } from './state/records.ts';

/** What a new message holds; the rest is given to it. */
export type NewMessage = Pick<MessageRecord, 'user' | 'byApp' | 'text' | 'blocks'> &
  Partial<Pick<MessageRecord, 'files' | 'threadTs' | 'subtype' | 'metadata' | 'clientMsgId'>>;

/** Posts a message into a channel. */
export function post(core: Core, channel: ChannelRecord, message: NewMessage): MessageRecord {
  const posted: MessageRecord = { channel: channel.id, ts: core.state.nextTs(), files: [], reactions: [], ...message };
  channel.messages.push(posted);
  new MessageEvents(core).posted(channel, posted);
  return posted;
}

/** Puts a message before one person's eyes only. No history knows it and no event tells of it. */
export function postEphemeral(core: Core, channel: ChannelRecord, onlyFor: string, message: NewMessage): MessageRecord {
  const posted: MessageRecord = {
    channel: channel.id,
    ts: core.state.nextTs(),
    files: [],
    reactions: [],
    ...message,
    onlyFor,
  };
  core.state.ephemerals.push(posted);
  core.changed();
  return posted;
}

/** Changes what a message says. `showEdited` is off where the app redraws its blocks. */
export function rewrite(
  core: Core,
  channel: ChannelRecord,
  message: MessageRecord,
  to: { text: string; blocks: Block[]; metadata?: MessageRecord['metadata'] | null },
  showEdited: boolean,
): void {
  const events = new MessageEvents(core);
  const before = events.shown(channel, message);
  message.text = to.text;
  message.blocks = to.blocks;
  if (to.metadata === null) delete message.metadata;
  else if (to.metadata !== undefined) message.metadata = to.metadata;
  if (showEdited) message.edited = { user: message.user, ts: core.state.nextTs() };
  events.changed(channel, message, before);
}

/** Deletes a message. One with replies stays as a tombstone, so that its thread keeps its place. */
export function remove(core: Core, channel: ChannelRecord, message: MessageRecord): void {
  const events = new MessageEvents(core);
  const before = events.shown(channel, message);
  const hasReplies = channel.messages.some((one) => one.threadTs === message.ts && one !== message);
  if (hasReplies) {
    message.subtype = 'tombstone';
    message.user = 'USLACKBOT';
    message.byApp = false;
    message.text = 'This message was deleted.';
    message.blocks = [];
    message.files = [];
    delete message.metadata;
  } else channel.messages.splice(channel.messages.indexOf(message), 1);
  events.deleted(channel, message, before);
}

/** Takes an ephemeral message away. */
export function removeEphemeral(core: Core, ts: string): void {
  const at = core.state.ephemerals.findIndex((message) => message.ts === ts);
  if (at >= 0) core.state.ephemerals.splice(at, 1);
  core.changed();
}
