/** Control characters but tab and line feed, bidirectional controls, soft hyphen, zero-width spaces, non-characters. */
const INVISIBLE =
  /[^\P{Cc}\t\n]|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]/gu;

/** Joiners that join nothing: they are kept inside emoji and in scripts that spell with them. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\p{M}\p{Script=Arabic}])[\u200C\u200D]/gu;

/** Tag characters, invisible except after a black flag, in the flags of England, Scotland and Wales. */
const TAGS = /(\u{1F3F4}?)[\u{E0000}-\u{E007F}]+/gu;

/** Most text is this alone, and needs no closer look. */
const PLAIN = /^[\n\u0020-\u007E]*$/u;

/**
 * Text as a reader can see it: line ends as line feeds; control and zero-width characters, right-to-left overrides and
 * broken surrogates removed. What looks alike then is alike, and nothing in a letter reads otherwise than it is stored.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(STRAY_JOINER, '')
    .replaceAll(TAGS, (tags, flag: string) => (flag === '' ? '' : tags));
}
