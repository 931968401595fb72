import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../../src/workspace/page/text/markdown.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });

describe('the Markdown of a letter', () => {
  test('headings, paragraphs and rules', () => {
    expect(markdown('# Our answer\n\nDear Ms Smith\n\n---')).toEqual([
      { kind: 'heading', level: 1, children: [{ kind: 'text', text: 'Our answer' }] },
      paragraph('Dear Ms Smith'),
      { kind: 'rule' },
    ]);
  });

  test('a numbered list begins at its number and holds the list within it', () => {
    expect(markdown('3. three\n4. four\n   - within')).toEqual([
      { kind: 'list', ordered: true, start: 3, indent: 0, items: [[paragraph('three')], [paragraph('four')]] },
      { kind: 'list', ordered: false, start: 1, indent: 1, items: [[paragraph('within')]] },
    ]);
  });

  test('a table with its alignment', () => {
    expect(markdown('| Year | Cost |\n|---|--:|\n| 2019 | 1\\|2 |')).toEqual([
      {
        kind: 'table',
        header: true,
        align: ['left', 'right'],
        rows: [
          [[paragraph('Year')], [paragraph('Cost')]],
          [[paragraph('2019')], [paragraph('1|2')]],
        ],
      },
    ]);
  });

  test('marks within a line, and what is escaped', () => {
    expect(markdown('**b** *i* `c` \\*no\\* [a](https://a.example)')).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'bold', children: [{ kind: 'text', text: 'b' }] },
          { kind: 'text', text: ' ' },
          { kind: 'italic', children: [{ kind: 'text', text: 'i' }] },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: 'c' },
          { kind: 'text', text: ' ' },
          { kind: 'text', text: '*' },
          { kind: 'text', text: 'no' },
          { kind: 'text', text: '*' },
          { kind: 'text', text: ' ' },
          { kind: 'link', url: 'https://a.example', children: [{ kind: 'text', text: 'a' }] },
        ],
      },
    ]);
  });

  test('a quote may hold a list', () => {
    expect(markdown('> - one')).toEqual([
      { kind: 'quote', children: [{ kind: 'list', ordered: false, start: 1, indent: 0, items: [[paragraph('one')]] }] },
    ]);
  });

  test('anything at all comes to an end', () => {
    const lines = fc.array(
      fc.constantFrom('', '# h', '- a', '  b', '> q', '```', 'a|b', '-|-', '***', '1. x', 'text', '#x', ' > y'),
    );
    fc.assert(
      fc.property(lines, (all) => {
        expect(markdown(all.join('\n')).length).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});
