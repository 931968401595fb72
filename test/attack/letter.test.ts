import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Block, Inline } from '../../src/domain/words/prose.ts';
import { drawLetter, toPdf } from '../../src/letters/index.ts';
import { letterOf, parts } from '../letters/samples.ts';
import { coventry, shipped } from '../letters/seed.ts';

/** Ever other letters, so that none can be missed unseen. */
const run = (howMany: number, from = 0) =>
  Array.from({ length: howMany }, (_, index) => String.fromCodePoint(0x61 + ((index + from) % 26))).join('');
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const row = (cells: readonly string[]) => ({
  type: 'tableRow' as const,
  children: cells.map((value) => ({ type: 'tableCell' as const, children: [text(value)] })),
});
const table = (...rows: (readonly string[])[]): Block => ({ type: 'table', children: rows.map(row) });

test.each<[string, Block]>([
  ['a word', paragraph(text(run(400)))],
  ['an address', paragraph({ type: 'link', url: `https://example.org/${run(300)}`, children: [text(run(300))] })],
  ['code', paragraph({ type: 'inlineCode', value: run(400) })],
  ['a line of a listing', { type: 'code', value: `first\n  ${run(400)}\nlast` }],
  [
    'a word in changing styles',
    paragraph(
      ...Array.from({ length: 10 }, (_, index): Inline => {
        const piece = text(run(50, index));
        return index % 2 === 0 ? piece : { type: 'strong', children: [piece] };
      }),
    ),
  ],
  ['a word in a table of three columns', table(['a', 'b', 'c'], [run(90), run(90, 1), run(90, 2)])],
  [
    'a word in a table of ten columns',
    table(
      run(10).split(''),
      Array.from({ length: 10 }, (_, index) => run(30, index)),
    ),
  ],
  [
    'a word in a table of twenty columns',
    table(
      run(20).split(''),
      Array.from({ length: 20 }, (_, index) => run(30, index)),
    ),
  ],
])('%s longer than a line stands on the page, whole', async (_, block) => {
  const settled = { ...parts.disclosed, answer: { type: 'root' as const, children: [block] } };
  const letter = letterOf([settled], 'FOIA');
  const tree = drawLetter({ letter, council: coventry, templates: shipped(), grounds });
  const { bytes } = await toPdf(tree, { title: 'A response', reference: letter.reference, date: letter.date });
  const document = await getDocumentProxy(bytes.slice());
  let shown = '';
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      const [, , , , left = 0] = item.transform;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + item.width).toBeLessThanOrEqual(width);
      shown += item.str.replaceAll(/\s/gu, '');
    }
  }
  for (const word of JSON.stringify(block).match(/"value":"[^"]*"/gu) ?? []) {
    for (const piece of word.slice(9, -1).split(/\\n|\s/u)) expect(shown.replaceAll('\u00AD', '')).toContain(piece);
  }
});
