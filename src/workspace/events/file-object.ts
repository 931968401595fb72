import type { JsonObject } from '../json.ts';
import type { ChannelRecord, FileRecord } from '../state/records.ts';
import type { State } from '../state/state.ts';
import { channelsWithFile } from '../state/visibility.ts';

/** A file as Slack shows it. `base` is the workspace's address, under which its bytes are fetched with the app's token. */
export function fileObject(state: State, base: string, file: FileRecord): JsonObject {
  const channels = channelsWithFile(state, file.id);
  const seconds = Math.floor(file.created / 1000);
  const url = `${base}/files/${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: seconds,
    timestamp: seconds,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extension(file.name),
    pretty_type: extension(file.name).toUpperCase(),
    user: file.user,
    user_team: state.team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: channels.some((channel) => channel.kind === 'public'),
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: url,
    url_private_download: `${url}?download=1`,
    permalink: `${base}/files/${file.user}/${file.id}`,
    channels: ids(channels, 'public'),
    groups: ids(channels, 'private'),
    ims: ids(channels, 'direct'),
    shares: { public: shares(file, channels, 'public'), private: shares(file, channels, 'private') },
    has_rich_preview: false,
    file_access: 'visible',
  };
}

const ids = (channels: readonly ChannelRecord[], kind: ChannelRecord['kind']) =>
  channels.filter((channel) => channel.kind === kind).map((channel) => channel.id);

function shares(file: FileRecord, channels: readonly ChannelRecord[], kind: ChannelRecord['kind']): JsonObject {
  const shared = channels.filter((channel) => channel.kind === kind);
  return Object.fromEntries(
    shared.map((channel) => [
      channel.id,
      channel.messages
        .filter((message) => message.files.includes(file.id))
        .map((message) => ({
          ts: message.ts,
          channel_name: channel.name,
          reply_users: [],
          reply_users_count: 0,
          reply_count: 0,
          ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
        })),
    ]),
  );
}

function extension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : 'binary';
}
