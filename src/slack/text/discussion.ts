import { plainText } from '../../domain/prose.ts';
import { proseFromMessage } from './from-message.ts';
import type { SlackMessage } from './from-message.ts';

/** What may stand beside a question to a colleague without making it an answer. */
const COURTESY =
  /^(?:hi|hiya|hello|hey|dear|sorry|please|ta|cheers|(?:good )?(?:morning|afternoon|evening)|(?:many )?thanks|thank you)\b[^?]{0,30}$/iu;

/**
 * Whether a reply is talk among colleagues and no answer: it begins with `note:`, or it mentions somebody and every
 * sentence of it is a question.
 */
export function isDiscussion(message: SlackMessage): boolean {
  let mentions = 0;
  const prose = proseFromMessage(message, (id) => {
    // Channels have names too, but nobody is asked by naming one.
    if (/^[UWS]/u.test(id)) mentions += 1;
    return undefined;
  });
  const text = plainText(prose).trim();
  if (/^note\s*:/iu.test(text)) return true;
  return mentions > 0 && onlyAsks(text);
}

function onlyAsks(text: string): boolean {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^[\s,;:–-]+/u, '').trim())
    .filter((sentence) => sentence !== '' && !COURTESY.test(sentence));
  return sentences.length > 0 && sentences.every((sentence) => /\?["'”’)]*$/u.test(sentence));
}
