import type { App } from '@slack/bolt';
import type { Write } from '../../register/index.ts';
import { eventBody, type ChannelEvent, type SlackEvent } from '../inputs.ts';
import { publishHome } from '../lookups/home.ts';
import type { Became } from '../../workflows/intents.ts';
import type { Bot } from '../bot.ts';
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
    case 'member_left_channel': {
      bot.directory.membershipChanged(event.channel);
      const became = event.type === 'member_joined_channel' ? 'back' : 'removed';
      const told = event.user === bot.botUser ? await workChannel(bot, event.channel, became, id) : [];
      return peopleChanged(bot, told, done);
    }
    case 'channel_left':
    case 'group_left':
    case 'channel_archive':
    case 'group_archive':
    case 'channel_unarchive':
    case 'group_unarchive':
      bot.directory.membershipChanged(event.channel);
      return peopleChanged(bot, await workChannel(bot, event.channel, becameOf(event.type), id), done);
    case 'subteam_members_changed':
      bot.directory.groupsChanged();
      return peopleChanged(bot, [], done);
    case 'user_change':
      bot.directory.personChanged(undefined);
      return peopleChanged(bot, [], done);
  }
}

function becameOf(type: ChannelEvent): Became {
  if (type === 'channel_left' || type === 'group_left') return 'removed';
  return type === 'channel_archive' || type === 'group_archive' ? 'archived' : 'unarchived';
}

/** Other bots on the register remember people too; what tells the officers is in the commit that says it is worked. */
async function peopleChanged(
  { desk: { register, poke } }: Bot,
  told: readonly Write[],
  done: readonly Write[],
): Promise<void> {
  const others: Write[] = register.shared ? [{ key: `${DIRECTORY}/changed`, was: 'any', value: null }] : [];
  if (told.length + others.length === 0) return;
  const saved = await register.commit([...told, ...others, ...done]);
  if (!saved.committed) throw new Error(`Somebody else wrote ${saved.conflict}.`);
  poke();
}
