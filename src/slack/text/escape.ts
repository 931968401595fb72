import { visibleText } from '../../domain/words/visible-text.ts';

/** What a person typed, safe inside `mrkdwn` and a message's `text`: exactly `&`, `<` and `>` are escaped. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The only way to mention somebody: a user (`U…`, `W…`) or a user group (`S…`).
 * @throws when the id is none of Slack's: ids come from our own data, never from what somebody typed.
 */
export function mention(id: string): string {
  if (/^[UW][A-Z0-9]+$/u.test(id)) return `<@${id}>`;
  if (/^S[A-Z0-9]+$/u.test(id)) return `<!subteam^${id}>`;
  throw new Error('Not the id of a Slack user or user group');
}

/** What a person typed, for `plain_text`, where nothing is mark-up: invisible and direction-turning characters removed. */
export function plain(text: string): string {
  return visibleText(text);
}

/** What must not be cut in two: an escape, a mention or link, a code point. */
const ATOM = /&(?:amp|lt|gt);|<(?:[@#!]|https?:|mailto:|tel:)[^<>\n]*>|[^]/giu;

/**
 * The beginning of a text with an ellipsis where it is longer than `max` characters. Slack's limits and ours are kept in
 * UTF-16 units, the stricter count. Never cuts inside a code point, an escape, a mention or a link.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max < 1) return '';
  let end = 0;
  for (const [atom] of text.matchAll(ATOM)) {
    if (end + atom.length > max - 1) break;
    end += atom.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
