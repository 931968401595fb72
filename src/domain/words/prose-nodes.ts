import { z } from 'zod';

/** A run of characters; it holds no line feed (that is a `Break`). */
export interface Text {
  type: 'text';
  value: string;
  /** Somebody's name, where they were mentioned in Slack: a letter prints it as any other text. */
  person?: true;
}

export interface InlineCode {
  type: 'inlineCode';
  value: string;
}

export interface Break {
  type: 'break';
}

export interface Strong {
  type: 'strong';
  children: Inline[];
}

export interface Emphasis {
  type: 'emphasis';
  children: Inline[];
}

export interface Delete {
  type: 'delete';
  children: Inline[];
}

/** A link to a web page, an e-mail address or a telephone number: see `isSafeUrl`. */
export interface Link {
  type: 'link';
  url: string;
  children: Inline[];
}

export type Inline = Text | InlineCode | Break | Strong | Emphasis | Delete | Link;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list; 1 when absent. */
  start?: number;
  children: ListItem[];
}

export interface ListItem {
  type: 'listItem';
  children: Block[];
}

export interface Blockquote {
  type: 'blockquote';
  children: Block[];
}

export interface Code {
  type: 'code';
  value: string;
}

/** A table; its first row is the header. */
export interface Table {
  type: 'table';
  align?: ('left' | 'center' | 'right' | null)[];
  children: TableRow[];
}

export interface TableRow {
  type: 'tableRow';
  children: TableCell[];
}

export interface TableCell {
  type: 'tableCell';
  children: Inline[];
}

export type Block = Paragraph | List | Blockquote | Code | Table;

/**
 * What a person wrote, as a tree: the part of mdast in which answers are kept. Every `Prose` is an mdast `Root`.
 * There are no headings in it (the letter's own are none of the answer's): a heading is kept as a bold paragraph.
 */
export interface Prose {
  type: 'root';
  children: Block[];
}

/** Whether a link may stand in a letter: web, e-mail or telephone, and nothing that runs or opens a file. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}<>]+$/iu.test(url);
}

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: z.string(), person: z.literal(true).exactOptional() }),
    z.strictObject({ type: z.literal('inlineCode'), value: z.string() }),
    z.strictObject({ type: z.literal('break') }),
    z.strictObject({ type: z.literal('strong'), children: z.array(inline) }),
    z.strictObject({ type: z.literal('emphasis'), children: z.array(inline) }),
    z.strictObject({ type: z.literal('delete'), children: z.array(inline) }),
    z.strictObject({ type: z.literal('link'), url: z.string().refine(isSafeUrl), children: z.array(inline) }),
  ]),
);

const tableRow: z.ZodType<TableRow> = z.strictObject({
  type: z.literal('tableRow'),
  children: z.array(z.strictObject({ type: z.literal('tableCell'), children: z.array(inline) })),
});

const block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), children: z.array(inline) }),
    z.strictObject({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.int().nonnegative().exactOptional(),
      children: z.array(z.strictObject({ type: z.literal('listItem'), children: z.array(block) })),
    }),
    z.strictObject({ type: z.literal('blockquote'), children: z.array(block) }),
    z.strictObject({ type: z.literal('code'), value: z.string() }),
    z.strictObject({
      type: z.literal('table'),
      align: z.array(z.enum(['left', 'center', 'right']).nullable()).exactOptional(),
      children: z.array(tableRow),
    }),
  ]),
);

/** Parses prose when it is read back from the register; anything that is not of these kinds is refused. */
export const prose: z.ZodType<Prose> = z.strictObject({ type: z.literal('root'), children: z.array(block) });
