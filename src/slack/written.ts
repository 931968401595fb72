import { isEmptyProse } from '../domain/prose.ts';
import type { Written } from '../workflows/thread-replies.ts';
import type { SlackMessage } from './inputs.ts';
import type { Bot } from './listeners/bot.ts';
import { isDiscussion } from './text/discussion.ts';
import { proseFromMessage } from './text/from-message.ts';
import { splitAnswers } from './text/several-answers.ts';

/** A person's message as we read it: mentions by name, nothing of Slack's mark-up. */
export async function writtenIn(bot: Bot, message: SlackMessage, numbers: readonly number[] = []): Promise<Written> {
  await bot.directory.learn(mentioned(message));
  const words = proseFromMessage(message, bot.directory.knownName);
  const perQuestion = numbers.length > 1 && !isEmptyProse(words) ? splitAnswers(words, numbers) : undefined;
  return {
    ts: message.ts,
    editedTs: message.edited?.ts ?? message.ts,
    author: message.user ?? '',
    words,
    files: message.files ?? [],
    discussion: isDiscussion(message),
    ...(perQuestion && { perQuestion }),
  };
}

/** How many people's names one message may ask Slack for: more than anybody mentions, and far from Slack's rate limit. */
const MENTIONED_AT_MOST = 25;

/** Who is mentioned: as `<@U…>` in the text, as an element in the blocks. A word in capitals mentions nobody. */
function mentioned({ text, blocks }: SlackMessage): string[] {
  const found = JSON.stringify([text, blocks]).matchAll(/<@([UW][A-Z0-9]+)|"user_id":"([UW][A-Z0-9]+)"/gu);
  return [...new Set([...found].map(([, typed, element]) => typed ?? element ?? ''))].slice(0, MENTIONED_AT_MOST);
}
