import { expect, test } from 'vitest';
import { grounds } from '../../src/domain/catalogue/index.ts';
import { drawLetter, toMarkdown } from '../../src/letters/index.ts';
import { coventry, seedLetter, shipped, text } from './seed.ts';

/** Lines without the white space at their ends; the targets of named links left out, as the letter of 2019 lost them. */
function lines(markdown: string): string[] {
  return markdown
    .trim()
    .split('\n')
    .map((line) => line.trim().replaceAll(/\]\([^)]*\)/gu, '](#)'));
}

test('the letter REQ06487 comes out word for word from what people typed and chose', () => {
  const letter = drawLetter({ letter: seedLetter, council: coventry, templates: shipped(), grounds });
  expect(lines(toMarkdown(letter))).toEqual(lines(text('test/fixtures/response-letter-REQ06487.md')));
});
