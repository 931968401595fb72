import type { Inline, Paragraph } from '../../domain/prose.ts';

/** A stretch of text in one style, as Slack keeps it: flat, where prose is nested. A line feed in it is a line end. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  url?: string;
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

/** Runs as paragraphs: a blank line ends one, a single line end is a break. */
export function paragraphsOfRuns(runs: readonly Run[]): Paragraph[] {
  return paragraphsOfLines(linesOf(runs));
}

/** The same from lines; empty lines part the paragraphs. */
export function paragraphsOfLines(lines: readonly Run[][]): Paragraph[] {
  const groups: Run[][][] = [[]];
  for (const line of lines) {
    if (line.length === 0) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({ type: 'paragraph', children: inlineOf(joinLines(group)) }));
}

/** Runs as inline nodes; always nested in the same order (link, strong, emphasis, delete), neighbours alike joined. */
export function inlineOf(runs: readonly Run[]): Inline[] {
  return groupBy(runs, (run) => run.url ?? '').flatMap((group): Inline[] => {
    const url = group[0]?.url;
    return url === undefined ? strongOf(group) : [{ type: 'link', url, children: strongOf(group) }];
  });
}

/** Inline nodes as runs. */
export function runsOf(nodes: readonly Inline[], style: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: node.value }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'inlineCode':
        return [{ ...style, code: true, text: node.value }];
      case 'strong':
        return runsOf(node.children, { ...style, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...style, italic: true });
      case 'delete':
        return runsOf(node.children, { ...style, strike: true });
      case 'link':
        return runsOf(node.children, { ...style, url: node.url });
    }
  });
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

/** The words of a line. */
export function textOfLine(line: readonly Run[]): string {
  return line.map((run) => run.text).join('');
}

function strongOf(runs: readonly Run[]): Inline[] {
  return groupBy(runs, (run) => run.bold === true).flatMap((group): Inline[] =>
    group[0]?.bold === true ? [{ type: 'strong', children: emphasisOf(group) }] : emphasisOf(group),
  );
}

function emphasisOf(runs: readonly Run[]): Inline[] {
  return groupBy(runs, (run) => run.italic === true).flatMap((group): Inline[] =>
    group[0]?.italic === true ? [{ type: 'emphasis', children: deleteOf(group) }] : deleteOf(group),
  );
}

function deleteOf(runs: readonly Run[]): Inline[] {
  return groupBy(runs, (run) => run.strike === true).flatMap((group): Inline[] =>
    group[0]?.strike === true ? [{ type: 'delete', children: leavesOf(group) }] : leavesOf(group),
  );
}

function leavesOf(runs: readonly Run[]): Inline[] {
  return groupBy(runs, (run) => (run.text === '\n' ? 'break' : run.code === true ? 'inlineCode' : 'text')).flatMap(
    (group): Inline[] => {
      const value = textOfLine(group);
      if (group[0]?.text === '\n') return group.map(() => ({ type: 'break' }));
      return [{ type: group[0]?.code === true ? 'inlineCode' : 'text', value }];
    },
  );
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

function groupBy(runs: readonly Run[], key: (run: Run) => string | boolean): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const open = groups.at(-1);
    const previous = open?.at(-1);
    if (open !== undefined && previous !== undefined && key(previous) === key(run)) open.push(run);
    else groups.push([run]);
  }
  return groups;
}
