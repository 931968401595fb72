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
