import type { Filled } from '../workflows/form.ts';
import type { Bot } from './bot.ts';
import { readForm } from './forms/read.ts';
import type { View } from './inputs.ts';

/** How many people's names one message or form may ask Slack for: more than anybody mentions, and far from its rate limit. */
const MENTIONED_AT_MOST = 25;

/** Who is mentioned: as `<@U…>` in text, as an element in rich text. A word in capitals mentions nobody. */
export function mentionedIn(written: unknown): string[] {
  const found = JSON.stringify(written).matchAll(/<@([UW][A-Z0-9]+)|"user_id":"([UW][A-Z0-9]+)"/gu);
  return [...new Set([...found].map(([, typed, element]) => typed ?? element ?? ''))].slice(0, MENTIONED_AT_MOST);
}

/** What somebody filled in: whoever they mention stands there by name. @throws while Slack gives no names */
export async function filledIn(bot: Bot, { state }: View): Promise<Filled> {
  await bot.directory.mustLearn(mentionedIn(state.values));
  return readForm(state.values, bot.directory.knownName);
}
