import type { App } from '@slack/bolt';
import type { Write } from '../../register/index.ts';
import { eventBody, type ChannelEvent, type SlackEvent } from '../inputs.ts';
import { publishHome } from '../lookups/home.ts';
import type { Bot } from '../bot.ts';
import type { Became } from '../views/channel-lost.ts';
import { workChannel } from './channels.ts';
import { workMessage } from './messages.ts';

/** Where it is told that something about people changed. */
export const DIRECTORY = 'directory';

/** Events are worked from the inbox; to Slack they are acknowledged by then. */
export function listenToEvents(app: App): void {
  app.event(/.*/u, async () => {});
}

/** Works an event of Slack's once. */
export async function workEvent(bot: Bot, body: unknown, done: readonly Write[]): Promise<void> {
  const { event, event_id: id } = eventBody.parse(body);
  await worked(bot, event, id, done);
}

async function worked(bot: Bot, event: SlackEvent, id: string, done: readonly Write[]): Promise<void> {
  switch (event.type) {
    case 'message':
      return workMessage(bot, event, id, done);
    case 'app_home_opened':
      return publishHome(bot, event.user);
    case 'member_joined_channel':
    case 'member_left_channel':
      bot.directory.membershipChanged(event.channel);
      if (event.user === bot.botUser) {
        await workChannel(bot, event.channel, event.type === 'member_joined_channel' ? 'back' : 'removed', id);
      }
      return tellOthers(bot, done);
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_unarchive':
    case 'group_unarchive':
      bot.directory.membershipChanged(event.channel);
      await workChannel(bot, event.channel, becameOf(event.type), id);
      return tellOthers(bot, done);
    case 'subteam_members_changed':
      bot.directory.groupsChanged();
      return tellOthers(bot, done);
    case 'user_change':
      bot.directory.personChanged(undefined);
      return tellOthers(bot, done);
  }
}

function becameOf(type: ChannelEvent): Became {
  if (type === 'channel_left' || type === 'group_left') return 'removed';
  return type === 'channel_archive' || type === 'group_archive' ? 'archived' : 'back';
}

/** Other bots on the register remember people too. */
async function tellOthers({ desk: { register } }: Bot, done: readonly Write[]): Promise<void> {
  if (register.shared) await register.commit([{ key: `${DIRECTORY}/changed`, was: 'any', value: null }, ...done]);
}
