import { expect, test } from 'vitest';
import { givenInFull } from '../../../../src/slack/views/approval/what-goes-out.ts';
import { aRequest } from '../../../domain/request/a-request.ts';

const settled = (...numbers: number[]) => numbers.reduce((request, number) => request.settled(number), aRequest());

test.each([
  [[1], 1, 'The question is answered in full.'],
  [[], 1, 'The question is not answered in full.'],
  [[1, 2], 2, 'Both questions are answered in full.'],
  [[2], 2, 'Answered in full: question 2.'],
  [[], 2, 'No question is answered in full.'],
])('of the questions %j of %i: %s', (numbers, all, says) => {
  const { questions } = settled(...numbers).state;
  expect(givenInFull(questions.slice(0, all), all)).toBe(says);
});
