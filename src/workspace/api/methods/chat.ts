import { accepted } from '../../blocks/accepted.ts';
import { checkMessageBlocks, tooLongForOneMessage } from '../../blocks/check-message.ts';
import { worded } from '../../blocks/fault.ts';
import type { Core } from '../../core.ts';
import type { Block, Json } from '../../protocol.ts';
import { metadataRecord, type ChannelRecord, type MessageRecord } from '../../state/records.ts';
import { isMember } from '../../state/visibility.ts';
import { refused, type Answer } from '../answer.ts';
import { findConversation, type Found } from '../conversation.ts';
import { given, notJson } from '../method.ts';

/** Characters past which Slack cuts a message's text. */
const longestText = 40_000;

/** Bytes of a message's metadata at most. */
const largestMetadata = 8_192;

/** The arguments that say what a message holds. */
export const content = {
  text: given.optionalText,
  blocks: given.value,
  metadata: given.value,
};

export interface Content {
  text: string;
  blocks: Block[];
  metadata: MessageRecord['metadata'];
  warning: string | undefined;
}

/** Reads what a message holds. `limitTotal` is off for response URLs, where Slack does not count. */
export function readContent(
  core: Core,
  args: { text?: string | undefined; blocks?: Json | undefined; metadata?: Json | undefined },
  limitTotal: boolean,
): { ok: true; content: Content } | { ok: false; answer: Answer } {
  const refuse = (error: string, messages: string[] = []) => ({ ok: false, answer: refused(error, messages) }) as const;
  if (args.blocks === notJson || (args.blocks !== undefined && !Array.isArray(args.blocks))) {
    return refuse('invalid_blocks_format');
  }
  const checked = checkMessageBlocks(args.blocks ?? []);
  if (!checked.ok) return refuse(checked.error, worded(checked.faults));
  const text = args.text ?? '';
  if (text === '' && checked.value.length === 0) return refuse('no_text');
  if (limitTotal && tooLongForOneMessage(checked.value)) return refuse('msg_blocks_too_long');
  const metadata = metadataRecord.optional().safeParse(args.metadata);
  if (!metadata.success) return refuse('invalid_metadata_format');
  if (JSON.stringify(metadata.data ?? {}).length > largestMetadata) return refuse('metadata_too_large');
  return {
    ok: true,
    content: {
      text: text.slice(0, longestText),
      blocks: accepted(checked.value, () => core.state.nextId('b')),
      metadata: metadata.data,
      warning: text.length > longestText ? 'message_truncated' : undefined,
    },
  };
}

/** The conversation a message may be posted to: a person's id stands for the direct one with them. */
export function postable(core: Core, id: string): Found {
  const person = core.state.person(id);
  const { messages_tab_enabled: takesMessages } = core.manifest.features.app_home;
  if (person !== undefined && !person.isBot) {
    if (!takesMessages) return { ok: false, answer: refused('messages_tab_disabled') };
    return { ok: true, channel: core.state.directWith(id) };
  }
  const found = findConversation(core, id.startsWith('#') ? named(core, id.slice(1)) : id);
  if (!found.ok) return found;
  if (!isMember(found.channel, core.state.app.botUser)) return { ok: false, answer: refused('not_in_channel') };
  if (found.channel.isArchived) return { ok: false, answer: refused('is_archived') };
  return found;
}

const named = (core: Core, name: string) =>
  core.state.record.channels.find((channel) => channel.name === name)?.id ?? name;

/** A thread's own timestamp must be that of a message standing in the channel. */
export function isThread(channel: ChannelRecord, ts: string): boolean {
  return channel.messages.some((message) => message.ts === ts);
}
