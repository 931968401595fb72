import { escaped, wholeWords } from './whole-words.ts';

/** Shorter names are parts of other words. */
const LETTERS = 4;

/**
 * The first name and surname with other names or initials between them, and run together as in an address or a handle:
 * "Ann B. Clay", "A. B. Clay", "ann_clay".
 */
export function looseNamePatterns(first: string, last: string): RegExp[] {
  const [initial = ''] = first;
  const between = String.raw`\p{Lu}[\p{L}'-]{0,30}\.?`;
  const joined = last
    .split(/[\s-]+/)
    .map(escaped)
    .join('[._-]?');
  return [
    wholeWords(String.raw`${asName(first)}\s{1,3}(?:${between}\s{1,3}){1,2}${asName(last)}`, 'gu'),
    wholeWords(String.raw`${escaped(initial)}\.?\s{0,3}(?:\p{Lu}\.?\s{0,3}){1,2}${asName(last)}`, 'gu'),
    ...(Math.min(first.length, last.length) < LETTERS
      ? []
      : [wholeWords(`${escaped(first)}[._-]?${joined}`), wholeWords(`${joined}[._-]?${escaped(first)}`)]),
  ];
}

/** As a name is written, or all of it in capitals. */
const asName = (word: string) => `(?:${escaped(word)}|${escaped(word.toUpperCase())})`;

/** The address, also with a label ("+foi") or where its signs are spelt out to hide it from programs. */
export function emailPatterns(email: string): RegExp[] {
  const [local = '', domain = ''] = email.split('@');
  if (local === '' || domain === '') return [];
  const sign = String.raw`(?:\+[\w.-]{1,30})?${spelt('@|%40', 'at')}`;
  return [
    wholeWords(
      `${escaped(local)}${sign}${domain
        .split('.')
        .map(escaped)
        .join(spelt(String.raw`\.`, 'dot'))}`,
    ),
  ];
}

/** A sign as it is, or as a word in brackets or between blanks. */
function spelt(sign: string, word: string): string {
  return String.raw`\s{0,2}(?:${sign}|[([{]\s?${word}\s?[)\]}]|(?<=\s)${word}(?=\s))\s{0,2}`;
}
