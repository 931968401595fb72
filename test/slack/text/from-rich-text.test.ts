import { describe, expect, test } from 'vitest';
import { plainText, prose as proseSchema } from '../../../src/domain/words/prose.ts';
import { fromRichText } from '../../../src/slack/text/from-rich-text.ts';

const names = (id: string) => ({ U1: 'Jane Smith', S1: 'Highways', C1: 'housing' })[id];
const read = (...blocks: unknown[]) => proseSchema.parse(fromRichText(blocks, names));
const richText = (...elements: unknown[]) => ({ type: 'rich_text', elements });
const section = (...elements: unknown[]) => ({ type: 'rich_text_section', elements });
const text = (value: string, style?: Record<string, boolean>) => ({
  type: 'text',
  text: value,
  ...(style && { style }),
});
const inline = (...elements: unknown[]) => {
  const [block] = read(richText(section(...elements))).children;
  return block?.type === 'paragraph' ? block.children : [];
};
const words = (...elements: unknown[]) => plainText(read(richText(section(...elements))));

describe('what stands in a line', () => {
  test.each([
    [{ bold: true }, { type: 'strong', children: [{ type: 'text', value: 'x' }] }],
    [{ italic: true }, { type: 'emphasis', children: [{ type: 'text', value: 'x' }] }],
    [{ strike: true }, { type: 'delete', children: [{ type: 'text', value: 'x' }] }],
    [{ code: true }, { type: 'inlineCode', value: 'x' }],
    [
      { bold: true, italic: true },
      { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'x' }] }] },
    ],
    [
      { bold: false, underline: true },
      { type: 'text', value: 'x' },
    ],
  ])('keeps the style %o', (style, node) => {
    expect(inline(text('x', style))).toEqual([node]);
  });

  test('keeps a bold passage with an italic word and a line end in it whole', () => {
    expect(
      inline(text('a ', { bold: true }), text('b', { bold: true, italic: true }), text('\nc', { bold: true })),
    ).toEqual([
      {
        type: 'strong',
        children: [
          { type: 'text', value: 'a ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
          { type: 'break' },
          { type: 'text', value: 'c' },
        ],
      },
    ]);
  });

  test.each([
    ['a web page', { url: 'https://a.b/c?x=1&y=2', text: 'the list' }, 'the list (https://a.b/c?x=1&y=2)'],
    ['an address alone', { url: 'https://a.b/' }, 'https://a.b/'],
    ['another address over it', { url: 'https://evil.b/', text: 'https://bank.b/' }, 'https://evil.b/'],
    ['another site over it', { url: 'https://evil.b/', text: 'www.bank.b' }, 'https://evil.b/'],
    ['another mailbox over it', { url: 'mailto:x@evil.b', text: 'a@b.uk' }, 'x@evil.b'],
    ['its own site over it', { url: 'http://www.a.b', text: 'www.a.b' }, 'www.a.b (http://www.a.b)'],
    ['the name of a file', { url: 'https://a.b/1', text: 'plan.pdf' }, 'plan.pdf (https://a.b/1)'],
    ['a page under a blank label', { url: 'https://a.b/', text: ' ' }, 'https://a.b/'],
    ['an e-mail address', { url: 'mailto:a@b.uk', text: 'a@b.uk' }, 'a@b.uk'],
    ['something that runs', { url: 'javascript:alert(1)', text: 'click' }, 'click'],
    ['a file', { url: 'file:///etc/passwd', text: 'click' }, 'click'],
  ])('keeps a link to %s as far as it is safe', (_, link, expected) => {
    expect(words({ type: 'link', ...link })).toBe(expected);
  });

  test.each([
    ['a known person', { type: 'user', user_id: 'U1' }, 'Ask Jane Smith about it'],
    ['an unknown person', { type: 'user', user_id: 'U9' }, 'Ask about it'],
    ['a user group', { type: 'usergroup', usergroup_id: 'S1' }, 'Ask Highways about it'],
    ['a channel', { type: 'channel', channel_id: 'C1' }, 'Ask housing about it'],
    ['everybody here', { type: 'broadcast', range: 'here' }, 'Ask about it'],
    ['a standard emoji', { type: 'emoji', name: 'flag-gb', unicode: '1f1ec-1f1e7' }, 'Ask 🇬🇧 about it'],
    ['an emoji of their own', { type: 'emoji', name: 'shipit' }, 'Ask about it'],
    ['an emoji with a broken code', { type: 'emoji', name: 'x', unicode: 'ffffffff' }, 'Ask about it'],
    ['a colour', { type: 'color', value: '#ff0000' }, 'Ask #ff0000 about it'],
    [
      'a date',
      { type: 'date', timestamp: 1575936000, format: '{date}', fallback: 'last week' },
      'Ask last week about it',
    ],
    [
      'a date without words',
      { type: 'date', timestamp: 1575936000, format: '{date}' },
      'Ask Tue 10 December 2019 about it',
    ],
  ])('says %s in plain words or leaves it out', (_, element, expected) => {
    expect(words(text('Ask '), element, text(' about it'))).toBe(expected);
  });

  test('takes text as it was typed: mark-up in it is text', () => {
    expect(words(text('*x* <!channel> &lt; _y_'))).toBe('*x* <!channel> &lt; _y_');
  });

  test('removes what cannot be seen', () => {
    expect(words(text('a\u200Bb\u202Ec\u0007'))).toBe('abc');
  });
});

