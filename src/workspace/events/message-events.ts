import { compact, type JsonObject } from '../json.ts';
import type { ChannelRecord, MessageRecord } from '../state/records.ts';
import type { Core } from '../core.ts';
import { messageObject } from './message-object.ts';

const channelTypes = { public: 'channel', private: 'group', direct: 'im' } as const;

/** Changes to messages, told to the app as events and to every open page. */
export class MessageEvents {
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  /** A new message stands in its channel. */
  posted(channel: ChannelRecord, message: MessageRecord): void {
    this.tell(channel, { ...this.shown(channel, message), ...this.place(channel, message.ts) });
  }

  /** A message reads differently now; `before` is how the app saw it. */
  changed(channel: ChannelRecord, message: MessageRecord, before: JsonObject): void {
    const ts = this.core.state.nextTs();
    this.tell(channel, {
      type: 'message',
      subtype: 'message_changed',
      message: {
        ...this.shown(channel, message),
        source_team: this.core.state.team.id,
        user_team: this.core.state.team.id,
      },
      previous_message: before,
      hidden: true,
      ts,
      ...this.place(channel, ts),
    });
  }

  /** A message is gone. One with replies leaves a tombstone, which Slack tells as a change. */
  deleted(channel: ChannelRecord, message: MessageRecord, before: JsonObject): void {
    if (channel.messages.includes(message)) return this.changed(channel, message, before);
    const ts = this.core.state.nextTs();
    this.tell(
      channel,
      compact({
        type: 'message',
        subtype: 'message_deleted',
        previous_message: before,
        deleted_ts: message.ts,
        hidden: true,
        ts,
        ...this.place(channel, ts),
      }),
    );
  }

  /** A message as events show it: without its metadata, which has events of its own. */
  shown(channel: ChannelRecord, message: MessageRecord): JsonObject {
    return messageObject(this.core.state, this.core.base(), channel, message, false);
  }

  private place(channel: ChannelRecord, ts: string): JsonObject {
    return { channel: channel.id, event_ts: ts, channel_type: channelTypes[channel.kind] };
  }

  private tell(channel: ChannelRecord, event: JsonObject): void {
    this.core.events.emit(event, channel);
    this.core.changed();
  }
}
