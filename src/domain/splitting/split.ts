import { breakInlineNumbers } from './inline-numbers.ts';
import type { Line } from './lines.ts';
import { joinLines, marginOf, toLines, toParagraphs } from './lines.ts';
import type { Piece, Split, Taken } from './model.ts';
import { narrowed } from './named-questions.ts';
import { numberedStarts } from './number-sequence.ts';
import { splitNumbered } from './numbered.ts';
import { withoutQuotedMail } from './quoted-mail.ts';
import { breakSentenceLists } from './sentence-lists.ts';
import { withoutSignOff } from './sign-off.ts';
import { splitUnnumbered } from './unnumbered.ts';

/**
 * Splits a request letter into its questions, each in the requester's own words, what belongs to several of them, and
 * what is only letter. Never throws. A text that is not blank gives at least one question: itself, if nothing in it asks.
 */
export function splitRequest(text: string): Split {
  const lines = toLines(text);
  if (lines.length === 0) return { questions: [], context: [], leftOut: [] };
  const margin = marginOf(lines);
  const { body: letter, quoted } = withoutQuotedMail(lines);
  const { body, courtesies } = withoutSignOff(breakSentenceLists(breakInlineNumbers(letter)));
  const aside = [...pieces(quoted, margin), ...pieces(courtesies, margin)];
  const starts = numberedStarts(body);
  const taken = starts.length > 0 ? splitNumbered(body, starts, margin) : splitUnnumbered(body, margin);
  if (taken.questions.length > 0) return inOrder(taken, aside);
  const whole = joinLines(body, margin);
  if (whole !== '') return inOrder({ questions: [{ wording: whole }], context: [], leftOut: [] }, aside);
  return { questions: [{ wording: joinLines(lines, margin) }], context: [], leftOut: [] };
}

function pieces(lines: readonly Line[], margin: number | undefined): Piece[] {
  const adrift = (before: Line, line: Line): boolean => line.at > before.at + 1;
  return toParagraphs(lines, adrift).map((paragraph) => ({
    at: paragraph[0]?.at ?? 0,
    text: joinLines(paragraph, margin),
  }));
}

function inOrder(taken: Taken, aside: readonly Piece[]): Split {
  const leftOut = [...taken.leftOut, ...aside].toSorted((a, b) => a.at - b.at).map((piece) => piece.text);
  const context = taken.context.map((one) => narrowed(one, taken.questions));
  return { questions: taken.questions, context, leftOut };
}
