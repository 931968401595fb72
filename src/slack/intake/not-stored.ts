import { threadAt } from '../../workflows/departments/thread-replies.ts';
import type { Bot } from '../bot.ts';
import { click as clickBody, eventBody } from '../inputs.ts';
import { whereOf } from '../listeners/read-click.ts';
import { tell, type Where } from '../tell.ts';

const WHAT_NEXT = 'tell your administrator that the register cannot be written.';
const CLICK = `FOI Desk cannot save anything just now, so this was not done. Press it again in a few minutes; if it goes on, ${WHAT_NEXT}`;
const REPLY = `FOI Desk cannot save anything just now, so your reply is not recorded yet. It is tried again for some minutes; if no tick appears by then, post it again and ${WHAT_NEXT}`;

/** How many of those who were told are remembered: Slack sends an event again, and nobody is told twice. */
const REMEMBERED = 1000;

/**
 * Tells people that what they did could not be stored, as it is not acknowledged either and Slack itself shows next to
 * nothing: whoever pressed a button, and whoever replied in a question's thread.
 */
export function createNotStored(): (bot: Bot, body: unknown) => Promise<void> {
  const told = new Set<string>();
  return async (bot, body) => {
    const lost = await whoLost(bot, body);
    if (!lost || told.has(lost.id)) return;
    if (told.size >= REMEMBERED) told.clear();
    told.add(lost.id);
    await tell(bot.api, lost.user, lost.where, lost.says).catch(() => undefined);
  };
}

async function whoLost(
  bot: Bot,
  body: unknown,
): Promise<{ id: string; user: string; where: Where | undefined; says: string } | undefined> {
  const click = clickBody.safeParse(body);
  if (click.success) {
    const { trigger_id: id, user } = click.data;
    return { id, user: user.id, where: whereOf(click.data), says: CLICK };
  }
  const read = eventBody.safeParse(body);
  if (!read.success || read.data.event.type !== 'message') return undefined;
  const { channel, thread_ts: thread, user, subtype } = read.data.event;
  if (thread === undefined || user === undefined || user === bot.botUser || subtype === 'message_deleted')
    return undefined;
  const isQuestion = (await threadAt(bot.desk, channel, thread)) !== undefined;
  return isQuestion ? { id: read.data.event_id, user, where: { channel, thread }, says: REPLY } : undefined;
}
