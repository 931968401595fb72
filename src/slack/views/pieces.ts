import type { RichTextBlock, RichTextElement, RichTextSection } from '@slack/types';
import { limits } from '../limits.ts';
import { cut, escape, mention, plain } from '../text/escape.ts';

/**
 * A piece of a sentence. A string is literal wherever it goes, whoever typed it; only `person` mentions somebody, and so
 * notifies them. `link` opens a message of this workspace, never what somebody typed.
 */
export type Piece = string | { strong: string } | { person: string; name: string } | { link: string; url: string };

/** Pieces as one paragraph of rich text, in which nothing is mark-up. */
function paragraph(...pieces: readonly Piece[]): RichTextSection {
  const elements = pieces.flatMap(elementOf);
  return { type: 'rich_text_section', elements: elements.length > 0 ? elements : [{ type: 'text', text: '…' }] };
}

/** Paragraphs, one to a line, as a block. */
export function paragraphs(...lines: readonly (readonly Piece[])[]): RichTextBlock {
  const elements = lines.map((pieces, index) =>
    index === lines.length - 1 ? paragraph(...pieces) : paragraph(...pieces, '\n'),
  );
  return { type: 'rich_text', elements };
}

/** Points under each other, as a block. */
export function points(...lines: readonly (readonly Piece[])[]): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines.map((pieces) => paragraph(...pieces)) }],
  };
}

/** Pieces for a message's `text`, which screen readers and notifications get. */
export function spoken(...pieces: readonly Piece[]): string {
  const words = pieces.map((piece) => {
    if (typeof piece === 'string') return escape(plain(piece));
    if ('strong' in piece) return escape(plain(piece.strong));
    if ('link' in piece) return escape(plain(piece.link));
    return isSlackUser(piece.person) ? mention(piece.person) : escape(plain(piece.name));
  });
  return cut(words.join('').replaceAll(/\s+/gu, ' ').trim(), Math.min(1_500, limits.message.text));
}

/** Pieces as plain words, where nobody can be mentioned. */
export function inPlain(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'strong' in piece ? piece.strong : 'link' in piece ? piece.link : piece.name;
    })
    .join('');
}

function elementOf(piece: Piece): RichTextElement[] {
  if (typeof piece === 'string') return text(piece);
  if ('strong' in piece) return text(piece.strong, true);
  if ('link' in piece) return [{ type: 'link', url: piece.url, text: plain(piece.link), style: { bold: true } }];
  return isSlackUser(piece.person) ? [{ type: 'user', user_id: piece.person }] : text(piece.name);
}

function text(words: string, bold = false): RichTextElement[] {
  const visible = plain(words);
  return visible === '' ? [] : [{ type: 'text', text: visible, ...(bold && { style: { bold } }) }];
}

function isSlackUser(id: string): boolean {
  return /^[UW][A-Z0-9]+$/u.test(id);
}
