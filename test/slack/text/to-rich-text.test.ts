import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphs, plainText, prose as proseSchema } from '../../../src/domain/words/prose.ts';
import type { Block, Prose } from '../../../src/domain/words/prose.ts';
import { limits } from '../../../src/slack/limits.ts';
import { fromRichText } from '../../../src/slack/text/from-rich-text.ts';
import { showProse } from '../../../src/slack/text/show-prose.ts';
import { toRichText } from '../../../src/slack/text/to-rich-text.ts';
import { anyProse, proseSlackCanShow } from './any-prose.ts';

const nobody = () => undefined;
const back = (prose: Prose) => fromRichText(toRichText(prose), nobody);
const root = (...children: Block[]): Prose => ({ type: 'root', children });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const table = (rows: string[][]): Block => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  })),
});
const types = (prose: Prose, surface?: 'message' | 'modal') => toRichText(prose, surface).map((block) => block.type);

describe('an answer shown in Slack', () => {
  test('reads back as the same answer', () => {
    fc.assert(
      fc.property(proseSlackCanShow, (prose) => {
        expect(back(prose)).toEqual(prose);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is valid prose when read back, and stays the same from then on, however it was nested', () => {
    fc.assert(
      fc.property(anyProse, (prose) => {
        const once = proseSchema.parse(back(prose));
        expect(back(once)).toEqual(once);
      }),
    );
  });

  test('loses no word, however it was nested', () => {
    const letters = (prose: Prose) =>
      plainText(prose)
        .replaceAll(/[^a-z]/giu, '')
        .split('')
        .sort();
    const lettered = anyProse.filter((prose) => !JSON.stringify(prose).includes('"link"'));
    fc.assert(
      fc.property(lettered, (prose) => {
        expect(letters(back(prose) ?? root())).toEqual(letters(prose));
      }),
    );
  });

  test('never sends an empty text, which Slack refuses', () => {
    fc.assert(
      fc.property(fc.oneof(proseSlackCanShow, anyProse), (prose) => {
        const sent = JSON.stringify(toRichText(prose));
        expect(sent).not.toContain('"text":""');
        expect(sent).not.toContain('"elements":[]');
      }),
    );
  });

  test('has one table a message; further ones and those in a modal are text', () => {
    const two = root(
      paragraph('before'),
      table([
        ['Year', 'Sum'],
        ['2024', '7'],
      ]),
      paragraph('between'),
      table([['x', 'y']]),
    );
    expect(types(two)).toEqual(['rich_text', 'table', 'rich_text']);
    expect(JSON.stringify(toRichText(two)[2])).toContain('x | y');
    expect(types(two, 'modal')).toEqual(['rich_text']);
    expect(JSON.stringify(toRichText(two, 'modal'))).toContain('Year | Sum\\n2024 | 7');
  });

  test.each([
    ['101 rows', table(Array.from({ length: 101 }, () => ['a']))],
    ['21 columns', table([Array.from({ length: 21 }, () => 'a')])],
    ['10,001 characters', table([['a'.repeat(limits.table.characters + 1)]])],
  ])('shows a table of %s as text', (_, large) => {
    expect(types(root(large))).toEqual(['rich_text']);
  });

  test('goes on counting after a nested list', () => {
    const item = (value: string, ...lists: Block[]) => ({
      type: 'listItem' as const,
      children: [paragraph(value), ...lists],
    });
    const nested: Block = { type: 'list', ordered: false, children: [item('inner')] };
    const [block] = toRichText(
      root({ type: 'list', ordered: true, start: 3, children: [item('x', nested), item('y')] }),
    );
    expect(block).toMatchObject({
      elements: [
        { style: 'ordered', indent: 0, offset: 2 },
        { style: 'bullet', indent: 1 },
        { style: 'ordered', indent: 0, offset: 3 },
      ],
    });
  });

  test('keeps typed mark-up as text', () => {
    expect(toRichText(paragraphs('<!channel> *x* &amp; <@U1>'))).toEqual([
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '<!channel> *x* &amp; <@U1>' }] }],
      },
    ]);
  });
});

describe('showing as much as fits', () => {
  const long = paragraphs(
    Array.from({ length: 50 }, (_, index) => `Paragraph ${index}. ${'word '.repeat(30)}`).join('\n\n'),
  );
  const shown = (prose: Prose, max: number) => {
    const { blocks, wasCut } = showProse(prose, max);
    const read = fromRichText(blocks, nobody) ?? root();
    return { wasCut, text: plainText(read) };
  };

  test('shows a short answer whole', () => {
    expect(shown(paragraphs('Three cameras.'), 100)).toEqual({ wasCut: false, text: 'Three cameras.' });
  });

  test('cuts between paragraphs and says so', () => {
    const { wasCut, text } = shown(long, 1_000);
    const parts = text.split('\n\n');
    expect(wasCut).toBe(true);
    expect(parts.at(-1)).toBe('Too long to show in full here. All of it is kept.');
    expect(plainText(long).startsWith(`${parts.slice(0, -1).join('\n\n')}\n\n`)).toBe(true);
    expect(parts.length).toBe(6);
  });

  test('cuts inside the first block where that alone is too long', () => {
    const { wasCut, text } = shown(paragraphs('x'.repeat(20_000)), 500);
    expect(wasCut).toBe(true);
    expect(text.startsWith('xxx')).toBe(true);
    expect(text).toContain('…\n\nToo long');
  });

  test('never shows more than it may', () => {
    fc.assert(
      fc.property(proseSlackCanShow, fc.integer({ min: 60, max: 400 }), (prose, max) => {
        expect(shown(prose, max).text.length).toBeLessThanOrEqual(max);
      }),
    );
  });

  test('shows nothing for nothing', () => {
    expect(showProse(root(), 100)).toEqual({ blocks: [], wasCut: false });
  });
});
