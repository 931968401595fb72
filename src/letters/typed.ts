import { type Block, type Inline, isEmptyProse, paragraphs, plainText, type Prose } from '../domain/words/prose.ts';
import { withLinks } from './links.ts';
import type { LetterBlock } from './tree.ts';

/**
 * Finished nodes that a template prints with `{{ … }}`: what people typed, or blocks drawn by another template. They
 * never pass through Markdown or Liquid, so whatever syntax they hold comes out as it was typed.
 */
export class Typed {
  readonly blocks: readonly (Block | LetterBlock)[];

  constructor(blocks: readonly (Block | LetterBlock)[]) {
    this.blocks = blocks;
  }

  /** For filters that want a string, such as `downcase`. */
  toString(): string {
    return plainText({ type: 'root', children: [...this.blocks] });
  }
}

/** Prose as it goes into a letter, its bare web and e-mail addresses made links; nothing where there is nothing to read. */
export function typedProse(prose: Prose): Typed | null {
  return isEmptyProse(prose) ? null : new Typed(prose.children.map(linkedBlock));
}

/** Plain text typed into a field, as it goes into a letter. */
export function typedText(text: string | undefined): Typed | null {
  return text === undefined ? null : typedProse(paragraphs(text));
}

/** The requester's own words: as they are, without links, because the council does not vouch for where they lead. */
export function verbatim(text: string): Block[] {
  return paragraphs(text).children;
}

/** A factor without the bullet or number that somebody typed before it. */
export function withoutBullet(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-–—*•·●▪◦‣]|\d{1,2}[.)])\s+/u, '')
    .trim();
}

/** The lines of a text typed one thing to a line, without their bullets; empty ones left out. */
export function withoutBullets(text: string): string[] {
  return text
    .split('\n')
    .map(withoutBullet)
    .filter((line) => line !== '');
}

function linkedBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: linked(block.children) };
    case 'list':
      return {
        ...block,
        children: block.children.map((item) => ({ ...item, children: item.children.map(linkedBlock) })),
      };
    case 'blockquote':
      return { ...block, children: block.children.map(linkedBlock) };
    case 'code':
      return block;
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: linked(cell.children) })),
        })),
      };
  }
}

function linked(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return withLinks(node.value);
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ ...node, children: linked(node.children) }];
      case 'inlineCode':
      case 'break':
      case 'link':
        return [node];
    }
  });
}
