import { inline as slackInline } from './mrkdwn.ts';
import { type Mark, scan } from './scan.ts';
import { type Align, type Flow, type Inline, paragraph, words } from './tree.ts';

const item = /^(\s*)(?:([-*+])|(\d{1,9})[.)])\s+(.*)$/;
const fence = /^\s*(```|~~~)/;
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The Markdown of a `markdown` block: headings, lists, quotes, code, tables, rules, and marks within a line. */
export function markdown(source: string): Flow[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const flow: Flow[] = [];
  let at = 0;
  const takeWhile = (test: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && test(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (line.trim() === '') {
      at += 1;
    } else if (fence.test(line)) {
      at += 1;
      flow.push({ kind: 'preformatted', text: takeWhile((l) => !fence.test(l)).join('\n') });
      at += 1;
    } else if (heading !== null) {
      at += 1;
      flow.push({ kind: 'heading', level: heading[1]?.length ?? 1, children: inline(heading[2] ?? '') });
    } else if (/^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line)) {
      at += 1;
      flow.push({ kind: 'rule' });
    } else if (/^\s*>/.test(line)) {
      const quoted = takeWhile((l) => /^\s*>/.test(l)).map((l) => l.replace(/^\s*> ?/, ''));
      flow.push({ kind: 'quote', children: markdown(quoted.join('\n')) });
    } else if (item.test(line)) {
      flow.push(...list(takeWhile((l) => item.test(l) || /^\s{2,}\S/.test(l))));
    } else if (line.includes('|') && tableRule.test(lines[at + 1] ?? '')) {
      flow.push(tableOf(takeWhile((l) => l.includes('|'))));
    } else {
      const text = takeWhile(
        (l) => l.trim() !== '' && !fence.test(l) && !item.test(l) && !/^(?:#{1,6}\s|\s*>)/.test(l),
      );
      flow.push(paragraph(text.flatMap((l, i): Inline[] => (i === 0 ? inline(l) : [{ kind: 'break' }, ...inline(l)]))));
    }
  }
  return flow;
}

/** Runs of one kind and depth become one list, as in Slack's rich text; depth is the indent. */
function list(lines: string[]): Flow[] {
  const lists: (Flow & { kind: 'list' })[] = [];
  for (const line of lines) {
    const [, space = '', , number, text = ''] = item.exec(line) ?? [];
    const last = lists.at(-1);
    if (!item.test(line)) {
      last?.items.at(-1)?.push(paragraph(inline(line.trim())));
      continue;
    }
    const ordered = number !== undefined;
    const indent = Math.min(8, Math.floor(space.length / 2));
    const one = [paragraph(inline(text))];
    if (last !== undefined && last.ordered === ordered && last.indent === indent) last.items.push(one);
    else lists.push({ kind: 'list', ordered, start: Number(number ?? 1), indent, items: [one] });
  }
  return lists;
}

function tableOf(lines: string[]): Flow {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((text) => text.trim().replaceAll('\\|', '|'));
  const align = cells(lines[1] ?? '').map((rule): Align => {
    if (rule.endsWith(':')) return rule.startsWith(':') ? 'center' : 'right';
    return 'left';
  });
  const rows = [lines[0] ?? '', ...lines.slice(2)].map((line) => cells(line).map((text) => [paragraph(inline(text))]));
  return { kind: 'table', header: true, align, rows };
}

const marks: { open: RegExp; node: (inside: string, url: string) => Inline }[] = [
  { open: /^(`+)(.+?)\1/, node: (inside) => ({ kind: 'code', text: inside.trim() }) },
  {
    open: /^(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)/,
    node: (label, url) => ({ kind: 'link', url, children: inline(label || url) }),
  },
  { open: /^(\*\*|__)(?=\S)(.+?)\1/, node: (inside) => ({ kind: 'bold', children: inline(inside) }) },
  { open: /^(~~)(?=\S)(.+?)\1/, node: (inside) => ({ kind: 'strike', children: inline(inside) }) },
  { open: /^([*_])(?=\S)(.+?)\1(?![\p{L}\p{N}])/u, node: (inside) => ({ kind: 'italic', children: inline(inside) }) },
];

function inline(source: string): Inline[] {
  // Plain runs may still hold Slack's own tokens (<@U…>, :emoji:, bare addresses), but not its marks.
  return scan(
    source,
    (at) => {
      const rest = source.slice(at);
      const escaped = /^\\([\\`*_{}[\]()#+.!|~>-])/.exec(rest);
      if (escaped !== null) return { node: words(escaped[1] ?? ''), length: 2 };
      const isWithinWord = /[\p{L}\p{N}]/u.test(source[at - 1] ?? '') && rest.startsWith('_');
      return isWithinWord ? undefined : mark(rest);
    },
    (text) => slackInline(text, false),
  );
}

function mark(rest: string): Mark | undefined {
  for (const { open, node } of marks) {
    const match = open.exec(rest);
    if (match !== null) return { node: node(match[2] ?? '', match[3] ?? ''), length: match[0].length };
  }
  return undefined;
}
