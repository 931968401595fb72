import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composed, hasTable } from '../../../src/workspace/page/text/composed.ts';
import { decode, encode } from '../../../src/workspace/page/text/typed.ts';
import { emptyView } from './canned.ts';

const names = emptyView();

describe('what is typed, in Slack’s form', () => {
  test.each([
    ['a < b & c', 'a &lt; b &amp; c'],
    ['ask @Helen Marsh.', 'ask <@U3>.'],
    ['ask @Helen Marshall', 'ask @Helen Marshall'],
    ['in #foi-team, please', 'in <#G1|foi-team>, please'],
    ['see https://a.example/b.', 'see <https://a.example/b>.'],
    ['write to a@b.example', 'write to <mailto:a@b.example|a@b.example>'],
  ])('%s', (typed, text) => {
    expect(encode(typed, names)).toBe(text);
  });

  test('an edit begins with what was typed', () => {
    const piece = fc.constantFrom(
      '@Helen Marsh',
      '#foi-team',
      'a < b',
      '&amp;',
      'https://a.example/b',
      'a@b.example',
      '\n',
      '*bold*',
      '> quote',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const typed = pieces.join(' ');
        expect(decode(encode(typed, names), names)).toBe(typed);
      }),
    );
  });
});

describe('a table pasted from a spreadsheet', () => {
  const pasted = 'The costs:\n- in *pounds*\nYear\tCost\n2018\t&lt; 12\n2019\t\nAsk <@U3>';

  test('becomes a table between the texts around it', () => {
    expect(composed(pasted)).toEqual([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'The costs:' }] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: 0,
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: 'in ' },
                  { type: 'text', text: 'pounds', style: { bold: true } },
                ],
              },
            ],
          },
        ],
      },
      {
        type: 'table',
        rows: [
          ['Year', 'Cost'],
          ['2018', '< 12'],
          ['2019', ' '],
        ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text: 'Ask ' },
              { type: 'user', user_id: 'U3' },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ['Year\tCost\n2018\t12', true],
    ['one\ttab in a single line', false],
    ['a\tb\nno tab\nc\td\te', false],
  ])('%j: %s', (typed, found) => {
    expect(hasTable(typed)).toBe(found);
  });
});
