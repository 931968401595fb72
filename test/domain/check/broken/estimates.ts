import { entry, given, letter } from '../letters.ts';
import { answers, type Case, costly, says, one } from './parts.ts';

export const estimates: readonly Case[] = [
  [
    'estimate.missing',
    { letter: one(says(costly, { costActivities: '' })) },
    'Question 1, Work it would take',
    { letter: one(costly) },
  ],
  [
    'estimate.unreadable',
    { letter: one(says(costly, { costActivities: 'very long' })) },
    'Question 1, Work it would take',
    { letter: one(costly) },
  ],
  [
    'estimate.notCounted',
    { letter: one(says(costly, { costActivities: 'Opening: 40 hours\nRedacting: 2 hours' })) },
    'Question 1, Work it would take',
    { letter: one(says(costly, { costActivities: 'Opening: 40 hours' })) },
  ],
  [
    'estimate.withinLimit',
    {
      letter: letter([
        entry(1, [says(costly, { costActivities: 'Opening: 9 hours' })]),
        entry(2, [says(costly, { costActivities: 'Reading: 9 hours' })]),
      ]),
    },
    'Question 1, Work it would take',
    {
      letter: letter([
        entry(1, [says(costly, { costActivities: 'Opening: 9 hours' })]),
        entry(2, [says(costly, { costActivities: 'Reading: 9.1 hours' })]),
      ]),
    },
  ],
  [
    'cost.requestsUnnamed',
    { letter: one(says({ ...costly, subsections: ['12(1)', '12(4)'] }, { addedTogether: '' })) },
    'Question 1, Other requests counted with it',
    { letter: one(says({ ...costly, subsections: ['12(1)', '12(4)'] }, { addedTogether: 'REQ06210' })) },
  ],
  [
    'cost.besideAnswers',
    { letter: letter([entry(1, [given('Three cameras.')]), entry(2, [costly])]) },
    'Question 2, Answer',
    {
      letter: letter([
        entry(1, [given('Three cameras.')]),
        entry(2, [answers(costly, 'As goodwill we have answered question 1 all the same.')]),
      ]),
    },
  ],
];
