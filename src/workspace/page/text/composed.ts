import type { Block, Json } from '../../protocol.ts';
import type { Fields } from '../kit/json.ts';
import { emoji } from './emoji.ts';
import { inline, unescape } from './mrkdwn.ts';
import type { Inline } from './tree.ts';

type Piece =
  | { kind: 'section' | 'quote'; lines: string[] }
  | { kind: 'pre'; lines: string[] }
  | { kind: 'list'; ordered: boolean; indent: number; offset: number; lines: string[] }
  | { kind: 'table'; lines: string[] };

const listItem = /^( *)(?:[-*•]|(\d{1,4})[.)]) +(.*)$/;

/**
 * What Slack's composer makes of text typed with its marks: `rich_text` with sections, lists, quotes and code, and a `table`
 * where lines hold cells parted by tabs, as a spreadsheet pastes them. `encoded` is in Slack's own form.
 */
export function composed(encoded: string): Block[] {
  const blocks: Block[] = [];
  let elements: Json[] = [];
  const flush = () => {
    if (elements.length > 0) blocks.push({ type: 'rich_text', elements });
    elements = [];
  };
  for (const piece of pieces(encoded.split('\n'))) {
    if (piece.kind === 'table') {
      flush();
      blocks.push(tableOf(piece.lines));
    } else {
      elements.push(elementOf(piece));
    }
  }
  flush();
  return blocks;
}

/** Whether lines one after another hold cells parted by tabs. */
export const hasTable = (typed: string): boolean => pieces(typed.split('\n')).some(({ kind }) => kind === 'table');

function pieces(lines: string[]): Piece[] {
  const found: Piece[] = [];
  let fenced = false;
  for (const [index, line] of lines.entries()) {
    const last = found.at(-1);
    if (line.trim() === '```' && (fenced || lines.indexOf(line, index + 1) !== -1)) {
      fenced = !fenced;
      if (fenced) found.push({ kind: 'pre', lines: [] });
      continue;
    }
    const next = fenced ? { kind: 'pre' as const, lines: [line] } : pieceOf(line, lines[index - 1], lines[index + 1]);
    if (last !== undefined && continues(last, next)) last.lines.push(...next.lines);
    else found.push(next);
  }
  return found.filter((piece) => piece.kind !== 'section' || piece.lines.some((line) => line !== ''));
}

function pieceOf(line: string, before: string | undefined, after: string | undefined): Piece {
  const cells = (text: string | undefined) => text?.split('\t').length ?? 0;
  if (cells(line) > 1 && (cells(before) === cells(line) || cells(after) === cells(line)))
    return { kind: 'table', lines: [line] };
  const item = listItem.exec(line);
  if (item !== null) {
    const [, space = '', number, text = ''] = item;
    const indent = Math.min(8, Math.floor(space.length / 2));
    return { kind: 'list', ordered: number !== undefined, indent, offset: Number(number ?? 1) - 1, lines: [text] };
  }
  const quote = /^&gt; ?(.*)$/.exec(line);
  return quote === null ? { kind: 'section', lines: [line] } : { kind: 'quote', lines: [quote[1] ?? ''] };
}

function continues(last: Piece, next: Piece): boolean {
  if (last.kind === 'table' && next.kind === 'table') return width(last) === width(next);
  if (last.kind !== 'list' || next.kind !== 'list') return last.kind === next.kind;
  return last.ordered === next.ordered && last.indent === next.indent;
}

const width = (piece: Piece): number => piece.lines[0]?.split('\t').length ?? 0;

function elementOf(piece: Exclude<Piece, { kind: 'table' }>): Fields {
  switch (piece.kind) {
    case 'pre':
      return { type: 'rich_text_preformatted', elements: [{ type: 'text', text: unescape(piece.lines.join('\n')) }] };
    case 'list': {
      const items = piece.lines.map((line) => ({ type: 'rich_text_section', elements: runs([line]) }));
      const offset = piece.ordered && piece.offset > 0 ? { offset: piece.offset } : {};
      return {
        type: 'rich_text_list',
        style: piece.ordered ? 'ordered' : 'bullet',
        indent: piece.indent,
        ...offset,
        elements: items,
      };
    }
    case 'quote':
      return { type: 'rich_text_quote', elements: runs(piece.lines) };
    case 'section':
      return { type: 'rich_text_section', elements: runs(piece.lines) };
  }
}

const tableOf = (lines: string[]): Block => ({
  type: 'table',
  rows: lines.map((line) => line.split('\t').map((text) => ({ type: 'raw_text', text: unescape(text.trim()) || ' ' }))),
});

const runs = (lines: string[]): Json[] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'text', text: '\n' }]),
    ...inline(line).flatMap((node) => run(node, {})),
  ]);

function run(node: Inline, style: Fields): Fields[] {
  const styled = Object.keys(style).length > 0 ? { style } : {};
  switch (node.kind) {
    case 'text':
      return [{ type: 'text', text: node.text, ...styled }];
    case 'code':
      return [{ type: 'text', text: node.text, style: { ...style, code: true } }];
    case 'bold':
    case 'italic':
    case 'strike':
    case 'underline':
      return node.children.flatMap((child) => run(child, { ...style, [node.kind]: true }));
    case 'link': {
      const text = node.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
      return [{ type: 'link', url: node.url, ...(text === node.url ? {} : { text }), ...styled }];
    }
    case 'person':
      return [{ type: 'user', user_id: node.id, ...styled }];
    case 'channel':
      return [{ type: 'channel', channel_id: node.id, ...styled }];
    case 'group':
      return [{ type: 'usergroup', usergroup_id: node.id, ...styled }];
    case 'everyone':
      return [{ type: 'broadcast', range: node.name }];
    case 'emoji':
      return emoji(node.name).startsWith(':')
        ? [{ type: 'text', text: `:${node.name}:`, ...styled }]
        : [{ type: 'emoji', name: node.name, ...styled }];
    case 'date':
      return [{ type: 'text', text: node.fallback, ...styled }];
    case 'break':
      return [{ type: 'text', text: '\n', ...styled }];
  }
}
