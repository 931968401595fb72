import { describe, expect, test } from 'vitest';
import { inOneLine, questionsNamed, sentence, small } from '../../../src/domain/words/in-words.ts';

describe('somebody’s words in one line', () => {
  test.each([
    ['whole where they fit', 'How many potholes?', 18, 'How many potholes?'],
    ['without their line breaks', ' How many\r\n\tpotholes? ', 18, 'How many potholes?'],
    ['cut, which is seen', 'How many potholes were there?', 18, 'How many potholes…'],
    ['never cut within a character', 'Potholes 🕳️', 11, 'Potholes…'],
  ])('%s', (_, words, most, line) => {
    expect(inOneLine(words, most)).toBe(line);
  });
});

test.each([
  [[3], 'question 3'],
  [[1, 2], 'questions 1 and 2'],
  [[1, 2, 3, 5], 'questions 1 to 3 and 5'],
])('questions %j are named %s', (numbers, named) => {
  expect(questionsNamed(numbers)).toBe(named);
});

test.each([
  ['The contractor', 'The contractor.'],
  ['The contractor. ', 'The contractor.'],
  ['Would they?', 'Would they?'],
  ['They said “never.”', 'They said “never.”'],
  [" (They said 'never.') ", "(They said 'never.')"],
])('%j ends as a sentence: %s', (typed, said) => {
  expect(sentence(typed)).toBe(said);
});

test('what begins a sentence goes on within one', () => {
  expect(small('Withheld, s.31 Law enforcement')).toBe('withheld, s.31 Law enforcement');
});
