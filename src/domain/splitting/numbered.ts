import { isOutrightQuestion } from './asking.ts';
import { isHousekeeping, isSignatureLine } from './courtesies.ts';
import { headingText, isHeading, isSectionLabel } from './headings.ts';
import type { Line } from './lines.ts';
import { isWrapped, joinLines, toParagraphs } from './lines.ts';
import { readMarker } from './markers.ts';
import type { Context, Piece, SplitQuestion } from './model.ts';
import type { Start } from './number-sequence.ts';
import { sentencesOf } from './sentences.ts';
import { isContextParagraph, isShared, onlyShares, partShared } from './shared-wording.ts';

/** What a letter's body gives, with the pieces left out still to be put in their place. */
export interface Taken {
  questions: SplitQuestion[];
  context: Context[];
  leftOut: Piece[];
}

interface Block {
  lines: Line[];
  /** What stands between this question and the next and introduces that one: its section's heading and words. */
  heading: Line[];
  intro: Line[];
}

/** Cuts the heading of the next section, and what is said under it, from the end of a question. */
function cutHeading(lines: readonly Line[]): Block {
  let at = lines.length;
  while (at > 0) {
    const line = lines[at - 1];
    if (line === undefined || (readMarker(line.text) !== undefined && !isHeading(line, at === lines.length))) break;
    if (isHeading(line, at === lines.length)) {
      const above = lines[at - 2];
      const first = above !== undefined && isSectionLabel(above.text) ? at - 2 : at - 1;
      return { lines: lines.slice(0, first), heading: lines.slice(first, at), intro: lines.slice(at) };
    }
    at -= 1;
  }
  return { lines: [...lines], heading: [], intro: [] };
}

function isAside(text: string): boolean {
  return sentencesOf(text).some((sentence) => isHousekeeping(sentence.text));
}

/** Whether a line under the last question, though no blank line parts them, begins what is no longer the question. */
function leavesQuestion(margin: number | undefined): (before: Line, line: Line) => boolean {
  return (before, line) =>
    !isWrapped(before, line, margin) &&
    readMarker(line.text) === undefined &&
    (isContextParagraph(line.text) || isAside(line.text)) &&
    /[.?!)]$/.test(before.text);
}

function isCircumstance(text: string): boolean {
  return (
    /^(?:i\s+am|i['’]m|we\s+are|we['’]re|my\s|as\s+an?\s|i\s+(?:have|live|work)\b)/i.test(text) && !/\?/.test(text)
  );
}

/** Takes a letter with numbered questions apart. `starts` has at least one entry. */
export function splitNumbered(lines: readonly Line[], starts: readonly Start[], margin: number | undefined): Taken {
  const questions: SplitQuestion[] = [];
  const context: Context[] = [];
  const leftOut: Piece[] = [];
  const join = (some: readonly Line[]): string => joinLines(some, margin);

  const share = (paragraph: readonly Line[], belongsTo: Context['questions']): void => {
    const at = paragraph[0]?.at ?? 0;
    const { shared, rest } = partShared(join(paragraph));
    if (shared !== '') context.push({ text: shared, questions: belongsTo });
    if (rest !== '') leftOut.push({ at, text: rest });
  };

  const firstStart = starts[0]?.index ?? 0;
  const opening = cutHeading(lines.slice(0, firstStart));
  const blocks = starts.map((start, place): Block => {
    const end = starts[place + 1]?.index ?? lines.length;
    const first = lines[start.index];
    const rest = lines.slice(start.index + 1, end);
    const block = place === starts.length - 1 ? { lines: rest, heading: [], intro: [] } : cutHeading(rest);
    return first === undefined ? block : { ...block, lines: [{ ...first, text: start.rest }, ...block.lines] };
  });
  const hasSections =
    blocks.some((block) => block.heading.length > 0) ||
    opening.heading.some(({ text }) => /^section|^part/i.test(text));

  for (const paragraph of toParagraphs(opening.lines, () => false)) {
    const text = join(paragraph);
    if (sentencesOf(text).some((sentence) => isOutrightQuestion(sentence.text))) questions.push({ wording: text });
    else share(paragraph, 'all');
  }
  if (!hasSections) {
    for (const paragraph of toParagraphs([...opening.heading, ...opening.intro], () => false)) share(paragraph, 'all');
  }

  let section: { heading?: string; intro: Line[]; first: number } = { intro: [], first: questions.length + 1 };
  const open = (heading: readonly Line[], intro: Line[]): void => {
    const words = heading.map((line) => headingText(line.text)).join(' ');
    section = { ...(words === '' ? {} : { heading: words }), intro, first: questions.length + 1 };
  };
  const close = (): void => {
    const numbers = Array.from({ length: questions.length - section.first + 1 }, (_, index) => section.first + index);
    for (const paragraph of toParagraphs(section.intro, () => false)) share(paragraph, numbers);
  };
  if (hasSections) open(opening.heading, opening.intro);
  for (const [place, block] of blocks.entries()) {
    const kept = place === blocks.length - 1 ? endOf(block.lines) : block.lines;
    const wording = join(kept.filter((line) => line.text !== ''));
    if (wording !== '')
      questions.push({ wording, ...(section.heading === undefined ? {} : { heading: section.heading }) });
    if (block.heading.length === 0) continue;
    close();
    open(block.heading, block.intro);
  }
  close();
  return { questions, context, leftOut };

  /** The last question's own lines; what is said after it about all of them, or about the letter, goes its own way. */
  function endOf(block: readonly Line[]): Line[] {
    const [own = [], ...after] = toParagraphs(block, leavesQuestion(margin));
    const kept = [...own];
    let ended = false;
    for (const paragraph of after) {
      const text = join(paragraph);
      const item = readMarker(paragraph[0]?.text ?? '') !== undefined;
      if (!item && isContextParagraph(text)) {
        context.push({ text, questions: 'all' });
        ended = true;
      } else if (
        !item &&
        (ended || isAside(text) || isCircumstance(text) || paragraph.every((line) => isSignatureLine(line.text)))
      ) {
        ended = true;
        if (isShared(text) && sentencesOf(text).some((sentence) => onlyShares(sentence.text))) share(paragraph, 'all');
        else leftOut.push({ at: paragraph[0]?.at ?? 0, text });
      } else kept.push(...paragraph);
    }
    return kept;
  }
}
