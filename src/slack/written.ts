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

function mentioned(message: SlackMessage): string[] {
  return [...JSON.stringify([message.text, message.blocks]).matchAll(/\b[UW][A-Z0-9]{4,}\b/gu)].map(([id]) => id);
}
