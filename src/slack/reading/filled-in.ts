import type { Filled } from '../../workflows/forms/form.ts';
import type { Bot } from '../bot.ts';
import { readForm } from '../forms/read.ts';
import type { View } from '../inputs.ts';
import { mentionedIn } from './mentioned.ts';

/** What somebody filled in: whoever they mention stands there by name. @throws while Slack gives no names */
export async function filledIn(bot: Bot, { state }: View): Promise<Filled> {
  await bot.directory.mustLearn(mentionedIn(state.values));
  return readForm(state.values, bot.directory.knownName);
}
