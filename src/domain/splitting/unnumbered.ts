import type { Asking } from './asking.ts';
import { askingOf, askingOfSentence, asksItself, namesTheLaw } from './asking.ts';
import { isHousekeeping, isPoliteEnd, salutationOf } from './courtesies.ts';
import { headingText, isHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { isWrapped, joinLines } from './lines.ts';
import type { Passage } from './lists.ts';
import { toPassages } from './lists.ts';
import type { Context, Piece, SplitQuestion } from './model.ts';
import type { Taken } from './numbered.ts';
import { sentencesOf } from './sentences.ts';
import { isContextParagraph, partShared } from './shared-wording.ts';

/** A paragraph of a letter without numbers, and what it is for. */
type Role =
  | { is: 'question'; text: string }
  | { is: 'announcement'; text: string }
  | { is: 'context'; text: string }
  | { is: 'background'; text: string }
  | { is: 'aside'; text: string }
  | { is: 'heading'; text: string };
type Told = Role & { at: number };

function breaksLine(margin: number | undefined): (before: Line, line: Line) => boolean {
  return (before, line) => {
    if (isWrapped(before, line, margin)) return false;
    const starts = /^["'“‘(]?[^\p{Ll}\s]/u.test(line.text);
    return starts && (/[.?!]["'”’)]*$/.test(before.text) || (asksItself(before.text) && asksItself(line.text)));
  };
}

/** Parts a paragraph from its greeting, the law it cites before it asks, and its thanks. */
function trim(text: string): { core: string; before: string; after: string } {
  const greeting = salutationOf(text);
  const sentences = sentencesOf(text.slice(greeting.length).trimStart()).map((sentence) => sentence.text);
  let from = 0;
  let to = sentences.length;
  while (to - from > 1 && isOnlyPreamble(sentences[from] ?? '')) from += 1;
  while (to - from > 1 && isPoliteEnd(sentences[to - 1] ?? '')) to -= 1;
  return {
    core: sentences.slice(from, to).join('').trim(),
    before: [greeting, sentences.slice(0, from).join('').trim()].filter((part) => part !== '').join(' '),
    after: sentences.slice(to).join('').trim(),
  };
}

function isOnlyPreamble(sentence: string): boolean {
  const asking = askingOfSentence(sentence);
  return asking !== 'asks' && (namesTheLaw(sentence) || asking === 'announces') && partShared(sentence).shared === '';
}

function isAside(text: string): boolean {
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  return (
    sentences.some(isHousekeeping) && sentences.every((one) => isHousekeeping(one) || askingOfSentence(one) !== 'asks')
  );
}

function isPartOfLead(lead: string, items: readonly string[]): boolean {
  const asking = askingOf(lead);
  const open = !/[.?!]["'”’)]*$/.test(lead);
  if (asking === 'announces') return false;
  if (isContextParagraph(lead)) return true;
  if (open) return true;
  return !items.some(asksItself) && asking === 'asks';
}

/** Takes a letter without numbers apart: one question a paragraph that asks, one an item where a list was announced. */
export function splitUnnumbered(lines: readonly Line[], margin: number | undefined): Taken {
  const told = tellRoles(toPassages(lines, breaksLine(margin)), margin);
  const strong = told.some((one) => one.is === 'question');
  const firstAsking = told.findIndex((one) => one.is === 'question' || (!strong && one.is === 'announcement'));
  const headings = told.filter((one, index) => one.is === 'heading' && index > firstAsking).length;
  const questions: SplitQuestion[] = [];
  const context: Context[] = [];
  const leftOut: Piece[] = [];
  let heading: string | undefined;
  let waiting: Told[] = [];

  const ask = (text: string): void => {
    questions.push({ wording: text, ...(heading === undefined ? {} : { heading }) });
    for (const one of waiting) context.push({ text: one.text, questions: [questions.length] });
    waiting = [];
  };
  const share = (one: Told): void => {
    const { shared, rest } = partShared(one.text);
    if (shared !== '') context.push({ text: shared, questions: 'all' });
    if (rest !== '') leftOut.push({ at: one.at, text: rest });
  };
  for (const [index, one] of told.entries()) {
    const begun = index > firstAsking;
    if (one.is === 'question' || (one.is === 'announcement' && !strong)) ask(one.text);
    else if (one.is === 'context') context.push({ text: one.text, questions: 'all' });
    else if (one.is === 'announcement') share(one);
    else if (one.is === 'heading' && headings > 0) heading = headingText(one.text);
    else if (one.is === 'background' && begun) waiting = follow(one);
    else if (one.is === 'background') share(one);
    else leftOut.push(one);
  }
  leftOut.push(...waiting);
  return { questions, context, leftOut };

  /** What is told between two questions belongs to the one it points back at, or else to the next. */
  function follow(one: Told): Told[] {
    const last = questions.at(-1);
    const pointsBack = /^(?:this|these|that|those|it|they|including|for\s+example|e\.g|i\.e|\()/i.test(one.text);
    if (last === undefined || waiting.length > 0 || !pointsBack) return [...waiting, one];
    last.wording = `${last.wording}\n\n${one.text}`;
    return waiting;
  }
}

function roleOf(text: string): Role {
  if (isContextParagraph(text)) return { is: 'context', text };
  if (isAside(text)) return { is: 'aside', text };
  const asking: Asking = askingOf(text);
  if (asking === 'asks') return { is: 'question', text };
  return asking === 'announces' ? { is: 'announcement', text } : { is: 'background', text };
}

function tellRoles(passages: readonly Passage[], margin: number | undefined): Told[] {
  const told: Told[] = [];
  for (const [place, passage] of passages.entries()) {
    const at = passage.lines[0]?.at ?? 0;
    if (passage.is === 'list') {
      const items = passage.items.map((item) => joinLines(item, margin));
      const lead = told.at(-1);
      if (lead !== undefined && lead.is !== 'aside' && lead.is !== 'heading' && isPartOfLead(lead.text, items)) {
        lead.text = `${lead.text}\n${joinLines(passage.lines, margin)}`;
      } else told.push(...items.map((text): Told => ({ is: 'question', text, at })));
      continue;
    }
    const [first] = passage.lines;
    const next = passages[place + 1];
    if (
      first !== undefined &&
      passage.lines.length === 1 &&
      next !== undefined &&
      isHeading(first, next.is === 'list')
    ) {
      told.push({ is: 'heading', text: first.text, at });
      continue;
    }
    const { core, before, after } = trim(joinLines(passage.lines, margin));
    if (before !== '') told.push({ is: 'aside', text: before, at });
    told.push({ ...roleOf(core), at });
    if (after !== '') told.push({ is: 'aside', text: after, at });
  }
  return told;
}
