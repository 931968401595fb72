import { isEmptyBlock } from '../../domain/words/prose.ts';
import type { Block, List, ListItem, Prose, Table } from '../../domain/words/prose.ts';
import { paragraphsOfRuns } from './inline.ts';
import type { Run } from './runs.ts';

/** Consecutive items of a list at one depth: Slack keeps a nested list as several of these, one after the other. */
export interface ListPiece {
  kind: 'list';
  ordered: boolean;
  /** Depth, from 0. */
  indent: number;
  /** How many items of the same list came before; unknown when absent. */
  offset?: number;
  items: Run[][];
  quoted: boolean;
}

/** One element of a Slack message, in reading order. `quoted` ones stand behind a quotation bar. */
export type Piece =
  | { kind: 'text'; runs: Run[]; quoted: boolean }
  | { kind: 'code'; value: string; quoted: boolean }
  | ListPiece
  | { kind: 'table'; table: Table; quoted: false };

/** Puts the elements of a message together as prose: lists nested, quotations joined, empty things left out. */
export function proseOfPieces(pieces: readonly Piece[]): Prose {
  const children: Block[] = [];
  for (let index = 0; index < pieces.length;) {
    const quoted = pieces[index]?.quoted === true;
    const end = pieces.findIndex((piece, at) => at > index && piece.quoted !== quoted);
    const group = pieces.slice(index, end === -1 ? pieces.length : end);
    const blocks = blocksOf(group);
    if (!quoted) children.push(...blocks);
    else if (blocks.length > 0) children.push({ type: 'blockquote', children: blocks });
    index += group.length;
  }
  return { type: 'root', children };
}

function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let open: OpenList[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'list') open = [];
    switch (piece.kind) {
      case 'text':
        blocks.push(...paragraphsOfRuns(piece.runs));
        break;
      case 'code':
        if (piece.value.trim() !== '') blocks.push({ type: 'code', value: piece.value.replace(/^\n+/u, '').trimEnd() });
        break;
      case 'list':
        addItems(piece, itemsOf(piece, pieces[index + 1]), open, blocks);
        break;
      case 'table':
        if (!isEmptyBlock(piece.table)) blocks.push(piece.table);
        break;
    }
  }
  return blocks;
}

interface OpenList {
  indent: number;
  list: List;
}

/** Adds items to the open list they continue, to a new one inside the item above, or to a new one of its own. */
function addItems(piece: ListPiece, items: ListItem[], open: OpenList[], blocks: Block[]): void {
  if (items.length === 0) return;
  while ((open.at(-1)?.indent ?? -1) > piece.indent) open.pop();
  const same = open.at(-1);
  if (same?.indent === piece.indent) {
    if (continues(piece, same.list)) {
      same.list.children.push(...items);
      return;
    }
    open.pop();
  }
  const start = (piece.offset ?? 0) + 1;
  const list: List =
    piece.ordered && start !== 1
      ? { type: 'list', ordered: true, start, children: items }
      : { type: 'list', ordered: piece.ordered, children: items };
  const above = open.at(-1)?.list.children.at(-1);
  (above?.children ?? blocks).push(list);
  open.push({ indent: piece.indent, list });
}

function continues(piece: ListPiece, list: List): boolean {
  if (piece.ordered !== list.ordered) return false;
  return !piece.ordered || piece.offset === undefined || piece.offset === (list.start ?? 1) - 1 + list.children.length;
}

/**
 * Empty points are left out, except among numbered ones, where the next would get another number, and where the points
 * inside an empty one follow.
 */
function itemsOf(piece: ListPiece, next: Piece | undefined): ListItem[] {
  const items = piece.items.map((runs): ListItem => ({ type: 'listItem', children: paragraphsOfRuns(runs) }));
  const holdsNext = next?.kind === 'list' && next.indent > piece.indent;
  const end = holdsNext ? items.length : items.findLastIndex((item) => item.children.length > 0) + 1;
  const kept = items.slice(0, end);
  if (piece.ordered) return kept;
  return kept.filter((item, index) => item.children.length > 0 || (holdsNext && index === end - 1));
}
