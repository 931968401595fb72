import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf, plainText, prose as proseSchema } from '../../../src/domain/words/prose.ts';
import { fromMrkdwn } from '../../../src/slack/text/from-mrkdwn.ts';

const names = (id: string) => ({ U1: 'Jane Smith', S1: 'Highways', C1: 'housing' })[id];
const read = (text: string) => proseSchema.parse(fromMrkdwn(text, names));
const words = (text: string) => plainText(read(text));
const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }];
const text = (value: string) => ({ type: 'text', value });

describe('a message without blocks', () => {
  test.each([
    ['a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['typed as such: &amp;lt; &amp;amp;', 'typed as such: &lt; &amp;'],
    ['ask <@U1> now', 'ask Jane Smith now'],
    ['ask <@U9|bob> now', 'ask now'],
    ['<@U9> it is 5', 'it is 5'],
    ['in <#C1> and <#C9|parks> and <#C8>', 'in housing and parks and'],
    ['<!here> <!channel> <!everyone> look', 'look'],
    ['<!subteam^S1|@hw> and <!subteam^S9|@parks>', 'Highways and parks'],
    ['on <!date^1575936000^{date}|10 Dec 2019>', 'on 10 Dec 2019'],
    ['done :tada: yes :+1::skin-tone-2: :large_blue_circle:', 'done yes'],
    ['open 10:30:45 to 12:00:00, ratio 1:2:3', 'open 10:30:45 to 12:00:00, ratio 1:2:3'],
    ['see <https://a.b/c?x=1&amp;y=2|the list>', 'see the list (https://a.b/c?x=1&y=2)'],
    ['<mailto:a@b.uk|a@b.uk> <tel:0123|0123>', 'a@b.uk 0123'],
    ['<mailto:a@b.uk>', 'a@b.uk'],
    ['<javascript:alert(1)|click>', 'click'],
    ['5 * 3 * 2 and a_b_c and ~5 or ~6', '5 * 3 * 2 and a_b_c and ~5 or ~6'],
    ['*not bold', '*not bold'],
    ['', ''],
  ])('reads %s', (typed, expected) => {
    expect(words(typed)).toBe(expected);
  });

  test('keeps styles, also inside each other', () => {
    expect(read('*b _i_* ~s~ `c *x* &lt;`').children).toEqual(
      paragraph(
        { type: 'strong', children: [text('b '), { type: 'emphasis', children: [text('i')] }] },
        text(' '),
        { type: 'delete', children: [text('s')] },
        text(' '),
        { type: 'inlineCode', value: 'c *x* <' },
      ),
    );
  });

  test('keeps lists with their depth and numbers', () => {
    expect(words('We have:\n• one\n    ◦ inner\n• two\nand\n3. three\n4. four\n- five')).toBe(
      'We have:\n\n- one\n  - inner\n- two\n\nand\n\n3. three\n4. four\n\n- five',
    );
  });

  test('keeps quotations and what follows them apart', () => {
    expect(words('&gt; a\n&gt; b\n&gt;\n&gt; • c\nd')).toBe('> a\n> b\n>\n> - c\n\nd');
    expect(words('a\n&gt;&gt;&gt; b\nc\n\nd')).toBe('a\n\n> b\n> c\n>\n> d');
  });

  test('keeps code as it is, with its links as text', () => {
    expect(read('see\n```if *a* &lt; b:\n  <https://a.b|a.b> :tada:```done').children).toEqual([
      ...paragraph(text('see')),
      { type: 'code', value: 'if *a* < b:\n  a.b :tada:' },
      ...paragraph(text('done')),
    ]);
  });

  test('never leaves mentions or calls to everybody, whatever is around them', () => {
    const piece = fc.constantFrom(
      '<@U1>',
      '<@U9>',
      '<!channel>',
      '<#C9|x>',
      '<!subteam^S9>',
      '*',
      '_',
      '`',
      '```',
      '\n',
      ' ',
      'a',
      '&gt; ',
      '• ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(words(pieces.join(''))).not.toMatch(/<[@#!]|U9|S9/u);
      }),
    );
  });

  test('reads any text, and only links that are safe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(linksOf(read(typed)).every((url) => /^(?:https?:|mailto:|tel:)/iu.test(url))).toBe(true);
      }),
    );
  });

  test.each(['*a '.repeat(10_000), '<'.repeat(20_000), '`'.repeat(20_000), ':a'.repeat(10_000), '_ '.repeat(10_000)])(
    'reads 20,000 characters of mark-up in a moment (%#)',
    (typed) => {
      const before = performance.now();
      read(typed);
      expect(performance.now() - before).toBeLessThan(1_000);
    },
  );
});
