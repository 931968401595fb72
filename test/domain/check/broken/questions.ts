import { day, entry, given, letter } from '../letters.ts';
import { type Case, costly, one, sound } from './parts.ts';

/** Asked of the requester, who has let the time pass. */
const waits = { because: 'clarification', on: day('2026-11-09'), until: day('2026-11-20') } as const;
const weighed = { because: 'publicInterest', on: day('2026-11-09'), until: day('2026-11-24') } as const;

export const questions: readonly Case[] = [
  ['question.unsettled', { letter: one([]) }, 'Question 1', { letter: sound }],
  [
    'question.answersNothing',
    { letter: letter([entry(1, [], { later: waits }), entry(2, [], { toldOn: day('2026-11-20') })]) },
    '',
    { letter: letter([entry(1, [], { later: waits }), entry(2, [given('Yes.')])]) },
  ],
  [
    'question.laterIsPast',
    { letter: letter([entry(1, [given('Yes.')]), entry(2, [], { later: { ...weighed, until: day('2026-11-23') } })]) },
    'Question 2',
    { letter: letter([entry(1, [given('Yes.')]), entry(2, [], { later: weighed }), entry(3, [], { later: waits })]) },
  ],
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
