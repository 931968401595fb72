import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetterForm, sectionsOf } from '../../../../src/slack/views/letter/read-letter-form.ts';

const textsOf = (text: string) =>
  readLetterForm('REQ06487', 2, text).fields.flatMap((field) => (field.kind === 'says' ? [field.text] : []));

test('is only to read, and names the letter', () => {
  const form = readLetterForm('REQ06487', 2, 'Dear Alex Morgan');
  expect(form).toMatchObject({
    id: 'readOnly',
    title: 'Letter 2, REQ06487',
    about: { reference: 'REQ06487', version: 2 },
  });
  expect(form).not.toHaveProperty('submit');
  expect(textsOf('Dear Alex Morgan')).toEqual(['Dear Alex Morgan']);
});

test('is cut between paragraphs', () => {
  const paragraph = (letter: string) => letter.repeat(1_600);
  expect(sectionsOf(`${paragraph('a')}\n\n${paragraph('b')}\n\n${paragraph('c')}`)).toEqual(
    ['a', 'b', 'c'].map(paragraph),
  );
});

test('loses no word and tears none, where words are not longer than a section', () => {
  const letter = fc.array(fc.array(fc.lorem({ maxCount: 30 }), { minLength: 1, maxLength: 12 }), { maxLength: 30 });
  fc.assert(
    fc.property(letter, (paragraphs) => {
      const text = paragraphs.map((lines) => lines.join('\n')).join('\n\n');
      const sections = sectionsOf(text);
      expect(sections.join(' ').split(/\s+/u)).toEqual(text.trim().split(/\s+/u));
      for (const section of sections) expect(section.length).toBeLessThanOrEqual(3_000);
    }),
  );
});

test('a single word that is too long is cut, but no character in two', () => {
  const sections = sectionsOf('😀'.repeat(2_000));
  expect(sections.join('')).toBe('😀'.repeat(2_000));
  for (const section of sections) expect(section.isWellFormed()).toBe(true);
});

test('what does not fit a modal is said to be in the PDF', () => {
  const texts = textsOf(`${'word '.repeat(580)}\n\n`.repeat(120));
  expect(texts.length).toBeLessThanOrEqual(100);
  expect(texts.at(-1)).toBe('The letter is longer than fits here. Its PDF in the thread has all of it.');
});
