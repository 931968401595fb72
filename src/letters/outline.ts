import type { Block } from '../domain/words/prose.ts';
import type { LetterBlock } from './tree.ts';

/** A block that stands as a heading where there are headings: HTML and PDF. In Markdown and text it is a plain line. */
export interface Heading {
  /** 1 the law and the reference, 2 a question, 3 the heads of the two lists of factors. */
  level: 1 | 2 | 3;
  /** The number of a question. */
  number?: number;
  content: readonly Block[];
}

/** The heading a block stands as, or nothing. */
export function headingOf(block: LetterBlock): Heading | undefined {
  switch (block.data.role) {
    case 'law':
      return { level: 1, content: [block] };
    case 'question':
      return block.type === 'list'
        ? { level: 2, number: block.start ?? 1, content: block.children.flatMap((item) => item.children) }
        : { level: 2, content: [block] };
    case 'factor heading':
      return { level: 3, content: [block] };
    case 'addressee':
    case 'address':
    case 'website':
    case 'contact':
    case 'date':
    case 'salutation':
    case 'intro':
    case 'apology':
    case 'part':
    case 'published':
    case 'factors':
    case 'balance':
    case 'files':
    case 'closing':
    case 'signature':
      return undefined;
  }
}
