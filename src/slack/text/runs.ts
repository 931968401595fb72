/** A stretch of text in one style, as Slack keeps it: flat, where prose is nested. A line feed in it is a line end. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  url?: string;
  /** The name of somebody who is mentioned. */
  person?: true;
}

/** The lines of a text; no run of a line holds a line feed, and no line begins or ends with spaces. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.map(trimmed);
}

/** Lines put together again, with a line end between each and the next. */
export function joinLines(lines: readonly Run[][]): Run[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [lineEnd(lines[index - 1]?.at(-1), line[0]), ...line]));
}

/** A line without its first `count` characters, nor the spaces that follow them. */
export function withoutStart(line: readonly Run[], count: number): Run[] {
  let left = count;
  const rest: Run[] = [];
  for (const run of line) {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    if (text !== '') rest.push({ ...run, text });
  }
  return trimmed(rest);
}

/**
 * Runs without the places where something was left out (a mention, an emoji): the space after such a place goes where
 * one stands before it already.
 */
export function closeGaps(parts: readonly (Run | undefined)[]): Run[] {
  const runs: Run[] = [];
  let gap = false;
  for (const part of parts) {
    const spaced = /(?:^|\s)$/u.test(runs.at(-1)?.text ?? '');
    if (part === undefined) gap = true;
    else if (part.text !== '') {
      const text = gap && spaced ? part.text.replace(/^[ \t]+/u, '') : part.text;
      gap = false;
      if (text !== '') runs.push({ ...part, text });
    }
  }
  return runs;
}

/** The words of a link; one without words, or whose words are another address, is read as its own address. */
export function linkText(label: string | undefined, url: string): string {
  return label === undefined || label.trim() === '' || isAnother(label.trim(), url)
    ? url.replace(/^(?:mailto|tel):/iu, '')
    : label;
}

/** Nobody is shown one address and led to another. */
function isAnother(label: string, url: string): boolean {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(label)) return url.toLowerCase() !== `mailto:${label.toLowerCase()}`;
  if (!/^(?:https?:\/\/|www\.)\S+$/iu.test(label)) return false;
  const shown = URL.parse(label.replace(/^www\./iu, 'http://www.'));
  return shown !== null && shown.hostname !== URL.parse(url)?.hostname;
}

/** The words of a line. */
export function textOfLine(line: readonly Run[]): string {
  return line.map((run) => run.text).join('');
}

/** The line end between two runs has what they have in common, so that a bold passage over two lines is one. */
function lineEnd(before: Run | undefined, after: Run | undefined): Run {
  const run: Run = { text: '\n' };
  if (before?.bold === true && after?.bold === true) run.bold = true;
  if (before?.italic === true && after?.italic === true) run.italic = true;
  if (before?.strike === true && after?.strike === true) run.strike = true;
  if (before?.url !== undefined && before.url === after?.url) run.url = before.url;
  return run;
}

function trimmed(line: readonly Run[]): Run[] {
  let first = 0;
  let last = line.length - 1;
  while (line[first]?.text.trim() === '') first += 1;
  while (last >= first && line[last]?.text.trim() === '') last -= 1;
  return line.slice(first, last + 1).map((run, index, kept) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === kept.length - 1 ? start.trimEnd() : start };
  });
}
