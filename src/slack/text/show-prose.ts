import type { RichTextBlock, TableBlock } from '@slack/types';
import { paragraphs, plainText } from '../../domain/words/prose.ts';
import type { Block, Prose } from '../../domain/words/prose.ts';
import { cut } from './escape.ts';
import { toRichText } from './to-rich-text.ts';
import type { Surface } from './to-rich-text.ts';

/** Prose as blocks for a message or a modal. */
export interface ShownProse {
  blocks: (RichTextBlock | TableBlock)[];
  /** Whether something had to be left out; the blocks then say so at their end. */
  wasCut: boolean;
}

const CUT: Block = {
  type: 'paragraph',
  children: [
    { type: 'emphasis', children: [{ type: 'text', value: 'Too long to show in full here. All of it is kept.' }] },
  ],
};

/**
 * Shows as much of a prose as fits: whole paragraphs, lists and tables, as many as come to at most `maxCharacters`, or
 * the beginning of the first where that alone is longer. There are no blocks where there is no prose.
 */
export function showProse(prose: Prose, maxCharacters: number, surface: Surface = 'message'): ShownProse {
  if (plainText(prose).length <= maxCharacters) return { blocks: toRichText(prose, surface), wasCut: false };
  const kept: Block[] = [];
  let left = maxCharacters - lengthOf(CUT) - BETWEEN;
  for (const block of prose.children) {
    const length = lengthOf(block);
    if (length > left) {
      if (kept.length === 0) kept.push(...beginning(block, left).children);
      break;
    }
    kept.push(block);
    left -= length + BETWEEN;
  }
  return { blocks: toRichText({ type: 'root', children: [...kept, CUT] }, surface), wasCut: true };
}

/** Two line ends between a block and the next. */
const BETWEEN = 2;

function lengthOf(block: Block): number {
  return plainText({ type: 'root', children: [block] }).length;
}

function beginning(block: Block, max: number): Prose {
  return paragraphs(cut(plainText({ type: 'root', children: [block] }), Math.max(0, max)));
}
