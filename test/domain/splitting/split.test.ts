import { describe, expect, test } from 'vitest';
import type { SplitQuestion } from '../../../src/domain/splitting/index.ts';
import { splitRequest } from '../../../src/domain/splitting/index.ts';
import { lettersAsSent } from './letters/as-sent.ts';
import type { Letter } from './letters/letter.ts';
import { numberedLetters } from './letters/numbered.ts';
import { unnumberedLetters } from './letters/unnumbered.ts';

function inFull(question: string | SplitQuestion): SplitQuestion {
  return typeof question === 'string' ? { wording: question } : question;
}

function expectSplit(letter: Letter): void {
  const split = splitRequest(letter.text);
  expect(split.questions).toEqual(letter.questions.map(inFull));
  expect(split.context).toEqual(letter.context ?? []);
  for (const words of letter.leftOut ?? []) expect(split.leftOut.join('\n\n')).toContain(words);
}

describe('letters with numbered questions', () => {
  test.each(numberedLetters)('$title', expectSplit);
});

describe('letters without numbers', () => {
  test.each(unnumberedLetters)('$title', expectSplit);
});

describe('whole letters', () => {
  test.each(lettersAsSent)('$title', expectSplit);
});

describe('bullets pasted from Word are characters of a font of its own, which print as boxes', () => {
  test.each(['\uf0b7', '\uf0a7', '\uf0d8', '\uf0fc', '\uf076'])('%j', (bullet) => {
    const { questions } = splitRequest(`Please provide:\n${bullet}\tThe number of staff\n${bullet}\tThe cost of them`);
    expect(questions.map(({ wording }) => wording)).toEqual(['The number of staff', 'The cost of them']);
  });

  test('one below another stays part of it, with a bullet that every font has', () => {
    const { questions } = splitRequest(
      '\uf0b7\tThe cost of agency staff\no\tby month\n\uf0a7\tby team\n\uf0b7\tAny policy',
    );
    expect(questions.map(({ wording }) => wording)).toEqual([
      'The cost of agency staff\no by month\n▪ by team',
      'Any policy',
    ]);
  });
});
