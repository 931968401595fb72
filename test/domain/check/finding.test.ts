import { expect, test } from 'vitest';
import { mendedIn, placed, rules } from '../../../src/domain/check/index.ts';

test.each([
  [
    'its field',
    { question: 2, part: 1, place: 'Question 2, Balance', says: 'Say so.' },
    'Question 2, Balance: Say so.',
  ],
  [
    'the question it names',
    { question: 2, place: 'Question 2', says: 'Question 2 has no answer.' },
    'Question 2 has no answer.',
  ],
  [
    'its part, though it names another of the question',
    { question: 3, part: 1, place: 'Question 3, part 1', says: 'This tells, beside question 3, part 2.' },
    'Question 3, part 1: This tells, beside question 3, part 2.',
  ],
  ['the letter’s own places', { place: 'Subject', says: 'Say what it is about.' }, 'Subject: Say what it is about.'],
  ['nothing where it has no place', { says: 'Number them.' }, 'Number them.'],
  ['the question, in letters of before', { question: 2, part: 1, says: 'Say so.' }, 'Question 2: Say so.'],
  ['the part, in letters of before', { question: 2, part: 2, says: 'Say so.' }, 'Question 2, part 2: Say so.'],
])('a finding is read with %s', (_, finding, read) => {
  expect(placed(finding)).toBe(read);
});

test('a finding is put right in an answer, but these', () => {
  const elsewhere = Object.groupBy(
    rules.map(({ code }) => code).filter((code) => mendedIn(code).join() !== 'answer'),
    (code) => mendedIn(code).join(' or '),
  );
  expect(elsewhere).toEqual({
    'answer or councilsFile': ['qualifiedPerson.another'],
    'answer or request': [
      'kind.notInThisLaw',
      'ground.notUsable',
      'grounds.environmental',
      'cited.otherLaw',
      'cited.perhapsOtherLaw',
    ],
    draft: ['question.numbering', 'question.notAsAsked', 'letter.latenessWrong'],
    request: ['letter.headIncomplete', 'letter.datedBeforeReceipt', 'letter.lawNotNamed'],
    councilsFile: [
      'review.notWorkingDays',
      'regulator.none',
      'regulator.stale',
      'standing.rightsLeftOut',
      'standing.section50LeftOut',
      'standing.leftOut',
    ],
  });
});
