import { describe, expect, test } from 'vitest';
import { tellingWords } from '../../../src/domain/words/common-words.ts';
import { comparedBy, searchedWords } from '../../../src/domain/request/searched.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { aRequest, aRequestForApproval } from './a-request.ts';
import { aPart } from './things.ts';

describe('what a request is found by', () => {
  test('is its subject and its questions, without what tells who asks or why', () => {
    const { state } = aRequest({
      questions: [
        'How many street lamps are out?',
        'Margaret Holloway of 14 Larch Close asks: which of them? And why?',
      ],
    });
    const words = searchedWords(state);
    expect(words).toContain('How many street lamps are out?');
    expect(words).toContain('And why?');
    expect(words).not.toMatch(/Holloway|Larch/u);
  });

  test('is what was answered only once the letter has gone, and then what it says, never what departments said', () => {
    const answer = aPart({
      answer: paragraphs('There are three lamps.'),
      whereItIsPublished: 'https://example.org/lamps',
    });
    const settled = aRequest().asked(1).answered(1, 'Secretly four.').settled(1, answer);
    expect(searchedWords(settled.state)).not.toMatch(/three lamps/u);
    const sent = aRequestForApproval().settled(1, answer).approved().begun().sent();
    expect(searchedWords(sent.state)).toMatch(/three lamps\.\nhttps:\/\/example\.org\/lamps/u);
    expect(searchedWords(sent.state)).not.toContain('Secretly');
  });
});

test('requests are compared by the words that say what they are about', () => {
  const { state } = aRequest({ questions: ['Please provide the number of potholes the council mended in 2024.'] });
  expect(comparedBy(state)).toMatch(/potholes mended$/u);
});

test.each([
  ['How many times did you do it?', 'times'],
  ['The A46, in 2019 and 1999-2000: s. 106', 'a46 106'],
  ['', ''],
  ['Ünlü’s café', 'ünlü café'],
])('of “%s” tell “%s”', (text, words) => expect(tellingWords(text)).toBe(words));
