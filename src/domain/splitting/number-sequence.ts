import { isHeading } from './headings.ts';
import type { Line } from './lines.ts';
import { readBareNumber, readMarker } from './markers.ts';

/** Where a numbered question begins. */
export interface Start {
  /** Its line's place among the letter's lines. */
  index: number;
  number: number;
  /** Its first line without the number. */
  rest: string;
}

interface Candidate extends Start {
  style: string;
  part: string;
  indent: number;
  opens: boolean;
}

interface Run {
  style: string;
  indent: number;
  number: number;
}

const FURTHEST_SKIP = 5;
const DEEPER = 2;

function candidatesOf(lines: readonly Line[]): Candidate[] {
  const labelled: Candidate[] = [];
  const numbered: Candidate[] = [];
  const bare: Candidate[] = [];
  const decimal: Candidate[] = [];
  for (const [index, { text, indent, opens }] of lines.entries()) {
    const marker = readMarker(text);
    const at = { index, indent, opens };
    if (marker?.kind === 'labelled') labelled.push({ ...marker, ...at });
    else if (marker?.kind === 'number') numbered.push({ ...marker, ...at });
    else if (marker?.kind === 'decimal') decimal.push({ ...marker, ...at, number: decimal.length + 1, part: '' });
    else {
      const found = readBareNumber(text);
      if (found !== undefined) bare.push({ ...found, ...at, style: 'bare', part: '' });
    }
  }
  if (labelled.length > 0) return labelled;
  if (numbered.some((one, index) => beginsList(one, numbered.slice(index + 1)))) return numbered;
  if (decimal.length > 1) return decimal;
  const chained = bare.length > 1 && bare.every((one, index) => one.number === index + 1);
  return chained ? bare : [];
}

function beginsList(candidate: Candidate, later: readonly Candidate[]): boolean {
  return (
    candidate.number === 1 ||
    later.some(({ number, style }) => number === candidate.number + 1 && style === candidate.style)
  );
}

function isIn(run: Run, candidate: Candidate): boolean {
  return candidate.style === run.style && Math.abs(candidate.indent - run.indent) < DEEPER;
}

/** Whether a second "1." begins a list inside the question above it, not the next section of the letter. */
function beginsInnerList(candidate: Candidate, top: Run, lines: readonly Line[], from: number): boolean {
  if (candidate.style !== top.style || candidate.indent >= top.indent + DEEPER) return true;
  const between = lines.slice(from + 1, candidate.index);
  if (between.some((line) => isHeading(line, true))) return false;
  return lines[candidate.index - 1]?.text.endsWith(':') ?? false;
}

function goesOnAt(candidate: Candidate, top: Run, lines: readonly Line[]): boolean {
  if (candidate.number === top.number + 1) return true;
  if (candidate.number < top.number || candidate.number > top.number + FURTHEST_SKIP) return false;
  const before = lines[candidate.index - 1]?.text ?? '';
  return candidate.style === top.style && (candidate.opens || /[.?!;:]$/.test(before));
}

/**
 * Where the letter's own questions begin. Follows the numbers as a reader does: they go up by one, begin again under a
 * heading, and a list inside a question has a style or an indent of its own, or is brought in by a colon.
 */
export function numberedStarts(lines: readonly Line[]): Start[] {
  const candidates = candidatesOf(lines);
  const starts: Start[] = [];
  let top: Run | undefined;
  let inner: Run | undefined;
  let from = 0;
  for (const [place, candidate] of candidates.entries()) {
    const { index, number, part, rest } = candidate;
    const later = candidates.slice(place + 1);
    const start = { index, number, rest: part === '' ? rest : `${part}) ${rest}` };
    if (top === undefined) {
      if (!beginsList(candidate, later)) continue;
    } else if (part !== '' && number === top.number) continue;
    else if (inner !== undefined && staysInner(candidate, top, inner, later)) {
      inner = { ...inner, number };
      continue;
    } else if (number === 1 && part === '' && beginsInnerList(candidate, top, lines, from)) {
      inner = { style: candidate.style, indent: candidate.indent, number };
      continue;
    } else if (number !== 1 && !goesOnAt(candidate, top, lines)) continue;
    top =
      top === undefined || number === 1
        ? { style: candidate.style, indent: candidate.indent, number }
        : { ...top, number };
    inner = undefined;
    from = index;
    starts.push(start);
  }
  return starts;
}

function staysInner(candidate: Candidate, top: Run, inner: Run, later: readonly Candidate[]): boolean {
  if (candidate.number !== inner.number + 1 || !isIn(inner, candidate)) return false;
  if (!isIn(top, candidate) || candidate.number !== top.number + 1) return true;
  return later.some((next) => next.number === candidate.number && isIn(top, next));
}
