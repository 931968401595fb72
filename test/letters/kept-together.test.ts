import { getDocumentProxy, extractTextItems } from 'unpdf';
import { expect, test } from 'vitest';
import { keptTogether } from '../../src/letters/kept-together.ts';
import { toPdf } from '../../src/letters/index.ts';
import { day } from './seed.ts';

const shown = (text: string) => keptTogether(text).replaceAll('\u00A0', '_');

test.each([
  ['by 2 November 2026, and', 'by 2_November_2026, and'],
  ['on 23 May 2027.', 'on 23_May_2027.'],
  ['in May 2027', 'in May_2027'],
  ['2 Mayor', '2 Mayor'],
  ['Section 31(1)(a) of the Act', 'Section_31(1)(a) of the Act'],
  ['Sections 31(1)(a) and 31(1)(b)', 'Sections_31(1)(a) and 31(1)(b)'],
  ['section 12, regulation 12(5)(e)', 'section_12, regulation_12(5)(e)'],
  ['s. 40(2)', 's._40(2)'],
  ['Regulations 2004', 'Regulations_2004'],
  ['this section is about 3', 'this section is about 3'],
  ['£2 million', '£2_million'],
  ['40 working days', '40_working days'],
  ['62 hours', '62_hours'],
  ['question 3 and questions 4', 'question_3 and questions_4'],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('no line of a PDF ends within a date, a section or a sum', async () => {
  const parts = ['2 November 2026', 'section 31(1)(a)', '£450 million'];
  const wordings = Array.from({ length: 60 }, (_, index) => `${'x'.repeat(index % 17)} ${parts[index % 3] ?? ''}`);
  const words = { type: 'text' as const, value: wordings.join(' ') };
  const letter = {
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, children: [words], data: { role: 'intro' as const } }],
  };
  const { bytes } = await toPdf(letter, { title: 'Trial', reference: 'REQ1', date: day('2026-11-02') });
  const { items } = await extractTextItems(await getDocumentProxy(bytes.slice()));
  const lines = Map.groupBy(items.flat(), ({ y }) => Math.round(y));
  expect(lines.size).toBeGreaterThan(10);
  for (const line of lines.values()) {
    const text = line
      .map(({ str }) => str)
      .join('')
      .trim();
    if (text.startsWith('REQ1 ·')) continue;
    expect(text).not.toMatch(/(?:\b\d{1,2}|November|\bsection|£450)$/u);
  }
});
