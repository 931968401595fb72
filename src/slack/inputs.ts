import { z } from 'zod';
import { viewValues } from './forms/read.ts';

/** What Slack sends, as far as we read it: parsed once, here, and trusted afterwards. */
const id = z.string().min(1);
const channel = z.looseObject({ id });

export const slackFile = z
  .looseObject({ id, name: z.string().nullish(), mimetype: z.string().nullish(), size: z.number().nullish() })
  .transform((file) => ({
    id: file.id,
    name: file.name ?? 'file',
    mimeType: file.mimetype ?? 'application/octet-stream',
    size: file.size ?? 0,
  }));

/** A file of a message: Slack's own, or a link to one kept elsewhere, or what is left of one that was deleted or hidden. */
const attachedFile = z.looseObject({
  mode: z.string().nullish(),
  is_external: z.boolean().nullish(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  url_private: z.string().nullish(),
});

const isLinked = ({ mode, is_external }: z.infer<typeof attachedFile>) => is_external === true || mode === 'external';

/** Modes of files whose bytes Slack gives no more. */
const GONE = new Set(['tombstone', 'hidden_by_limit']);

/** Files whose bytes are Slack's, and those that are only linked. */
const attachedFiles = z.array(attachedFile).transform((files) => ({
  own: z.array(slackFile).parse(files.filter((file) => !isLinked(file) && !GONE.has(file.mode ?? ''))),
  linked: files
    .filter(isLinked)
    .flatMap(({ name, title, url_private: url }) => (url ? [{ url, name: title ?? name ?? url }] : [])),
}));

/** Slack gives the first message of a thread the thread's own time stamp; it stands in the channel all the same. */
function withItsThread<Message extends { ts: string; thread_ts?: string | undefined }>(message: Message): Message {
  return message.thread_ts === message.ts ? { ...message, thread_ts: undefined } : message;
}

/** A person's message: in an event, in a shortcut, in a channel's history. */
export const slackMessage = z
  .looseObject({
    ts: id,
    user: z.string().optional(),
    bot_id: z.string().optional(),
    subtype: z.string().optional(),
    text: z.string().optional(),
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
    thread_ts: z.string().optional(),
    files: attachedFiles.optional(),
    edited: z.looseObject({ ts: id }).optional(),
  })
  .transform(withItsThread);
export type SlackMessage = z.infer<typeof slackMessage>;

export const command = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  user_id: id,
  channel_id: id,
  trigger_id: id,
  response_url: z.string().optional(),
});
export type Command = z.infer<typeof command>;

const view = z.looseObject({
  id,
  hash: z.string().default(''),
  callback_id: z.string(),
  private_metadata: z.string().default(''),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  state: z.looseObject({ values: viewValues }).default({ values: {} }),
});
export type View = z.infer<typeof view>;

const action = z.looseObject({
  action_id: z.string(),
  value: z.string().optional(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
});

export const click = z.looseObject({
  type: z.literal('block_actions'),
  user: z.looseObject({ id }),
  trigger_id: id,
  channel: channel.optional(),
  message: z.looseObject({ ts: id, thread_ts: z.string().optional() }).transform(withItsThread).optional(),
  view: view.optional(),
  actions: z.array(action).min(1),
});
export type Click = z.infer<typeof click>;

export const submission = z.looseObject({
  type: z.literal('view_submission'),
  user: z.looseObject({ id }),
  trigger_id: z.string().optional(),
  view,
});
export type Submission = z.infer<typeof submission>;

export const messageShortcut = z.looseObject({
  type: z.literal('message_action'),
  callback_id: z.string(),
  trigger_id: id,
  user: z.looseObject({ id }),
  channel,
  message: slackMessage,
});
export type MessageShortcut = z.infer<typeof messageShortcut>;

const messageEvent = z.looseObject({
  type: z.literal('message'),
  channel: id,
  ts: id,
  subtype: z.string().optional(),
  message: slackMessage.optional(),
  previous_message: slackMessage.optional(),
  deleted_ts: z.string().optional(),
});

/** What Slack says when FOI Desk itself loses a channel or gets it back; a private one is a group. */
const channelEvents = [
  'channel_left',
  'group_left',
  'channel_archive',
  'group_archive',
  'channel_unarchive',
  'group_unarchive',
] as const;
export type ChannelEvent = (typeof channelEvents)[number];

/** An event of Slack's, by what it is about. */
export const eventBody = z.looseObject({
  type: z.literal('event_callback'),
  event_id: id,
  event: z.union([
    messageEvent.extend({
      user: z.string().optional(),
      bot_id: z.string().optional(),
      thread_ts: z.string().optional(),
    }),
    z.looseObject({ type: z.literal('app_home_opened'), user: id, tab: z.string().optional() }),
    z.looseObject({ type: z.enum(['member_joined_channel', 'member_left_channel']), user: id, channel: id }),
    z.looseObject({ type: z.enum(channelEvents), channel: id }),
    z.looseObject({ type: z.literal('subteam_members_changed') }),
    z.looseObject({ type: z.literal('user_change') }),
  ]),
});
export type EventBody = z.infer<typeof eventBody>;
export type SlackEvent = EventBody['event'];

/** What a click carries: the value of its button, or of the option chosen. */
export function carriedBy(click: Click): string {
  const first = click.actions[0];
  return first?.value ?? first?.selected_option?.value ?? '';
}
