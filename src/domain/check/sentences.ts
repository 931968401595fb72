/** Sentences of a text, each with where it begins. "s. 31" and "No. 3" do not end one. */
export function sentencesOf(text: string): { sentence: string; start: number }[] {
  const sentences: { sentence: string; start: number }[] = [];
  let start = 0;
  for (const end of text.matchAll(/(?<=[.!?]["”’')]?)\s+(?=[\p{Lu}"“‘'(])|\n+/gu)) {
    sentences.push({ sentence: text.slice(start, end.index), start });
    start = end.index + end[0].length;
  }
  sentences.push({ sentence: text.slice(start), start });
  return sentences.filter(({ sentence }) => sentence.trim() !== '');
}

/** Characters of a quotation in a finding. */
const LONGEST = 60;

/** A few of what was found, for a sentence: `"a", "b" and 3 more`. */
export function fewOf(found: readonly string[]): string {
  const distinct = [...new Set(found)];
  const shown = distinct.slice(0, 3).map((each) => `"${each.length > LONGEST ? `${each.slice(0, LONGEST)}…` : each}"`);
  const more = distinct.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
