import type { ActionsBlock, Button, ConfirmationDialog, KnownBlock, PlainTextElement } from '@slack/types';
import { limits } from '../limits.ts';
import type { ActionId } from '../ids.ts';
import { cut, plain } from '../text/escape.ts';

/** Words that stay as they were typed: nothing in them is mark-up, a mention or an emoji. Never empty, as Slack wants it. */
export function literal(words: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: cut(plain(words).trim(), most) || '…', emoji: false };
}

/** Somebody's words in one line, from the beginning. */
export function beginning(words: string, most: number): string {
  return cut(plain(words).replaceAll(/\s+/gu, ' ').trim(), most);
}

/** An address as it is said: its lines with commas between them. */
export function inOneLine(address: string): string {
  return address
    .split('\n')
    .map((line) => line.trim().replace(/,$/u, ''))
    .filter((line) => line !== '')
    .join(', ');
}

export function header(words: string): KnownBlock {
  return { type: 'header', text: literal(words.replaceAll(/\s+/gu, ' '), limits.header.text) };
}

export function says(words: string, more: { most?: number; accessory?: Button } = {}): KnownBlock {
  const { most = limits.section.text, accessory } = more;
  return { type: 'section', text: literal(words, most), ...(accessory && { accessory }) };
}

/** Somebody's words as they stand, in as many sections as they need, up to so many characters. */
export function saysWhole(words: string, most: number): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let rest = cut(plain(words).trim(), most);
  do {
    const end = endOfPiece(rest, limits.section.text);
    blocks.push(says(rest.slice(0, end)));
    rest = rest.slice(end).trim();
  } while (rest !== '');
  return blocks;
}

/** Where a text can be parted: at the end of a line or a word, and never inside a character. */
function endOfPiece(text: string, most: number): number {
  if (text.length <= most) return text.length;
  const gap = Math.max(text.lastIndexOf('\n', most), text.lastIndexOf(' ', most));
  if (gap > most / 2) return gap;
  return /[\uD800-\uDBFF]/u.test(text.charAt(most - 1)) ? most - 1 : most;
}

/** A line in small print. */
export function context(words: string, most = 1_000): KnownBlock {
  return { type: 'context', elements: [literal(words, most)] };
}

/** A row of buttons and lists; none where there is nothing to press. */
export function row(elements: ActionsBlock['elements'], blockId?: string): KnownBlock[] {
  if (elements.length === 0) return [];
  return [{ type: 'actions', elements, ...(blockId !== undefined && { block_id: blockId }) }];
}

/** A button. At most one of a message is `primary`: the one thing to do next. */
export function button(
  label: string,
  action: ActionId,
  value: string,
  more: { primary?: boolean; confirm?: ConfirmationDialog; readAs?: string; url?: string | undefined } = {},
): Button {
  return {
    type: 'button',
    action_id: action,
    text: literal(label, limits.button.text),
    value,
    ...(more.primary === true && { style: 'primary' }),
    ...(more.confirm && { confirm: more.confirm }),
    ...(more.url !== undefined && { url: more.url }),
    ...(more.readAs !== undefined && {
      accessibility_label: cut(plain(more.readAs), limits.button.accessibilityLabel),
    }),
  };
}

/** What Slack asks before something that cannot be undone: the act, then what comes of it. */
export function confirmation(title: string, words: string, yes: string): ConfirmationDialog {
  return {
    title: literal(title, limits.confirm.title),
    text: literal(words, limits.confirm.text),
    confirm: literal(yes, limits.confirm.button),
    deny: literal('Go back', limits.confirm.button),
  };
}
