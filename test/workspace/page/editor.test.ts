import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNodes } from '../../../src/workspace/page/editor/from-slack.ts';
import type { EditNode } from '../../../src/workspace/page/editor/model.ts';
import { toRichText } from '../../../src/workspace/page/editor/to-slack.ts';
import type { Json } from '../../../src/workspace/protocol.ts';

const section = (...elements: Json[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: { [name: string]: boolean }) => ({
  type: 'text',
  text: words,
  ...(style && { style }),
});
const rich = (...elements: Json[]) => ({ type: 'rich_text', elements });
const p = (...children: EditNode[]): EditNode => ({ tag: 'p', children });

describe('what the editor hands to the app', () => {
  test.each<[string, EditNode[], Json]>([
    ['nothing', [], null],
    ['an empty line', [p({ tag: 'br', children: [] })], null],
    ['lines as browsers leave them', ['one', { tag: 'div', children: ['two'] }], rich(section(text('one\ntwo')))],
    ['an empty line between', [p('one'), p({ tag: 'br', children: [] }), p('two')], rich(section(text('one\n\ntwo')))],
    [
      'styles, one in the other',
      [p({ tag: 'b', children: ['a', { tag: 'i', children: ['b'] }] })],
      rich(section(text('a', { bold: true }), text('b', { bold: true, italic: true }))),
    ],
    [
      'a link',
      [p({ tag: 'a', href: 'https://a.example', children: ['A'] })],
      rich(section({ type: 'link', url: 'https://a.example', text: 'A' })),
    ],
    [
      'a list within a list',
      [
        {
          tag: 'ul',
          children: [
            { tag: 'li', children: ['a'] },
            { tag: 'ul', children: [{ tag: 'li', children: ['b'] }] },
            { tag: 'li', children: ['c'] },
          ],
        },
      ],
      rich(
        { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section(text('a'))] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('b'))] },
        { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section(text('c'))] },
      ),
    ],
    [
      'a numbered list that goes on after what stands between',
      [
        {
          tag: 'ol',
          children: [
            { tag: 'li', children: ['a', { tag: 'ul', children: [{ tag: 'li', children: ['b'] }] }] },
            { tag: 'li', children: ['c'] },
          ],
        },
      ],
      rich(
        { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [section(text('a'))] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(text('b'))] },
        { type: 'rich_text_list', style: 'ordered', indent: 0, offset: 1, elements: [section(text('c'))] },
      ),
    ],
  ])('%s', (_, nodes, value) => {
    expect(toRichText(nodes)).toEqual(value);
  });
});

const table = { type: 'table', rows: [[{ type: 'raw_text', text: '12' }]] };
const mention = { type: 'user', user_id: 'U1' };

test('a table and a mention go through the editor untouched', () => {
  const value = rich(section(text('Ask '), mention), table);
  expect(toRichText(toNodes(value))).toEqual(value);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const styles = fc.constantFrom<{ [name: string]: boolean } | undefined>(
  undefined,
  { bold: true },
  { italic: true },
  { bold: true, italic: true },
  { code: true },
);
const run = fc.oneof(
  fc.tuple(word, styles).map(([words, style]) => text(words, style)),
  word.map((name) => ({ type: 'link', url: `https://a.example/${name}`, text: name })),
  fc.constant(mention),
);
/** Neighbours of one style are one text in Slack, so no two texts stand side by side. */
const line = fc
  .array(run, { minLength: 1, maxLength: 4 })
  .map((runs) => runs.filter((one, index) => index === 0 || one.type !== 'text' || runs[index - 1]?.type !== 'text'));
const block = fc.oneof(
  line.map((elements) => section(...elements)),
  line.map((elements) => ({ type: 'rich_text_quote', elements })),
  fc.constant(table),
);
const list = fc
  .record({
    style: fc.constantFrom('bullet', 'ordered'),
    indent: fc.nat(2),
    items: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map(({ style, indent, items }) => ({
    type: 'rich_text_list',
    style,
    indent,
    elements: items.map((item) => section(...item)),
  }));

test('what the editor was given and nobody touched comes back as it was', () => {
  const blocks = fc.array(fc.oneof(block, list), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(blocks, (all) => {
      // Two sections in a row are two lines of one.
      const value = rich(
        ...all.filter(
          (one, index) =>
            index === 0 || one.type !== 'rich_text_section' || all[index - 1]?.type !== 'rich_text_section',
        ),
      );
      expect(toRichText(toNodes(value))).toEqual(value);
    }),
  );
});
