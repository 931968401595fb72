import type { Block, Inline, List, Paragraph, Prose, TableRow } from './prose-nodes.ts';
import { visibleText } from './visible-text.ts';

export { isSafeUrl, prose } from './prose-nodes.ts';
export type * from './prose-nodes.ts';

/** Plain typed text as prose: blank lines part paragraphs, single line ends are breaks, nothing in it is mark-up. */
export function paragraphs(text: string): Prose {
  const lines = visibleText(text)
    .split('\n')
    .map((line) => line.trim());
  const children: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const value of lines) {
    if (value === '') {
      open = undefined;
    } else if (open === undefined) {
      open = { type: 'paragraph', children: [{ type: 'text', value }] };
      children.push(open);
    } else {
      open.children.push({ type: 'break' }, { type: 'text', value });
    }
  }
  return { type: 'root', children };
}

/** Prose as readable text without mark-up: "- " before list items, " | " between the cells of a table. */
export function plainText(prose: Prose): string {
  return textOfBlocks(prose.children, '\n\n');
}

/** The words of inline nodes; a link whose text is not its address is followed by the address in brackets. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(textOfInline).join('');
}

/** Whether there is nothing to read. */
export function isEmptyProse(prose: Prose): boolean {
  return prose.children.every(isEmptyBlock);
}

/** Whether a block holds nothing to read, whatever marks, points or cells it has. */
export function isEmptyBlock(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
      return isBlank(block.children);
    case 'list':
      return block.children.every((item) => item.children.every(isEmptyBlock));
    case 'blockquote':
      return block.children.every(isEmptyBlock);
    case 'code':
      return block.value.trim() === '';
    case 'table':
      return block.children.every((row) => row.children.every((cell) => isBlank(cell.children)));
  }
}

function isBlank(nodes: readonly Inline[]): boolean {
  return inlineText(nodes).trim() === '';
}

/** The addresses that the prose links to, each once, in reading order. */
export function linksOf(prose: Prose): string[] {
  return [...new Set(prose.children.flatMap(inlinesOf).flatMap(linksOfInline))];
}

/** The names of people who were mentioned in it, each once, in reading order. */
export function peopleMentioned(prose: Prose): string[] {
  return [...new Set(prose.children.flatMap(inlinesOf).flatMap(namesOf))];
}

function namesOf(node: Inline): string[] {
  if (node.type === 'text') return node.person ? [node.value] : [];
  return 'children' in node ? node.children.flatMap(namesOf) : [];
}

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'paragraph':
      return block.children;
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(inlinesOf));
    case 'blockquote':
      return block.children.flatMap(inlinesOf);
    case 'code':
      return [];
    case 'table':
      return block.children.flatMap((row) => row.children.flatMap((cell) => cell.children));
  }
}

function textOfBlocks(blocks: readonly Block[], between: string): string {
  return blocks.map(textOfBlock).join(between);
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return textOfList(block);
    case 'blockquote':
      return prefixed('> ', '> ', textOfBlocks(block.children, '\n\n'));
    case 'code':
      return block.value;
    case 'table':
      return block.children.map(textOfRow).join('\n');
  }
}

function textOfList(list: List): string {
  return list.children
    .map((item, index) => {
      const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '- ';
      return prefixed(marker, ' '.repeat(marker.length), textOfBlocks(item.children, '\n'));
    })
    .join('\n');
}

function textOfRow(row: TableRow): string {
  return row.children
    .map((cell) => inlineText(cell.children).replaceAll('\n', ' '))
    .join(' | ')
    .trimEnd();
}

function prefixed(first: string, rest: string, text: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}

function textOfInline(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'link': {
      const label = inlineText(node.children);
      const address = node.url.replace(/^(?:mailto|tel):/iu, '');
      if (label.trim() === '') return address;
      return label === address || label === node.url ? label : `${label} (${address})`;
    }
    case 'strong':
    case 'emphasis':
    case 'delete':
      return inlineText(node.children);
  }
}

function linksOfInline(node: Inline): string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return [];
    case 'link':
      return [node.url, ...node.children.flatMap(linksOfInline)];
    case 'strong':
    case 'emphasis':
    case 'delete':
      return node.children.flatMap(linksOfInline);
  }
}
