/** Where a stretch of a text begins and ends, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of a text that is one sentence, with its trailing blanks; the stretches put together are the text. */
export interface Sentence extends Span {
  text: string;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|rev|cllr|st|rd|ave|no|nos|e\.g|i\.e|eg|ie|etc|approx|vs|fig|para|paras|sec|s|ss|art|reg|p|pp|ltd|co|inc|est|incl|\p{Lu})\.$/iu;
const END = /[.?!]["'”’)\]]*\s|\n/g;

/** Cuts a text into sentences. A line break ends one only after a full stop, a blank line, or before a list's item. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== '') {
      sentences.push({ text: text.slice(start, end), start, end });
      start = end;
    }
  };
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length;
    const after = text.slice(end, end + 12);
    const before = text.slice(Math.max(start, end - 14), end).trimEnd();
    if (found[0] === '\n') {
      const ended = /[.?!:;]["'”’)\]]*$/.test(before);
      if (ended || /^\s*(?:\n|[-–—*•·]|\(?[\da-z]{1,3}[.)])/i.test(after) || after === '') close(end);
    } else if (!ABBREVIATION.test(before) && /^\s*["'“‘([]?[^\p{Ll}\s]/u.test(after)) close(end);
  }
  close(text.length);
  return sentences;
}
