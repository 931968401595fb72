import { describe, expect, test } from 'vitest';
import { type Context, splitRequest } from '../../../src/domain/splitting/index.ts';

const numbered = `1. How many potholes were reported?
2. How much was spent on mending them?
3. Who mends them?`;
const unnumbered = numbered.replaceAll(/\d\. /gu, '').replaceAll('\n', '\n\n');

/** Where in a letter a sentence may stand, and the letter. */
const places = {
  'before the questions': (says: string) => `Dear Sir,\n\n${says}\n\n${numbered}\n\nYours faithfully,\nJane`,
  'after the questions': (says: string) => `Dear Sir,\n\n${numbered}\n\n${says}\n\nYours faithfully,\nJane`,
  'right under the last question': (says: string) => `Dear Sir,\n\n${numbered}\n${says}\n\nYours faithfully,\nJane`,
  'before questions without numbers': (says: string) =>
    `Dear Sir,\n\n${says}\n\n${unnumbered}\n\nYours faithfully,\nJane`,
  'after questions without numbers': (says: string) =>
    `Dear Sir,\n\n${unnumbered}\n\n${says}\n\nYours faithfully,\nJane`,
};

const wordings = splitRequest(numbered).questions;

describe.each(Object.entries(places))('what says how other questions are meant is their context, %s', (_, letter) => {
  test.each<[says: string, of: Context['questions']]>([
    ['Please break down questions 1 and 2 by ward.', [1, 2]],
    ['Could you break down the answers to questions 1 and 2 by ward?', [1, 2]],
    ['Please break down questions 1, 2 and 3 by ward.', [1, 2, 3]],
    ['Please answer questions 1 to 3 for 2024 and 2025.', [1, 2, 3]],
    ['In questions 1-2, please give a figure for each ward.', [1, 2]],
    ['Please give a separate figure for each ward in your answers to questions 1 and 2.', [1, 2]],
    ['Please answer question 1 by ward and question 2 by year.', [1, 2]],
    ['Q1 and Q2 should be broken down by ward.', [1, 2]],
    ['Questions 1 and 2 concern only the city centre.', [1, 2]],
    ['For question 3, please give the answer as a list.', [3]],
    ['Please group the answer to question 2 by contractor.', [2]],
    ['I would like questions 1 and 2 broken down by month.', [1, 2]],
    ['Please provide questions 1 and 2 for each month.', [1, 2]],
    ['For both questions please list by ward.', 'all'],
    ['Please split the answers by ward.', 'all'],
    ['Break the figures down by ward please.', 'all'],
    ['For all questions please exclude private roads.', 'all'],
  ])('%s', (says, questions) => {
    const split = splitRequest(letter(says));
    expect(split.context).toEqual([{ text: says, questions }]);
    expect(split.questions).toEqual(wordings);
  });
});

test.each([
  'If the answer to question 1 is yes, please list them by ward.',
  'How do questions 1 and 2 differ by ward?',
  'Regarding question 2, please provide the contract.',
  'Further to question 2, please include copies of the invoices.',
  'Please give the number of complaints for question 1 by ward.',
  'Please list all complaints by ward.',
])('what names another question and asks for something is a question: %s', (asks) => {
  const split = splitRequest(places['after questions without numbers'](asks));
  expect(split.questions.at(-1)?.wording).toBe(asks);
  expect(split.questions).toHaveLength(4);
  expect(split.context).toEqual([]);
});
