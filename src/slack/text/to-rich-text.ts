import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextList,
  RichTextQuote,
  RichTextSection,
  TableBlock,
} from '@slack/types';
import { isEmptyBlock } from '../../domain/words/prose.ts';
import type { Block, List, ListItem, Prose } from '../../domain/words/prose.ts';
import { limits } from '../limits.ts';
import { elementsOf, EMPTY } from './rich-text-elements.ts';
import { fits, tableBlock, tableText } from './rich-text-table.ts';
import { runsOf } from './inline.ts';
import type { Run } from './runs.ts';

/** Where the blocks go: a modal refuses tables, a message allows one. What may be no table is shown as text. */
export type Surface = 'message' | 'modal';

/** A list that goes on counting where an earlier one stopped; the field is Slack's, its types lack it. */
type CountedList = RichTextList & { offset?: number };

/** Prose as Slack's own rich text, for showing an answer back. Text in it is literal: nothing needs escaping. */
export function toRichText(prose: Prose, surface: Surface = 'message'): (RichTextBlock | TableBlock)[] {
  const blocks: (RichTextBlock | TableBlock)[] = [];
  let tables = surface === 'message' ? limits.message.tables : 0;
  let since: Block[] = [];
  const flush = (): void => {
    if (since.length > 0) blocks.push({ type: 'rich_text', elements: partsOf(since) });
    since = [];
  };
  for (const block of withWords(prose.children)) {
    if (block.type === 'table' && tables > 0 && fits(block)) {
      flush();
      blocks.push(tableBlock(block));
      tables -= 1;
    } else since.push(block);
  }
  flush();
  return blocks;
}

/** Blocks with something to read in them: Slack refuses empty ones. */
function withWords(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => !isEmptyBlock(block));
}

function partsOf(all: readonly Block[], border: 0 | 1 = 0): RichTextBlockElement[] {
  const blocks = withWords(all);
  const parts: RichTextBlockElement[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const open = parts.at(-1);
    if (block.type === 'paragraph' && before?.type === 'paragraph' && open !== undefined && isText(open)) {
      open.elements.push(...lineEnds(2), ...elementsOf(runsOf(block.children)));
    } else {
      if (before?.type === block.type && isJoinedBySlack(block)) parts.push(textPart(lineEnds(1), border));
      parts.push(...partsOfBlock(block, border));
    }
  }
  return parts;
}

/** Lists that follow each other would go on counting, quotations would become one: a blank line keeps them apart. */
function isJoinedBySlack(block: Block): boolean {
  return block.type === 'list' || block.type === 'blockquote';
}

function isText(part: RichTextBlockElement): part is RichTextSection | RichTextQuote {
  return part.type === 'rich_text_section' || part.type === 'rich_text_quote';
}

function textPart(elements: RichTextElement[], border: 0 | 1): RichTextSection | RichTextQuote {
  return border === 1 ? { type: 'rich_text_quote', elements } : { type: 'rich_text_section', elements };
}

function lineEnds(count: number): RichTextElement[] {
  return [{ type: 'text', text: '\n'.repeat(count) }];
}

function partsOfBlock(block: Block, border: 0 | 1): RichTextBlockElement[] {
  switch (block.type) {
    case 'paragraph':
      return [textPart(elementsOf(runsOf(block.children)), border)];
    case 'list':
      return partsOfList(block, 0, border);
    case 'blockquote':
      return partsOf(block.children, 1);
    case 'code':
      return [preformatted(block.value, border)];
    case 'table':
      return [preformatted(tableText(block), border)];
  }
}

function preformatted(text: string, border: 0 | 1): RichTextBlockElement {
  const elements = [{ type: 'text' as const, text }];
  return { type: 'rich_text_preformatted', elements, ...(border === 1 ? { border } : {}) };
}

function partsOfList(list: List, depth: number, border: 0 | 1): CountedList[] {
  const parts: CountedList[] = [];
  let open: CountedList | undefined;
  for (const [index, item] of list.children.entries()) {
    if (open === undefined) {
      const offset = (list.start ?? 1) - 1 + index;
      open = {
        type: 'rich_text_list',
        style: list.ordered ? 'ordered' : 'bullet',
        indent: Math.min(depth, limits.richText.indent),
        elements: [],
        ...(border === 1 ? { border } : {}),
        ...(list.ordered && offset > 0 ? { offset } : {}),
      };
      parts.push(open);
    }
    open.elements.push(sectionOfItem(item));
    const nested = withWords(item.children).filter((child) => child.type === 'list');
    if (nested.length > 0) {
      parts.push(...nested.flatMap((inner) => partsOfList(inner, depth + 1, border)));
      open = undefined;
    }
  }
  return parts;
}

/** A point of a list holds only text in Slack: what else stands in it is shown as lines. */
function sectionOfItem(item: ListItem): RichTextSection {
  const texts = item.children.filter((child) => child.type !== 'list').map(runsOfBlock);
  const runs = texts.flatMap((text, index) => (index === 0 ? text : [{ text: '\n\n' }, ...text]));
  const elements = elementsOf(runs);
  return { type: 'rich_text_section', elements: elements.length === 0 ? [EMPTY] : elements };
}

function runsOfBlock(block: Block): Run[] {
  switch (block.type) {
    case 'paragraph':
      return runsOf(block.children);
    case 'code':
      return [{ text: block.value, code: true }];
    case 'table':
      return [{ text: tableText(block), code: true }];
    case 'blockquote':
      return block.children.flatMap((child) => [...runsOfBlock(child), { text: '\n' }]);
    case 'list':
      return block.children.flatMap((item) =>
        item.children.flatMap((child) => [...runsOfBlock(child), { text: '\n' }]),
      );
  }
}