describe('blocks', () => {
  test('parts paragraphs at blank lines and between sections', () => {
    expect(plainText(read(richText(section(text('a\nb\n  \nc\n\n')), section(text('d')))))).toBe('a\nb\n\nc\n\nd');
    expect(read(richText(section(text('a\n\nb')), section(text('c')))).children).toHaveLength(3);
  });

  const list = (style: string, indent: number, items: string[], more: object = {}) => ({
    type: 'rich_text_list',
    style,
    indent,
    elements: items.map((item) => section(text(item))),
    ...more,
  });

  test.each([
    [
      'nested points',
      [list('bullet', 0, ['a']), list('bullet', 1, ['b', 'c']), list('bullet', 0, ['d'])],
      '- a\n  - b\n  - c\n- d',
    ],
    [
      'numbers that go on after points, as Slack counts them',
      [list('ordered', 0, ['a']), list('bullet', 1, ['b']), list('ordered', 0, ['c'], { offset: 1 })],
      '1. a\n   - b\n2. c',
    ],
    [
      'numbers that go on where the count was not sent',
      [list('ordered', 0, ['a']), list('bullet', 1, ['b']), list('ordered', 0, ['c'])],
      '1. a\n   - b\n2. c',
    ],
    [
      'numbers after a line of text',
      [list('ordered', 0, ['a']), section(text('so')), list('ordered', 0, ['b'], { offset: 1 })],
      '1. a\n\nso\n\n2. b',
    ],
    ['points after numbers', [list('ordered', 0, ['a']), list('bullet', 0, ['b'])], '1. a\n\n- b'],
    ['a list that begins deep', [list('bullet', 2, ['a']), list('bullet', 0, ['b'])], '- a\n\n- b'],
    [
      'three levels and back',
      [
        list('bullet', 0, ['a']),
        list('ordered', 1, ['b']),
        list('bullet', 2, ['c']),
        list('ordered', 1, ['d'], { offset: 1 }),
      ],
      '- a\n  1. b\n     - c\n  2. d',
    ],
    ['empty points', [list('bullet', 0, ['a', ' ', 'b', ''])], '- a\n- b'],
    [
      'points inside an empty one',
      [list('bullet', 0, ['']), list('bullet', 1, ['a']), list('bullet', 0, ['b'])],
      '- - a\n- b',
    ],
    ['an empty number in the middle', [list('ordered', 0, ['a', '', 'c', ''])], '1. a\n2.\n3. c'],
  ])('reads %s', (_, elements, expected) => {
    expect(plainText(read(richText(...elements)))).toBe(expected);
  });

  test('reads quotations, with lists and code in them', () => {
    const quote = { type: 'rich_text_quote', elements: [text('a\n\nb')] };
    const code = { type: 'rich_text_preformatted', border: 1, elements: [text('x\n  y\n')] };
    expect(
      read(richText(quote, list('bullet', 0, ['c'], { border: 1 }), code, section(text('after')))).children,
    ).toEqual([
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: [{ type: 'text', value: 'a' }] },
          { type: 'paragraph', children: [{ type: 'text', value: 'b' }] },
          {
            type: 'list',
            ordered: false,
            children: [
              { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'c' }] }] },
            ],
          },
          { type: 'code', value: 'x\n  y' },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', value: 'after' }] },
    ]);
  });

  test('reads a table with equally long rows', () => {
    const table = {
      type: 'table',
      column_settings: [{ align: 'left' }, { align: 'right', is_wrapped: true }],
      rows: [
        [
          { type: 'raw_text', text: 'Year' },
          { type: 'raw_text', text: 'Sum' },
        ],
        [richText(section(text('2024', { bold: true }))), { type: 'raw_number', value: 7, text: '7.0' }],
        [{ type: 'raw_text', text: 'All' }],
      ],
    };
    const prose = read(table);
    expect(plainText(prose)).toBe('Year | Sum\n2024 | 7.0\nAll |');
    expect(prose.children).toMatchObject([
      { align: ['left', 'right'], children: [{}, {}, { children: [{}, { children: [] }] }] },
    ]);
  });

  test('keeps a header as a bold paragraph, reads sections, leaves out pictures, files and buttons', () => {
    const prose = read(
      { type: 'header', text: { type: 'plain_text', text: 'Cameras' } },
      { type: 'section', text: { type: 'mrkdwn', text: 'We have *three* &amp; a half' } },
      { type: 'image', image_url: 'https://a.b', alt_text: 'x' },
      { type: 'file', external_id: 'x' },
      { type: 'actions', elements: [] },
      { type: 'divider' },
    );
    expect(prose.children).toEqual([
      { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: 'Cameras' }] }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'We have ' },
          { type: 'strong', children: [{ type: 'text', value: 'three' }] },
          { type: 'text', value: ' & a half' },
        ],
      },
    ]);
  });

  test.each([
    ['no blocks', 'text'],
    ['a part of rich text that is not known', [richText(section(text('a')), { type: 'rich_text_chart', data: 1 })]],
    ['an element that is not known', [richText(section({ type: 'poll', question: 'x' }))]],
    ['a broken list', [richText({ type: 'rich_text_list', style: 'roman', elements: [] })]],
    ['a broken table', [{ type: 'table', rows: 'x' }]],
  ])('does not pretend to understand %s', (_, blocks) => {
    expect(fromRichText(blocks, names)).toBeUndefined();
  });
});
