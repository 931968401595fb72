import type { Inline, Link, Paragraph } from '../../domain/words/prose.ts';
import { joinLines, linesOf, linkText, textOfLine } from './runs.ts';
import type { Run } from './runs.ts';

/** Runs as paragraphs: a blank line ends one, a single line end is a break. */
export function paragraphsOfRuns(runs: readonly Run[]): Paragraph[] {
  return paragraphsOfLines(linesOf(runs));
}

/** Lines of runs as paragraphs; empty lines part them. */
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
  const legible = byLink(runs).flatMap((group) => (isBlank(group) ? group.map(unlinked) : group));
  return byLink(legible).flatMap((group): Inline[] => {
    const url = group[0]?.url;
    return url === undefined ? strongOf(group) : [{ type: 'link', url, children: strongOf(group) }];
  });
}

/** Inline nodes as runs. */
export function runsOf(nodes: readonly Inline[], style: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: node.value, ...(node.person && { person: true }) }];
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
        return runsOfLink(node, style);
    }
  });
}

function runsOfLink(link: Link, style: Omit<Run, 'text'>): Run[] {
  const { url } = link;
  const label = runsOf(link.children, { ...style, url });
  return isBlank(label) ? [{ ...style, url, text: linkText(undefined, url) }] : label;
}

function isBlank(runs: readonly Run[]): boolean {
  return textOfLine(runs).trim() === '';
}

function byLink(runs: readonly Run[]): Run[][] {
  return groupBy(runs, (run) => run.url ?? '');
}

function unlinked(run: Run): Run {
  const { url: _, ...rest } = run;
  return rest;
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
  return groupBy(runs, kindOfLeaf).flatMap((group): Inline[] => {
    const value = textOfLine(group);
    switch (kindOfLeaf(group[0] ?? { text: '' })) {
      case 'break':
        return group.map(() => ({ type: 'break' }));
      case 'inlineCode':
        return [{ type: 'inlineCode', value }];
      case 'person':
        return group.map(({ text }) => ({ type: 'text', value: text, person: true }));
      case 'text':
        return [{ type: 'text', value }];
    }
  });
}

function kindOfLeaf({ text, code, person }: Run): 'break' | 'inlineCode' | 'person' | 'text' {
  if (text === '\n') return 'break';
  if (code === true) return 'inlineCode';
  return person === true ? 'person' : 'text';
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
