import { isHousekeeping, isSignatureLine } from './courtesies.ts';
import type { Line } from './lines.ts';
import { isWrapped, joinLines, toParagraphs } from './lines.ts';
import { readMarker } from './markers.ts';
import type { Context, Piece } from './model.ts';
import { sentencesOf } from './sentences.ts';
import { isContextParagraph, onlyShares, partShared } from './shared-wording.ts';

/** What the end of a numbered letter holds. */
export interface End {
  question: Line[];
  context: Context[];
  leftOut: Piece[];
}

const OF_THE_WRITER = /^(?:i\s+am|i['’]m|we\s+are|we['’]re|my\s|as\s+an?\s|(?:i|we)\s+(?:have|live|work)\b)/i;

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

/**
 * Parts the last numbered question from what is said under it about all of them, or about the letter. Once something
 * has been said about all, nothing after it is the question's.
 */
export function endOfLastQuestion(block: readonly Line[], margin: number | undefined): End {
  const [own = [], ...after] = toParagraphs(block, leavesQuestion(margin));
  const end: End = { question: [...own], context: [], leftOut: [] };
  let ended = false;
  for (const paragraph of after) {
    const [first] = paragraph;
    const text = joinLines(paragraph, margin);
    const item = readMarker(first?.text ?? '') !== undefined;
    const context = isContextParagraph(text);
    const ofTheWriter = OF_THE_WRITER.test(text) && !text.includes('?');
    const signed = paragraph.every((line) => isSignatureLine(line.text));
    ended ||= !item && (context || isAside(text) || ofTheWriter || signed);
    if (!ended) {
      end.question.push(...paragraph);
      continue;
    }
    const shares = context || sentencesOf(text).some((sentence) => onlyShares(sentence.text));
    const { shared, rest } = context ? { shared: text, rest: '' } : partShared(text);
    if (shares && shared !== '') end.context.push({ text: shared, questions: 'all' });
    const left = shares ? rest : text;
    if (left !== '') end.leftOut.push({ at: first?.at ?? 0, text: left });
  }
  return end;
}
