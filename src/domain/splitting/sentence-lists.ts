import { isCloser } from './courtesies.ts';
import { type Line, toParagraphs } from './lines.ts';
import { JOINT, listIn } from './list-in-sentence.ts';
import { readMarker } from './markers.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Gives each item its own line where one sentence, or a paragraph, holds a list of questions: "Please tell me (1) how many
 * were reported; (2) the cost of mending them". A letter that has its questions on lines of their own is left as it is.
 */
export function breakSentenceLists(lines: readonly Line[]): Line[] {
  const paragraphs = toParagraphs(lines, () => false);
  const cut = paragraphs.map((paragraph) => cutList(paragraph));
  if (cut.every((one) => one === undefined)) return [...lines];
  const others = paragraphs.filter((_, index) => cut[index] === undefined).flat();
  if (others.some(isItem)) return [...lines];
  return paragraphs.flatMap((paragraph, index) => cut[index] ?? paragraph);
}

/** Whether a line is an item of a list by its number or letter; "J. Smith" and a bullet are none here. */
function isItem({ text }: Line): boolean {
  const marker = readMarker(text);
  return marker !== undefined && marker.kind !== 'bullet' && marker.style !== 'A.';
}

/** The paragraph with a line for each item of the list it holds; nothing where it holds none. */
function cutList(paragraph: readonly Line[]): Line[] | undefined {
  const own = unwrapped(paragraph);
  const text = own.map((line) => line.text).join('\n');
  const list = listIn(text);
  if (list === undefined) return undefined;
  const edges = [...list.marks.map(({ at }) => at), list.end, farewellAfter(text, list.end)];
  const pieces: Line[] = [];
  let from = 0;
  for (const line of own) {
    const start = from;
    const to = from + line.text.length;
    if (isItem(line) && !list.marks.some(({ at }) => at === start)) return undefined;
    const within = edges.filter((edge) => edge > from && edge < to);
    const bounds = [from, ...within, to];
    for (const [index, begin] of bounds.slice(0, -1).entries()) {
      const end = bounds[index + 1] ?? to;
      const joins = list.marks.some(({ at }, place) => place > 0 && at >= end && text.slice(end, at).trim() === '');
      const said = text.slice(begin, end);
      const words = (joins ? said.replace(JOINT, '') : said).trim();
      if (words === '') continue;
      const opens = index === 0 ? line.opens : begin === list.end;
      pieces.push({ ...line, text: words, width: end === to ? line.width : line.indent + words.length, opens });
    }
    from = to + 1;
  }
  return pieces;
}

/** Where the last words after a list begin, if they end the letter: "… in a spreadsheet. Thanks, Bob". */
function farewellAfter(text: string, end: number): number {
  const last = sentencesOf(text.slice(end)).at(-1);
  return last && isCloser(last.text.trim()) ? end + last.start : end;
}

/** The paragraph's lines, those joined that begin with a number only because the line above them was full. */
function unwrapped(paragraph: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of paragraph) {
    const above = lines.at(-1);
    if (above && isItem(line) && !/[.?!:;,]$/.test(above.text)) {
      lines[lines.length - 1] = { ...above, text: `${above.text} ${line.text}`, width: line.width };
    } else lines.push(line);
  }
  return lines;
}
