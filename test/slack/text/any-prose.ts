import * as fc from 'fast-check';
import type { Block, Inline, List, ListItem, Paragraph, Prose, TableCell } from '../../../src/domain/words/prose.ts';

/** Words as people type them, with the signs that mean something to Slack, Markdown and HTML among them. */
const word = fc
  .array(
    fc.constantFrom(
      'a',
      'Z',
      '7',
      'é',
      '£',
      '&',
      '<',
      '>',
      '*',
      '_',
      '~',
      '`',
      '&lt;',
      '<!channel>',
      '😀',
      '|',
      '#',
      '@',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((characters) => characters.join(''));

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((several) => several.join(' '));

const url = fc.webUrl({ withQueryParameters: true });

const text = words.map((value): Inline => ({ type: 'text', value }));

const marked = fc.oneof(
  words.map((value): Inline => ({ type: 'inlineCode', value })),
  words.map((value): Inline => ({ type: 'strong', children: [{ type: 'text', value }] })),
  words.map((value): Inline => ({ type: 'emphasis', children: [{ type: 'text', value }] })),
  words.map((value): Inline => ({ type: 'delete', children: [{ type: 'text', value }] })),
  words.map((value): Inline => ({
    type: 'strong',
    children: [{ type: 'emphasis', children: [{ type: 'text', value }] }],
  })),
  fc
    .tuple(url, words)
    .map(([address, value]): Inline => ({ type: 'link', url: address, children: [{ type: 'text', value }] })),
  fc.constant<Inline>({ type: 'break' }),
);

/** Inline nodes in normal form: no two alike side by side, no break at either end. */
const inline = fc
  .tuple(text, fc.array(fc.tuple(marked, text), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.flat()]);

const paragraph = inline.map((children): Paragraph => ({ type: 'paragraph', children }));

const code = words.map((value): Block => ({ type: 'code', value: `${value}\n  ${value}` }));

function list(depth: number): fc.Arbitrary<List> {
  const nested = depth === 0 ? fc.constant([]) : fc.array(list(depth - 1), { maxLength: 1 });
  const item = fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), nested)
    .map(([texts, lists]): ListItem => ({ type: 'listItem', children: [...texts, ...lists] }));
  return fc
    .tuple(fc.boolean(), fc.integer({ min: 2, max: 40 }), fc.boolean(), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, start, later, children]) => ({
      type: 'list',
      ordered,
      ...(ordered && later ? { start } : {}),
      children,
    }));
}

const cell = fc
  .oneof(inline, fc.constant<Inline[]>([]))
  .map((children): TableCell => ({ type: 'tableCell', children }));

const table = fc
  .tuple(inline, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .chain(([corner, width, height, aligned]) =>
    fc.array(cell, { minLength: width * height, maxLength: width * height }).map((cells): Block => {
      const filled = [{ type: 'tableCell' as const, children: corner }, ...cells.slice(1)];
      return {
        type: 'table',
        ...(aligned ? { align: Array.from({ length: width }, (_, column) => (column === 0 ? 'right' : null)) } : {}),
        children: Array.from({ length: height }, (_, row) => ({
          type: 'tableRow',
          children: filled.slice(row * width, (row + 1) * width),
        })),
      };
    }),
  );

const quotable = fc.oneof(paragraph, code, list(1));

const blockquote = fc
  .array(quotable, { minLength: 1, maxLength: 3 })
  .map((children): Block => ({ type: 'blockquote', children }));

/** Prose of every kind that Slack can show, in normal form, with at most one table. */
export const proseSlackCanShow: fc.Arbitrary<Prose> = fc
  .tuple(fc.array(fc.oneof(paragraph, code, list(2), blockquote), { maxLength: 6 }), fc.option(table), fc.nat(6))
  .map(([blocks, one, at]) => ({
    type: 'root',
    children: one === null ? blocks : [...blocks.slice(0, at), one, ...blocks.slice(at)],
  }));

const wildInline: fc.Arbitrary<Inline> = fc.letrec<{ node: Inline }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.string().map((value): Inline => ({ type: 'text', value })),
    fc.string().map((value): Inline => ({ type: 'inlineCode', value })),
    fc.constant<Inline>({ type: 'break' }),
    fc
      .tuple(
        fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([type, children]): Inline => ({ type, children })),
    fc
      .tuple(url, fc.array(tie('node'), { maxLength: 3 }))
      .map(([address, children]): Inline => ({ type: 'link', url: address, children })),
  ),
})).node;

const anyBlock = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.array(wildInline, { maxLength: 4 }).map((children): Block => ({ type: 'paragraph', children })),
    fc.string({ unit: 'binary' }).map((value): Block => ({ type: 'code', value })),
    fc.array(tie('block'), { maxLength: 3 }).map((children): Block => ({ type: 'blockquote', children })),
    fc
      .tuple(fc.boolean(), fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 }))
      .map(([ordered, items]): Block => ({
        type: 'list',
        ordered,
        children: items.map((children) => ({ type: 'listItem', children })),
      })),
    fc
      .array(fc.array(fc.array(wildInline, { maxLength: 2 }), { maxLength: 3 }), { maxLength: 3 })
      .map((rows): Block => ({
        type: 'table',
        children: rows.map((cells) => ({
          type: 'tableRow',
          children: cells.map((children) => ({ type: 'tableCell', children })),
        })),
      })),
  ),
})).block;

/** Any prose at all, however oddly nested: quotations in lists, tables in quotations, marks in marks. */
export const anyProse = fc.array(anyBlock, { maxLength: 3 }).map((children): Prose => ({ type: 'root', children }));
