import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import {
  inlineText,
  isEmptyProse,
  linksOf,
  paragraphs,
  peopleMentioned,
  plainText,
  prose,
} from '../../../src/domain/words/prose.ts';
import type { Block, Inline, Prose } from '../../../src/domain/words/prose.ts';
import { anyProse } from '../../slack/text/any-prose.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const root = (...children: Block[]): Prose => ({ type: 'root', children });
const link = (url: string, ...children: Inline[]): Inline => ({ type: 'link', url, children });

describe('typed text as prose', () => {
  test('has a paragraph for each stretch between blank lines, and breaks at single line ends', () => {
    expect(paragraphs('  one \r\ntwo\n \n\n\nthree\n')).toEqual(
      root(paragraph(text('one'), { type: 'break' }, text('two')), paragraph(text('three'))),
    );
  });

  test('is never mark-up', () => {
    expect(paragraphs('# *x* <b> {{ y }}\n- z')).toEqual(
      root(paragraph(text('# *x* <b> {{ y }}'), { type: 'break' }, text('- z'))),
    );
  });

  test('keeps every word that can be seen', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(plainText(paragraphs(typed)).split(/\s+/u)).toEqual(typed.trim().split(/\s+/u));
      }),
    );
  });

  test('of nothing is empty', () => {
    expect(paragraphs(' \n\u200B\n')).toEqual(root());
  });
});

describe('prose as text', () => {
  test('shows lists, quotations, code and tables', () => {
    const item = (...children: Block[]) => ({ type: 'listItem' as const, children });
    const cells = (...values: string[]) => ({
      type: 'tableRow' as const,
      children: values.map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
    });
    const nested: Block = { type: 'list', ordered: false, children: [item(paragraph(text('b')))] };
    expect(
      plainText(
        root(
          paragraph({ type: 'strong', children: [text('A')] }, { type: 'break' }, { type: 'inlineCode', value: 'x' }),
          {
            type: 'list',
            ordered: true,
            start: 9,
            children: [item(paragraph(text('a')), nested), item(paragraph(text('c')))],
          },
          { type: 'blockquote', children: [paragraph(text('d')), paragraph(text('e'))] },
          { type: 'code', value: 'f\n  g' },
          { type: 'table', children: [cells('Year', 'Sum'), cells('2024\n', '7')] },
        ),
      ),
    ).toBe('A\nx\n\n9. a\n   - b\n10. c\n\n> d\n>\n> e\n\nf\n  g\n\nYear | Sum\n2024  | 7');
  });

  test.each([
    [link('https://a.b/c', text('the list')), 'the list (https://a.b/c)'],
    [link('https://a.b/c', text('https://a.b/c')), 'https://a.b/c'],
    [link('mailto:a@b.uk', text('a@b.uk')), 'a@b.uk'],
    [link('mailto:a@b.uk', text('Ann')), 'Ann (a@b.uk)'],
    [link('https://a.b/c'), 'https://a.b/c'],
  ])('says where a link leads unless its text does (%#)', (node, expected) => {
    expect(inlineText([node])).toBe(expected);
  });
});

describe('what is in prose', () => {
  test.each<[string, Prose, boolean]>([
    ['nothing', root(), true],
    ['blank paragraphs', root(paragraph(text(' '), { type: 'break' })), true],
    ['a list of nothing', root({ type: 'list', ordered: true, children: [{ type: 'listItem', children: [] }] }), true],
    ['a quotation of nothing', root({ type: 'blockquote', children: [paragraph()] }), true],
    ['code of spaces', root({ type: 'code', value: ' \n' }), true],
    [
      'a table of blank cells',
      root({ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [] }] }] }),
      true,
    ],
    ['a link without words', root(paragraph(link('https://a.b'))), false],
    ['a word', root({ type: 'blockquote', children: [paragraph(text('x'))] }), false],
  ])('%s', (_, given, empty) => {
    expect(isEmptyProse(given)).toBe(empty);
  });

  test('links, each once, in reading order', () => {
    const given = root(
      paragraph(link('https://b.uk', text('b')), { type: 'strong', children: [link('https://a.uk', text('a'))] }),
      { type: 'blockquote', children: [paragraph(link('https://b.uk', text('again')))] },
      {
        type: 'list',
        ordered: false,
        children: [{ type: 'listItem', children: [paragraph(link('tel:01', text('x')))] }],
      },
      {
        type: 'table',
        children: [
          { type: 'tableRow', children: [{ type: 'tableCell', children: [link('mailto:a@b.uk', text('y'))] }] },
        ],
      },
      { type: 'code', value: 'https://c.uk' },
    );
    expect(linksOf(given)).toEqual(['https://b.uk', 'https://a.uk', 'tel:01', 'mailto:a@b.uk']);
  });
});

describe('prose read back', () => {
  test('is what was stored, and is an mdast tree', () => {
    fc.assert(
      fc.property(anyProse, (given) => {
        const read: Root = prose.parse(JSON.parse(JSON.stringify(given)));
        expect(read).toEqual(given);
      }),
    );
  });

  test.each<[string, unknown]>([
    ['a heading', { type: 'heading', depth: 1, children: [] }],
    ['HTML', { type: 'html', value: '<b>' }],
    ['HTML in a paragraph', { type: 'paragraph', children: [{ type: 'html', value: '<b>' }] }],
    ['a picture', { type: 'paragraph', children: [{ type: 'image', url: 'https://a.b' }] }],
    ['a link that runs', paragraph(link('javascript:alert(1)', text('x')))],
    ['a link with a space', paragraph(link('https://a.b c', text('x')))],
    ['fields that are not known', { type: 'code', value: 'x', lang: 'js' }],
    ['a list that counts from below nothing', { type: 'list', ordered: true, start: -1, children: [] }],
    ['a block in a line', { type: 'paragraph', children: [{ type: 'code', value: 'x' }] }],
  ])('refuses %s', (_, block) => {
    expect(prose.safeParse({ type: 'root', children: [block] }).success).toBe(false);
  });
});

test('people mentioned are known wherever they stand, each once', () => {
  const sean: Inline = { type: 'text', value: 'Sean Doyle', person: true };
  const cell = { type: 'tableCell', children: [{ type: 'text', value: 'Helen Marsh', person: true }] } as const;
  const given = root(
    paragraph(text('Ask '), { type: 'strong', children: [sean] }, text(' or Frank Osei')),
    { type: 'list', ordered: false, children: [{ type: 'listItem', children: [paragraph(sean)] }] },
    { type: 'table', children: [{ type: 'tableRow', children: [{ ...cell, children: [...cell.children] }] }] },
  );
  expect(peopleMentioned(given)).toEqual(['Sean Doyle', 'Helen Marsh']);
});
