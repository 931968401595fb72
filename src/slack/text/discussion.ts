import { plainText } from '../../domain/words/prose.ts';
import { proseFromMessage } from './from-message.ts';
import type { SlackMessage } from './from-message.ts';

/** What may stand beside a question to a colleague without making it an answer. */
const COURTESY =
  /^(?:hi|hiya|hello|hey|dear|sorry|please|ta|cheers|(?:good )?(?:morning|afternoon|evening)|(?:many )?thanks|thank you)\b[^?]{0,30}$/iu;

/** A word of thanks or assent, which answers nothing: it must not take the place of the answer above it. */
const BARE_COURTESY =
  /^(?:(?:ok(?:ay)?|great|perfect|brilliant|lovely|will do|no problem|no worries|sure|noted|done|got it|(?:many |kind )?thanks?(?: you)?(?: (?:so|very) much| a lot| for (?:this|that|letting (?:me|us) know))?|thx|ta|cheers|you.re welcome)[\s,.!–-]*)+$/iu;

/**
 * Whether a reply is talk among colleagues and no answer: it begins with `note:`, it is only thanks or assent, or it
 * mentions somebody and every sentence of it is a question.
 */
export function isDiscussion(message: SlackMessage): boolean {
  let mentions = 0;
  const prose = proseFromMessage(message, (id) => {
    // Channels have names too, but nobody is asked by naming one.
    if (/^[UWS]/u.test(id)) mentions += 1;
    return undefined;
  });
  const text = plainText(prose).trim();
  if (/^note\s*:/iu.test(text) || BARE_COURTESY.test(text)) return true;
  return mentions > 0 && onlyAsks(text);
}

function onlyAsks(text: string): boolean {
  const sentences = text
    .split(/(?<=[.!?])\s+|\n+/u)
    .map((sentence) => sentence.replace(/^[\s,;:–-]+/u, '').trim())
    .filter((sentence) => sentence !== '' && !COURTESY.test(sentence));
  return sentences.length > 0 && sentences.every((sentence) => /\?["'”’)]*$/u.test(sentence));
}
