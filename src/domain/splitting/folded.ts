import { visibleText } from '../words/visible-text.ts';
import type { Span } from './sentences.ts';

/** A text as names are looked for in it, and the way back. */
export interface Folded {
  text: string;
  /** Where a stretch of the folded text stands in the text as written. */
  asWritten(span: Span): Span;
}

/** Letters that are letters of their own to Unicode, and that people write without their stroke or apart. */
const APART: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
};

const PLAIN = /^[\t\n\r -~]*$/u;

function foldedCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  const own = APART[character];
  if (own !== undefined) return own;
  return visibleText(character)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\p{Pd}\u2212]/gu, '-')
    .replaceAll(/[‘’ʼ´]/gu, "'");
}

/**
 * A text without what tells two spellings of a name apart: accents and strokes, wide letters, kinds of dashes, blanks and
 * apostrophes, and what nobody sees.
 */
export function folded(text: string): Folded {
  if (PLAIN.test(text)) return { text, asWritten: (span) => span };
  let kept = '';
  let at = 0;
  const writtenAt: number[] = [];
  for (const character of text) {
    const plain = foldedCharacter(character);
    kept += plain;
    for (let unit = 0; unit < plain.length; unit += 1) writtenAt.push(at);
    at += character.length;
  }
  const place = (index: number): number => writtenAt[index] ?? text.length;
  return { text: kept, asWritten: ({ start, end }) => ({ start: place(start), end: place(end) }) };
}
