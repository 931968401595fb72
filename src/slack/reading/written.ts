import { isEmptyProse, isSafeUrl, type Paragraph, type Prose } from '../../domain/words/prose.ts';
import { visibleText } from '../../domain/words/visible-text.ts';
import { FILE_AT_MOST, tooLarge } from '../../workflows/kept/file.ts';
import type { Written } from '../../workflows/departments/thread-replies.ts';
import type { SlackMessage } from '../inputs.ts';
import type { Bot } from '../bot.ts';
import { mentionedIn } from './mentioned.ts';
import { isDiscussion } from '../text/discussion.ts';
import { proseFromMessage } from '../text/from-message.ts';
import { splitAnswers } from '../text/several-answers.ts';

/** A person's message as we read it: mentions by name, nothing of Slack's mark-up. @throws while Slack gives no names */
export async function writtenIn(bot: Bot, message: SlackMessage, numbers: readonly number[] = []): Promise<Written> {
  await bot.directory.mustLearn(mentionedIn([message.text, message.blocks]));
  const words = withLinked(proseFromMessage(message, bot.directory.knownName), message.files?.linked ?? []);
  const perQuestion = numbers.length > 1 && !isEmptyProse(words) ? splitAnswers(words, numbers) : undefined;
  return {
    ts: message.ts,
    editedTs: message.edited?.ts ?? message.ts,
    author: message.user ?? '',
    words,
    files: (message.files?.own ?? []).filter(({ size }) => size <= FILE_AT_MOST),
    discussion: isDiscussion(message),
    ...(perQuestion && { perQuestion }),
  };
}

/** A file that is kept elsewhere is a link, and goes with the words as one. */
function withLinked(words: Prose, linked: readonly { url: string; name: string }[]): Prose {
  const links = linked
    .filter(({ url }) => isSafeUrl(url))
    .map(({ url, name }): Paragraph => ({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', value: visibleText(name) }] }],
    }));
  return links.length === 0 ? words : { ...words, children: [...words.children, ...links] };
}

/** What to tell whoever sent files too large to be kept; nothing where none is. */
export function notKept({ files }: SlackMessage): string | undefined {
  const says = tooLarge(files?.own ?? []);
  return says && `${says} Send a smaller file, or give it to the officer another way.`;
}
