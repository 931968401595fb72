import { entry, given, letter } from '../letters.ts';
import { type Case, costly, one, sound } from './parts.ts';

export const questions: readonly Case[] = [
  ['question.unsettled', { letter: one([]) }, 'Question 1', { letter: sound }],
  [
    'question.numbering',
    { letter: letter([entry(1, [given('Yes.')]), entry(3, [given('No.')])]) },
    '',
    { letter: letter([entry(1, [given('Yes.')]), entry(2, [given('No.')])]) },
  ],
  [
    'question.notAsAsked',
    { letter: sound, facts: { asked: [{ number: 1, wording: 'Something else?' }] } },
    'Question 1',
    { letter: sound, facts: { asked: [{ number: 1, wording: ' What is the answer\nto question 1? ' }] } },
  ],
  [
    'question.coveringBroken',
    { letter: letter([entry(1, [costly]), entry(2, [], { coveredBy: 1 })]) },
    'Question 2',
    { letter: letter([entry(1, [{ ...costly, coversQuestions: [2] }]), entry(2, [], { coveredBy: 1 })]) },
  ],
  [
    'question.answeredTwice',
    { letter: letter([entry(1, [{ ...costly, coversQuestions: [2] }]), entry(2, [given('Yes.')])]) },
    'Question 2',
    { letter: letter([entry(1, [costly]), entry(2, [given('Yes.')])]) },
  ],
  [
    'question.unresolved',
    { letter: sound, facts: { unresolved: [{ question: 1, says: 'A reply came since. Settle it again.' }] } },
    'Question 1',
    { letter: sound },
  ],
];
