import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, escape, mention, plain } from '../../../src/slack/text/escape.ts';

describe('escaping', () => {
  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U1>', '&lt;@U1&gt;'],
    ['&lt;', '&amp;lt;'],
    ['*x* _y_ ~z~ `c`', '*x* _y_ ~z~ `c`'],
    ['"\'', '"\''],
    ['', ''],
  ])('%s becomes %s', (typed, expected) => {
    expect(escape(typed)).toBe(expected);
  });

  test('leaves nothing that Slack reads as a mention or link, and loses nothing', () => {
    const typed = fc
      .array(fc.constantFrom('<', '>', '&', '@', '!', 'lt;', 'amp;', 'a', '|', '😀'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        const escaped = escape(text);
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
        expect(escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      }),
    );
  });
});

describe('mentions', () => {
  test('are made from ids', () => {
    expect([mention('U012AB'), mention('W9'), mention('S77')]).toEqual(['<@U012AB>', '<@W9>', '<!subteam^S77>']);
  });

  test.each(['', 'jane', '!channel', 'U1> <!channel', 'C1', 'u1', 'U1\n'])('%j is nobody to mention', (id) => {
    expect(() => mention(id)).toThrow('Not the id');
  });
});

describe('plain text', () => {
  test.each([
    ['right-to-left override', 'invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['right-to-left isolate', '\u2067a\u2069', 'a'],
    ['zero-width space, joiner and mark', 'a\u200Bb\u200Dc\u200Cd\uFEFFe\u2060f\u200Eg', 'abcdefg'],
    ['control characters', 'a\u0000b\u001Bc\u007Fd\u009Fe', 'abcde'],
    ['half a character', 'a\uD83D', 'a\uFFFD'],
    ['hidden tags', 'a\u{E0041}\u{E0042}b', 'ab'],
  ])('loses a %s', (_, typed, expected) => {
    expect(plain(typed)).toBe(expected);
  });

  test.each(['👩‍👩‍👧 👍🏽 🏳️‍🌈', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', 'Llŷn, Tŷ Gwyn', 'می‌خواهم', 'क्‍ष', '*x* <b> &lt;', 'a\tb\nc'])('keeps %s', (typed) => {
    expect(plain(typed)).toBe(typed);
  });
});

describe('cutting', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly10!', 10, 'exactly10!'],
    ['eleven chars', 11, 'eleven cha…'],
    ['two words', 5, 'two…'],
    ['a&amp;b', 5, 'a…'],
    ['a&amp;bc', 7, 'a&amp;…'],
    ['😀😀😀', 4, '😀…'],
    ['see <@U12345> now', 12, 'see…'],
    ['see <https://a.b|the list> now', 20, 'see…'],
    ['anything', 1, '…'],
    ['anything', 0, ''],
  ])('%j to %i is %j', (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  test('20,000 characters fit any limit, with every character and escape whole', () => {
    const long = escape('<b> & 😀 '.repeat(2_500));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (max) => {
        const short = cut(long, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short.isWellFormed()).toBe(true);
        expect(short).toMatch(/^(?:[^&]|&amp;|&lt;|&gt;)*…$/u);
        expect(long.startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
