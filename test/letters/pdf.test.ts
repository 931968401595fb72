import { getDocumentProxy, extractLinks, extractText } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import type { Letter } from '../../src/domain/letter.ts';
import { drawLetter, pdfAbilities, toPdf, toText } from '../../src/letters/index.ts';
import { letterOf, parts } from './samples.ts';
import { coventry, seedLetter, settled, shipped } from './seed.ts';

const templates = shipped();

function pdfOf(letter: Letter) {
  const tree = drawLetter({ letter, council: coventry, templates, grounds });
  return toPdf(tree, { title: `Response to ${letter.reference}`, reference: letter.reference, date: letter.date });
}

/** The words of a PDF, page by page, without white space: where lines end is the layout's. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/gu, ''));
}

describe('the letter REQ06487', async () => {
  const pdf = await pdfOf(seedLetter);
  const pages = await pagesOf(pdf.bytes);

  test('has two pages, each with its reference and number', () => {
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('REQ06487·Page1of2');
    expect(pages[1]).toContain('REQ06487·Page2of2');
  });

  test('says the whole letter, in its order', () => {
    const letter = drawLetter({ letter: seedLetter, council: coventry, templates, grounds });
    const all = pages
      .join('')
      .replaceAll(/REQ06487·Page\dof\d/gu, '')
      .replaceAll('•', '-');
    // Links show their words; their targets are not printed.
    const expected = toText(letter)
      .replaceAll(/ \(https:\S+\)/gu, '')
      .replaceAll(/\s+/gu, '');
    expect(all).toBe(expected);
  });

  test('has links that work', async () => {
    const { links } = await extractLinks(await getDocumentProxy(pdf.bytes.slice()));
    expect(links).toEqual(
      expect.arrayContaining([
        'https://www.coventry.gov.uk/',
        'mailto:infogov@coventry.gov.uk',
        'http://www.coventry.gov.uk/cctv',
        'https://www.coventry.gov.uk/foilog',
        'mailto:casework@ico.org.uk',
      ]),
    );
  });

  test('is accessible: tagged, in English, with a title, its questions as headings', async () => {
    expect(pdf).toMatchObject({ tagged: true, accessible: true, missingCharacters: [] });
    const document = await getDocumentProxy(pdf.bytes.slice());
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Response to REQ06487', Language: 'en-GB' });
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    expect(tree.match(/"role":"H2"/gu)).toHaveLength(6);
    expect(tree).toContain('"role":"H1"');
    expect(tree).toContain('"role":"Link"');
  });

  test('is the same to the byte when it is made again', async () => {
    const again = await pdfOf(seedLetter);
    expect(Buffer.compare(again.bytes, pdf.bytes)).toBe(0);
  });
});

test('every kind of answer, with tables and lists, makes an accessible PDF', async () => {
  const pdf = await pdfOf(
    letterOf(Object.values(parts), 'FOIA', { daysLate: 1, addressee: { postalAddress: '1 High St' } }),
  );
  expect(pdf).toMatchObject({ accessible: true });
  const document = await getDocumentProxy(pdf.bytes.slice());
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  for (const role of ['Table', 'TH', 'TD', 'L', 'LI', 'BlockQuote', 'Code']) expect(tree).toContain(`"role":"${role}"`);
});

describe('what was typed comes out as typed', () => {
  const says = (text: string) => pdfOf(letterOf([settled('disclosed', text)], 'FOIA'));

  test.each([
    '#read("/etc/passwd")',
    '#import "@preview/x:1.0.0": *',
    '$x^2$ *bold* _it_ `raw` <label> @ref = heading / term: - item + item \\ // /* */',
    '"quoted" \\u{41} ~ -- --- ...',
    'Ynys Môn, Llŷn, ŵ ŷ Ŵ Ŷ – “£450” ½ € № ✓ ☐ Żółć Привет Ελλάδα',
  ])('%s', async (text) => {
    const pdf = await says(text);
    expect(pdf.missingCharacters).toEqual([]);
    expect((await pagesOf(pdf.bytes))[0]).toContain(text.replaceAll(/\s+/gu, ''));
  });

  test('a word longer than the page is wide is broken, and nothing of it is lost', async () => {
    const word = 'abcdefghij'.repeat(40);
    const pdf = await says(`see ${word}`);
    expect(pdf.accessible).toBe(true);
    expect((await pagesOf(pdf.bytes))[0]).toContain(word);
  });

  test('characters that no font has are named, and the letter is still tagged', async () => {
    expect(await says('Signed 中文 and 😀, 中')).toMatchObject({
      tagged: true,
      accessible: false,
      missingCharacters: expect.arrayContaining(['中', '文', '😀']),
    });
  });

  test('control characters are dropped', async () => {
    const answer = settled('disclosed', '');
    const pdf = await pdfOf(
      letterOf(
        [
          {
            ...answer,
            answer: {
              type: 'root',
              children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a\u0007b\u0000c' }] }],
            },
          },
        ],
        'FOIA',
      ),
    );
    expect(pdf).toMatchObject({ accessible: true });
    expect((await pagesOf(pdf.bytes))[0]).toContain('abc');
  });
});

test('a letter of 400 questions is made, in pages', async () => {
  const pdf = await pdfOf(
    letterOf(
      Array.from({ length: 400 }, () => settled('disclosed', 'Yes.')),
      'FOIA',
    ),
  );
  expect((await pagesOf(pdf.bytes)).length).toBeGreaterThan(20);
});

test('the start-up can say what this platform can do', async () => {
  expect(await pdfAbilities()).toEqual({
    renders: true,
    accessible: true,
    says: 'Letters are made as accessible PDFs (PDF/UA-1).',
  });
});
