import { describe, expect, test } from 'vitest';
import { inOneLine, questionsNamed } from '../../src/domain/in-words.ts';

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
