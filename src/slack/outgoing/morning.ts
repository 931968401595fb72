import { z } from 'zod';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import type { Handler } from '../../register/index.ts';
import { refusalCode } from '../api.ts';
import type { Bot } from '../bot.ts';
import { morningDays, whatIsDue } from '../lookups/what-is-due.ts';
import { sayMorning } from '../views/lists/morning.ts';
import { morningMessage, morningOver } from '../views/lists/morning-message.ts';
import { handler, mustBeOurs, type Try } from './handler.ts';
import { post } from './post.ts';
import { isOfChannel, refusedForGood } from './refused-for-good.ts';

const standing = z.object({ day: londonDate, channel: z.string(), ts: z.string(), said: z.string() });
type Standing = z.infer<typeof standing>;
const KEY = 'morning/standing';

/**
 * Tells the officers what is due on this morning. The one before then says only how much it was: what it listed is no longer
 * so, and what it says of a request must not outlast that request.
 */
export function morningHandler(out: Bot): Handler {
  return handler('morning', async ({ day }, now) => {
    const { register, now: instant } = out.desk;
    // What was held up until another day is no news any more; that day's own comes.
    if (day !== londonDateOf(instant())) return { outcome: 'done' };
    const row = await register.read(KEY);
    const before = row && standing.parse(row.value);
    const stands = await told(out, day, now);
    if (before && before.day !== day) await sayItIsOver(out, before, now);
    return { outcome: 'done', writes: async () => [{ key: KEY, was: 'any', value: stands }] };
  });
}

/** Where today's stands; nothing where there is nothing to say, or the channel takes nothing, of which officers hear otherwise. */
async function told(out: Bot, day: Standing['day'], now: Try): Promise<Standing | undefined> {
  const days = morningDays(out);
  const morning = await whatIsDue(out, days);
  const message = morningMessage(morning, days);
  if (!message) return undefined;
  const channel = out.places.officers;
  try {
    const { ts } = await post(out.api, { channel, thread: undefined, message, payload: { morning: day } }, now);
    return { day, channel, ts, said: sayMorning(morning, days) ?? '' };
  } catch (error) {
    if (!isOfChannel(error)) throw error;
    return undefined;
  }
}

async function sayItIsOver({ api }: Bot, { day, channel, ts, said }: Standing, now: Try): Promise<void> {
  const { text, blocks } = morningOver(day, said);
  await mustBeOurs(now);
  try {
    await api.chat.update({ channel, ts, text, blocks });
  } catch (error) {
    if (refusedForGood(error) === undefined && refusalCode(error) !== 'message_not_found') throw error;
  }
}
