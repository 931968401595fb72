import type { Block, List, ListItem, Paragraph, Prose } from '../../domain/words/prose.ts';
import { paragraphsOfLines, runsOf } from './inline.ts';
import { linesOf } from './runs.ts';
import type { Run } from './runs.ts';

/** The smallest pieces at which a message may be divided: a line, a point of a list, or a block that stays whole. */
export type Unit =
  | { kind: 'line'; line: Run[]; of: Paragraph }
  | { kind: 'item'; item: ListItem; number: number; of: List }
  | { kind: 'block'; block: Block };

/** Blocks taken apart, in reading order. Points of lists inside lists stay with the point they stand in. */
export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    switch (block.type) {
      case 'paragraph':
        return linesOf(runsOf(block.children)).map((line) => ({ kind: 'line', line, of: block }));
      case 'list':
        return block.children.map((item, index) => ({
          kind: 'item',
          item,
          number: (block.start ?? 1) + index,
          of: block,
        }));
      case 'blockquote':
      case 'code':
      case 'table':
        return [{ kind: 'block', block }];
    }
  });
}

/** Pieces put together again: lines of one paragraph as a paragraph, points of one list as a list. */
export function proseOfUnits(units: readonly Unit[]): Prose {
  const children: Block[] = [];
  for (let index = 0; index < units.length;) {
    const first = units[index];
    if (first === undefined) break;
    const end = units.findIndex((unit, at) => at > index && !belongTogether(first, unit));
    const group = units.slice(index, end === -1 ? units.length : end);
    children.push(...blocksOf(first, group));
    index += group.length;
  }
  return { type: 'root', children };
}

function belongTogether(first: Unit, unit: Unit): boolean {
  return first.kind !== 'block' && unit.kind !== 'block' && first.of === unit.of;
}

function blocksOf(first: Unit, group: readonly Unit[]): Block[] {
  switch (first.kind) {
    case 'block':
      return [first.block];
    case 'line':
      return paragraphsOfLines(group.flatMap((unit) => (unit.kind === 'line' ? [unit.line] : [])));
    case 'item': {
      const children = group.flatMap((unit) => (unit.kind === 'item' ? [unit.item] : []));
      const { ordered } = first.of;
      return [{ type: 'list', ordered, ...(ordered && first.number !== 1 ? { start: first.number } : {}), children }];
    }
  }
}
