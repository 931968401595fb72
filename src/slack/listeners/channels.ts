import type { Write } from '../../register/index.ts';
import type { Became } from '../../workflows/intents.ts';
import { strayOutgoing } from '../../workflows/outgoing.ts';
import { showStraysAgain } from '../../workflows/see-to-strays.ts';
import { tryAgainIn } from '../../workflows/see-to-undone.ts';
import type { Bot } from '../bot.ts';
import { isOfChannel } from '../outgoing/refused-for-good.ts';
import { councilChannel } from '../people/council-channel.ts';

/**
 * FOI Desk lost a channel or has it again. Of one of the council's, what was given up for want of it is tried again; answers
 * with what tells the officers.
 * @param id of the event that says so
 */
export async function workChannel(bot: Bot, channel: string, says: Became, id: string): Promise<Write[]> {
  const found = councilChannel(bot, channel);
  if (!found) return [];
  // One that is archived may lose its members: unarchived, it takes nothing of ours before somebody invites us.
  const became = says === 'unarchived' && (await isIn(bot, channel)) ? 'back' : says;
  if (became === 'back') await tryAgainIn(bot.desk, found.lanes);
  const strays = became === 'back' && found.lanes.includes('officers') ? await showStraysAgain(bot.desk.register) : [];
  return [strayOutgoing({ kind: 'channelNews', channel, became, event: id }), ...strays];
}

async function isIn({ api }: Bot, channel: string): Promise<boolean> {
  try {
    return (await api.conversations.info({ channel })).channel?.is_member === true;
  } catch (error) {
    // Slack shows a private channel to nobody who is not in it.
    if (isOfChannel(error)) return false;
    throw error;
  }
}
