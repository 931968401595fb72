import { z } from 'zod';
import { jsonObject } from '../json.ts';
import type { Block } from '../protocol.ts';

/** What the workspace remembers, as it stands in the snapshot. */

const isBlock = (value: unknown): value is Block =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A block of any kind; whether Slack takes it is the validator's business. */
export const block = z.custom<Block>(isBlock, 'a block is an object with a type');

const personRecord = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  title: z.string(),
  isGuest: z.boolean(),
  isBot: z.boolean(),
  isDeactivated: z.boolean(),
  /** Of another workspace, in a channel shared with it. */
  isStranger: z.boolean().exactOptional(),
});
export type PersonRecord = z.infer<typeof personRecord>;

const groupRecord = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  members: z.array(z.string()),
});
export type GroupRecord = z.infer<typeof groupRecord>;

export const metadataRecord = z.object({ event_type: z.string(), event_payload: jsonObject });

const messageRecord = z.object({
  channel: z.string(),
  ts: z.string(),
  user: z.string(),
  /** Set on what the app posted. */
  byApp: z.boolean(),
  subtype: z.string().exactOptional(),
  text: z.string(),
  blocks: z.array(block),
  files: z.array(z.string()),
  threadTs: z.string().exactOptional(),
  clientMsgId: z.string().exactOptional(),
  metadata: metadataRecord.exactOptional(),
  edited: z.object({ user: z.string(), ts: z.string() }).exactOptional(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })),
  /** The one person who sees it; such a message is in no history. */
  onlyFor: z.string().exactOptional(),
});
export type MessageRecord = z.infer<typeof messageRecord>;

const channelRecord = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['public', 'private', 'direct']),
  members: z.array(z.string()),
  topic: z.string(),
  created: z.number(),
  isArchived: z.boolean(),
  /** Other workspaces are in it too (Slack Connect). */
  isShared: z.boolean().exactOptional(),
  /** Oldest first, replies included. */
  messages: z.array(messageRecord),
});
export type ChannelRecord = z.infer<typeof channelRecord>;

const fileRecord = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  mimetype: z.string(),
  size: z.number(),
  user: z.string(),
  created: z.number(),
  /** Announced and not uploaded, uploaded, or completed and shared. */
  stage: z.enum(['announced', 'uploaded', 'complete']),
  /** Put into a modal's file input: the app may read it though it is in no channel. */
  givenToApp: z.boolean(),
});
export type FileRecord = z.infer<typeof fileRecord>;

const mailRecord = z.object({
  id: z.string(),
  at: z.number(),
  from: z.string(),
  to: z.array(z.string()),
});
export type MailRecord = z.infer<typeof mailRecord>;

export const stateRecord = z.object({
  version: z.literal(1),
  counter: z.number(),
  /** The newest timestamp given out, in microseconds: no two messages share one. */
  lastMicros: z.number(),
  /** Where the clock stood: it only moves forward, across restarts too. */
  clock: z.number(),
  people: z.array(personRecord),
  groups: z.array(groupRecord),
  channels: z.array(channelRecord),
  files: z.array(fileRecord),
  mails: z.array(mailRecord),
});
export type StateRecord = z.infer<typeof stateRecord>;
