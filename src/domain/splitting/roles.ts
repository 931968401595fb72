import type { Asking } from './asking.ts';
import { askingOf, askingOfSentence, asksItself, namesTheLaw } from './asking.ts';
import { isHousekeeping, isPoliteEnd, salutationOf } from './courtesies.ts';
import { isHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { isWrapped, joinLines } from './lines.ts';
import type { ListPassage } from './lists.ts';
import { toPassages } from './lists.ts';
import type { Piece } from './model.ts';
import { sentencesOf } from './sentences.ts';
import { isContextParagraph, isShared } from './shared-wording.ts';

/** What a paragraph of a letter without numbers is for. */
export type Role = 'question' | 'announcement' | 'context' | 'background' | 'aside' | 'heading';

/** A paragraph and its role. */
export interface Told extends Piece {
  is: Role;
}

/** Whether a paragraph ends at this line break: a full stop before the margin, or one question under another. */
function breaksLine(margin: number | undefined): (before: Line, line: Line) => boolean {
  return (before, line) => {
    if (isWrapped(before, line, margin)) return false;
    const starts = /^["'“‘(]?[^\p{Ll}\s]/u.test(line.text);
    return starts && (/[.?!]["'”’)]*$/.test(before.text) || (asksItself(before.text) && asksItself(line.text)));
  };
}

function isOnlyPreamble(sentence: string): boolean {
  const asking = askingOfSentence(sentence);
  return asking !== 'asks' && (namesTheLaw(sentence) || asking === 'announces') && !isShared(sentence);
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

function isAside(text: string): boolean {
  const sentences = sentencesOf(text).map((sentence) => sentence.text);
  return (
    sentences.some(isHousekeeping) && sentences.every((one) => isHousekeeping(one) || askingOfSentence(one) !== 'asks')
  );
}

function roleOf(text: string): Role {
  if (isContextParagraph(text)) return 'context';
  if (isAside(text)) return 'aside';
  const asking: Asking = askingOf(text);
  if (asking === 'asks') return 'question';
  return asking === 'announces' ? 'announcement' : 'background';
}

/** Whether the words only bring in the list under them: "Please tell me" does so without a colon as well. */
function isOnlyLead(text: string): boolean {
  return !/[.?!]["'”’)]*$/.test(text) && askingOf(`${text}:`) === 'announces';
}

/** Whether a list only finishes the paragraph above it: what to give, in which columns; not a list of questions. */
function finishes(lead: Told | undefined, list: ListPassage, items: readonly string[]): lead is Told {
  if (lead === undefined || list.resumed || lead.is === 'aside' || lead.is === 'heading') return false;
  if (lead.is === 'announcement') return false;
  const open = lead.is === 'question' && !/[.?!]["'”’)]*$/.test(lead.text);
  // "For each of the last two years please tell me:" brings in questions, and is their context.
  if (lead.is === 'context') return askingOf(lead.text) !== 'announces' || !items.some(asksItself);
  return open || !items.some(asksItself);
}

/** Whether the lines are a list without bullets, brought in by a colon: "Please send:", and then a thing a line. */
function isBareList(lines: readonly Line[], lead: Told | undefined, margin: number | undefined): boolean {
  if (lead === undefined || lines.length < 2 || !lead.text.endsWith(':')) return false;
  if (lead.is !== 'announcement' && lead.is !== 'context') return false;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return /^[^\p{Ll}].*\p{L}{3}/u.test(line.text) && (next === undefined || !isWrapped(line, next, margin));
  });
}

function isTable(lines: readonly Line[]): boolean {
  return lines.every((line) => line.text.split('|').length > 2);
}

/** The letter's body as paragraphs with their roles, in order. */
export function tellRoles(lines: readonly Line[], margin: number | undefined): Told[] {
  const passages = toPassages(lines, breaksLine(margin));
  const told: Told[] = [];
  for (const [place, passage] of passages.entries()) {
    const at = passage.lines[0]?.at ?? 0;
    const lead = told.at(-1);
    if (passage.is === 'list') {
      const items = passage.items.map((item) => joinLines(item, margin));
      if (lead?.is === 'question' && isOnlyLead(lead.text)) lead.is = 'announcement';
      if (finishes(lead, passage, items)) lead.text = `${lead.text}\n${joinLines(passage.lines, margin)}`;
      else told.push(...items.map((text): Told => ({ is: 'question', text, at })));
      continue;
    }
    const [first] = passage.lines;
    const next = passages[place + 1];
    if (lead?.is === 'question' && isTable(passage.lines)) {
      lead.text = `${lead.text}\n\n${passage.lines.map((line) => line.text).join('\n')}`;
    } else if (isBareList(passage.lines, lead, margin)) {
      told.push(...passage.lines.map((line): Told => ({ is: 'question', text: line.text, at: line.at })));
    } else if (
      first !== undefined &&
      next !== undefined &&
      passage.lines.length === 1 &&
      isHeading(first, next.is === 'list')
    ) {
      told.push({ is: 'heading', text: first.text, at });
    } else {
      const { core, before, after } = trim(joinLines(passage.lines, margin));
      if (before !== '') told.push({ is: 'aside', text: before, at });
      told.push({ is: roleOf(core), text: core, at });
      if (after !== '') told.push({ is: 'aside', text: after, at });
    }
  }
  return told;
}
