import { z } from 'zod';
import { isEmptyProse } from '../../domain/words/prose.ts';
import type { Prose } from '../../domain/words/prose.ts';
import { fromMrkdwn, unescaped } from './from-mrkdwn.ts';
import { fromRichText } from './from-rich-text.ts';
import type { Names } from './names.ts';

/** What text is read from: a message event, a message of a shortcut or of the history. */
export interface SlackMessage {
  text?: string | undefined;
  blocks?: unknown;
  /** Slack keeps a table that somebody pasted in an attachment of its own. */
  attachments?: unknown;
}

const tables = z.object({ blocks: z.array(z.looseObject({ type: z.enum(['table', 'data_table']) })) });

/**
 * What a person wrote in a message, as prose. The blocks say it best; the text is read where there are none or where
 * nothing can be read from them. Mentions become plain names or are left out; nothing of Slack's mark-up stays.
 */
export function proseFromMessage(message: SlackMessage, names: Names): Prose {
  const attachments = z.array(z.unknown()).catch([]).parse(message.attachments);
  const pasted = attachments.flatMap((attachment) => tables.safeParse(attachment).data?.blocks ?? []);
  const own = z.array(z.unknown()).catch([]).parse(message.blocks);
  const decode = blocksAreEscaped(own, message.text) ? unescaped : undefined;
  const fromBlocks = fromRichText([...own, ...pasted], names, decode);
  return fromBlocks === undefined || isEmptyProse(fromBlocks) ? fromMrkdwn(message.text ?? '', names) : fromBlocks;
}

/**
 * Rich text holds text as it was typed, but some clients were seen to escape it as `text` is. Where it holds an escape,
 * `text` tells which: what was typed as `&lt;` is `&amp;lt;` there.
 */
function blocksAreEscaped(blocks: readonly unknown[], text: string | undefined): boolean {
  return text !== undefined && /&(?:amp|lt|gt);/u.test(JSON.stringify(blocks)) && !/&amp;(?:amp|lt|gt);/u.test(text);
}
