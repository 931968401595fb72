import { asksItself } from './asking.ts';
import { readMarker } from './markers.ts';
import { plainText } from './plain-text.ts';

/** A line of the letter that is not blank. */
export interface Line {
  /** Without surrounding blanks. */
  text: string;
  /** Columns of blank before the text (a tab counts four). */
  indent: number;
  /** Columns the line takes as typed, to see where an e-mail program wrapped it. */
  width: number;
  /** Whether a blank line, or the beginning of the letter, comes before it. */
  opens: boolean;
  /** Its place in the letter. */
  at: number;
}

/** The letter's lines that are not blank, in order. */
export function toLines(letter: string): Line[] {
  const lines: Line[] = [];
  let opens = true;
  for (const [at, typed] of plainText(letter).split('\n').entries()) {
    const text = typed.trim().replaceAll('\t', ' ');
    if (text === '') {
      opens = true;
      continue;
    }
    const blank = typed.slice(0, typed.length - typed.trimStart().length).replaceAll('\t', '    ');
    lines.push({ text, indent: blank.length, width: blank.length + text.length, opens, at });
    opens = false;
  }
  return lines;
}

/** Lines gathered into paragraphs: a blank line begins one, and so does whatever `breaks` says. */
export function toParagraphs(lines: readonly Line[], breaks: (before: Line, line: Line) => boolean): Line[][] {
  const paragraphs: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || before === undefined || line.opens || breaks(before, line)) paragraphs.push([line]);
    else last.push(line);
    before = line;
  }
  return paragraphs;
}

const ENDS_SENTENCE = /[.?!:;]["'”’)\]]?$/;
const SHORTEST_WRAPPED = 50;
const USUAL_MARGIN = { from: 60, to: 100 };

function breaksMidSentence(line: Line, next: Line): boolean {
  return line.width >= SHORTEST_WRAPPED && !ENDS_SENTENCE.test(line.text) && /^\p{Ll}/u.test(next.text);
}

/** The column at which the writer's e-mail program wraps, or undefined when no line shows that it does. */
export function marginOf(lines: readonly Line[]): number | undefined {
  let margin: number | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.opens || line.width > USUAL_MARGIN.to) continue;
    if (readMarker(next.text) === undefined && breaksMidSentence(line, next))
      margin = Math.max(margin ?? 0, line.width);
  }
  return margin;
}

/** Whether the line goes on in the next only because an e-mail program wrapped it there. */
export function isWrapped(line: Line, next: Line, margin: number | undefined): boolean {
  if (next.opens || readMarker(next.text) !== undefined) return false;
  if (breaksMidSentence(line, next)) return true;
  if (line.text.endsWith('?')) return false;
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  if (margin !== undefined && line.width >= margin - 20 && line.width <= margin + 2) {
    return line.width + 1 + firstWord.length > margin && !(ENDS_SENTENCE.test(line.text) && asksItself(next.text));
  }
  const inMargin = line.width >= USUAL_MARGIN.from && line.width <= USUAL_MARGIN.to;
  return inMargin && !ENDS_SENTENCE.test(line.text) && !asksItself(next.text);
}

/** The lines as one text: wrapped lines joined, other line breaks kept, paragraphs parted by one blank line. */
export function joinLines(lines: readonly Line[], margin: number | undefined): string {
  let text = '';
  let before: Line | undefined;
  for (const line of lines) {
    if (before !== undefined) {
      const hyphenated = /\p{L}-$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
      if (isWrapped(before, line, margin)) text += hyphenated ? '' : ' ';
      else text += line.opens ? '\n\n' : '\n';
    }
    text += line.text;
    before = line;
  }
  return text.trim();
}
