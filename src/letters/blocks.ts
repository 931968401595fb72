import type { BlockContent, ListItem as MdastListItem, PhrasingContent, Root } from 'mdast';
import { type Block, type Inline, inlineText, isSafeUrl, type ListItem } from '../domain/words/prose.ts';
import type { Slots } from './slots.ts';
import { type LetterBlock, type LetterData, roleNamed } from './tree.ts';
import { Typed } from './typed.ts';

/** The role that an HTML comment in a template names: `<!-- factor heading -->`. */
export function roleComment(html: string): string | undefined {
  return /^<!--\s*(.*?)\s*-->$/su.exec(html)?.[1];
}

/** A rendered template as blocks of the letter: roles from its comments (`data` until the first), slots filled with their values. */
export function letterBlocks(root: Root, slots: Slots, data: LetterData): LetterBlock[] {
  let current = data;
  return root.children.flatMap((node) => {
    if (node.type === 'html') {
      const role = roleNamed(roleComment(node.value) ?? '');
      if (role !== undefined) current = { ...data, role };
      return [];
    }
    return blocksOf(node, slots).map((block) => ('data' in block ? block : { ...block, data: current }));
  });
}

function blocksOf(node: Root['children'][number], slots: Slots): (Block | LetterBlock)[] {
  if (node.type === 'paragraph') return paragraphsOf(piecesOf(node.children, slots));
  if (node.type !== 'list') throw new Error(outOfPlace(node));
  const children = node.children.map((item) => itemOf(item, slots)).filter((item) => item.children.length > 0);
  if (children.length === 0) return [];
  const start = typeof node.start === 'number' ? { start: node.start } : {};
  return [{ type: 'list', ordered: node.ordered === true, ...start, children }];
}

/** Templates are checked when they load, so none of these is ever met in one. */
function outOfPlace(node: { type: string }): string {
  return `A template holds a ${node.type}, which a letter has no place for`;
}

function itemOf(item: MdastListItem, slots: Slots): ListItem {
  const blocks = item.children.flatMap((node: BlockContent | Root['children'][number]) => blocksOf(node, slots));
  return { type: 'listItem', children: blocks };
}

type Piece = Inline | Typed;

function piecesOf(nodes: readonly PhrasingContent[], slots: Slots): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return slots.fill(node.value);
    if (node.type === 'break') return [{ type: 'break' }];
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link') throw new Error(outOfPlace(node));
    const children = inlines(piecesOf(node.children, slots));
    if (node.type !== 'link') return [{ type: node.type, children }];
    const url = slots.fillText(node.url);
    return isSafeUrl(url) ? [{ type: 'link', url, children }] : children;
  });
}

/** Finished nodes run into the paragraph they are printed in: its words before them join the first, its words after the last. */
function paragraphsOf(pieces: readonly Piece[]): (Block | LetterBlock)[] {
  const blocks: (Block | LetterBlock)[] = [];
  let open: Inline[] = [];
  const close = () => {
    const children = trimmed(open);
    if (inlineText(children).trim() !== '') blocks.push({ type: 'paragraph', children });
    open = [];
  };
  for (const piece of pieces) {
    if (!(piece instanceof Typed)) {
      open.push(piece);
      continue;
    }
    for (const [index, block] of piece.blocks.entries()) {
      if (index > 0) close();
      if (block.type === 'paragraph' && !('data' in block)) {
        open.push(...block.children);
      } else {
        close();
        blocks.push(block);
      }
    }
  }
  close();
  return blocks;
}

/** Inside bold words or a link there are no paragraphs: those of finished nodes become lines. */
function inlines(pieces: readonly Piece[]): Inline[] {
  return pieces.flatMap((piece) =>
    piece instanceof Typed
      ? paragraphsOf([piece]).flatMap((block, index): Inline[] => {
          const children = block.type === 'paragraph' ? block.children : [];
          return index === 0 ? children : [{ type: 'break' }, ...children];
        })
      : [piece],
  );
}

/** Without the white space and line ends that conditions in a template leave at the edges of a paragraph. */
function trimmed(nodes: readonly Inline[]): Inline[] {
  const result = [...nodes];
  for (;;) {
    const first = result[0];
    if (first?.type !== 'break' && !(first?.type === 'text' && /^\s/u.test(first.value))) break;
    result.shift();
    if (first.type === 'text' && first.value.trim() !== '')
      result.unshift({ ...first, value: first.value.trimStart() });
  }
  for (;;) {
    const last = result.at(-1);
    if (last?.type !== 'break' && !(last?.type === 'text' && /\s$/u.test(last.value))) break;
    result.pop();
    if (last.type === 'text' && last.value.trim() !== '') result.push({ ...last, value: last.value.trimEnd() });
  }
  return result;
}
