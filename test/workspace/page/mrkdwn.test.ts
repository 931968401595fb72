import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inline, mrkdwn } from '../../../src/workspace/page/text/mrkdwn.ts';
import type { Inline } from '../../../src/workspace/page/text/tree.ts';

const words = (nodes: Inline[]): string =>
  nodes
    .map((node) =>
      'text' in node ? node.text : 'children' in node ? words(node.children) : node.kind === 'break' ? '\n' : '',
    )
    .join('');

describe('a line of mrkdwn', () => {
  test.each<[string, Inline[]]>([
    ['plain', [{ kind: 'text', text: 'plain' }]],
    ['*bold*', [{ kind: 'bold', children: [{ kind: 'text', text: 'bold' }] }]],
    ['_it_', [{ kind: 'italic', children: [{ kind: 'text', text: 'it' }] }]],
    ['~no~', [{ kind: 'strike', children: [{ kind: 'text', text: 'no' }] }]],
    ['`a *b*`', [{ kind: 'code', text: 'a *b*' }]],
    ['*_both_*', [{ kind: 'bold', children: [{ kind: 'italic', children: [{ kind: 'text', text: 'both' }] }] }]],
    ['snake_case_name', [{ kind: 'text', text: 'snake_case_name' }]],
    ['2*3*4', [{ kind: 'text', text: '2*3*4' }]],
    ['* not bold *', [{ kind: 'text', text: '* not bold *' }]],
    ['<@U1>', [{ kind: 'person', id: 'U1', label: '' }]],
    ['<#C1|general>', [{ kind: 'channel', id: 'C1', label: 'general' }]],
    ['<!subteam^S1|@team>', [{ kind: 'group', id: 'S1', label: '@team' }]],
    ['<!here>', [{ kind: 'everyone', name: 'here' }]],
    ['<!date^1575979200^{date_num}|then>', [{ kind: 'date', at: 1575979200, format: '{date_num}', fallback: 'then' }]],
    [
      '<https://a.example/?a=1&amp;b=2|A &amp; B>',
      [{ kind: 'link', url: 'https://a.example/?a=1&b=2', children: [{ kind: 'text', text: 'A & B' }] }],
    ],
    [
      '<mailto:a@b.example>',
      [{ kind: 'link', url: 'mailto:a@b.example', children: [{ kind: 'text', text: 'a@b.example' }] }],
    ],
    [':white_check_mark:', [{ kind: 'emoji', name: 'white_check_mark' }]],
    ['at 10:30:15', [{ kind: 'text', text: 'at 10:30:15' }]],
    ['&lt;b&gt; &amp;amp;', [{ kind: 'text', text: '<b> &amp;' }]],
  ])('%s', (source, nodes) => {
    expect(inline(source)).toEqual(nodes);
  });

  test('an address on its own is a link, without the full stop after it', () => {
    expect(inline('See https://a.example/b.')).toEqual([
      { kind: 'text', text: 'See ' },
      { kind: 'link', url: 'https://a.example/b', children: [{ kind: 'text', text: 'https://a.example/b' }] },
      { kind: 'text', text: '.' },
    ]);
  });

  test('a scheme that runs something is no link', () => {
    expect(inline('<javascript:alert(1)|click>')).toEqual([{ kind: 'text', text: '<javascript:alert(1)|click>' }]);
  });

  test('text without marks is kept to the letter, whatever it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ,.()\u00e9]*$/), (text) => {
        expect(words(inline(text))).toBe(text);
      }),
    );
  });

  test('anything at all can be read', () => {
    const marks = fc.string({ unit: fc.constantFrom('*', '_', '`', '<', '>', '|', 'a', ' ', '\n', ':') });
    fc.assert(
      fc.property(marks, (text) => {
        expect(() => mrkdwn(text)).not.toThrow();
      }),
    );
  });
});

describe('mrkdwn in blocks', () => {
  test('code between fences is kept as it stands', () => {
    expect(mrkdwn('before\n```\n*a* &lt; b\n```\nafter').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'preformatted',
      'paragraph',
    ]);
    expect(mrkdwn('```\n*a* &lt; b```')).toContainEqual({ kind: 'preformatted', text: '*a* < b' });
  });

  test('a fence that is never closed is text', () => {
    expect(mrkdwn('``` open')).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: '``` open' }] }]);
  });

  test('lines after a mark are a quote, after three marks all that follows is', () => {
    expect(mrkdwn('&gt; one\ntwo').map(({ kind }) => kind)).toEqual(['quote', 'paragraph']);
    expect(mrkdwn('&gt;&gt;&gt; one\ntwo').map(({ kind }) => kind)).toEqual(['quote']);
  });
});
