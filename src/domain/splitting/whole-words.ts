/** Words as a pattern, whatever apostrophe or hyphen they are written with. */
export function escaped(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/['’]/g, "['’]?")
    .replaceAll('-', String.raw`[\s-]{0,3}`);
}

/** A pattern of whole words, any blanks between them. */
export function wholeWords(source: string, flags = 'giu'): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, flags);
}
