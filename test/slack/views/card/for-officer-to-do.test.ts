import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../../src/slack/views/card/next-step.ts';
import { aRequest, type ARequest } from '../../../domain/request/a-request.ts';
import { after, history, on } from '../seed-case.ts';

const two = aRequest({ questions: ['How many street lights are there?', 'What did they cost?'] })
  .asked(1)
  .asked(2, 'finance');
const next = ({ state }: ARequest, today = '2019-12-02') => nextStep(state, on(today));
const explain = 'Explain question 1 to Highways in its thread, or ask the requester what is meant: More… on the card.';

describe('what a department asks of the officer waits for the officer, and for nobody else', () => {
  test.each([
    ['notUnderstood', explain],
    ['moreTime', 'Tell Highways, in the thread of question 1, whether more time for it is in time.'],
  ] as const)('%s', (concern, says) => {
    expect(next(two)).toEqual({ says: 'Wait for Highways and Finance to answer.', waits: true });
    expect(next(two.concern(1, concern))).toEqual({ says });
  });

  test('once somebody has answered in the thread, or the requester has said what is meant, the department is waited for', () => {
    const asked = two.concern(1, 'notUnderstood');
    const talks = { at: 2, discussion: true } as const;
    expect(next(asked.answered(1, 'Columns, not lamps.', { ...talks, from: 'olive' }))?.waits).toBe(true);
    expect(next(asked.answered(1, 'I mean the lamps.', { ...talks, from: 'helen' }))?.waits).toBeUndefined();
    const clarified = asked.wrote('clarification', [1], { until: '2020-01-25' }).madeClear([1]);
    expect(next(clarified)).toEqual({ says: 'Wait for Highways and Finance to answer.', waits: true });
  });

  test('what can be settled comes first, and this beside it', () => {
    const ready = two.concern(1, 'notUnderstood').answered(2, '£41,000.', { department: 'finance' });
    expect(next(ready)).toEqual({ says: `Settle question 2. ${explain}`, press: 'settle' });
  });

  test('a department that has answered all the same asks nothing more', () => {
    expect(next(two.concern(1, 'notUnderstood').answered(1, 'There are 41,000.'))?.says).toBe('Settle question 1.');
  });
});

test('from the day it is due waiting is not enough: whoever has not answered is asked again', () => {
  expect(next(two, '2019-12-13')?.waits).toBe(true);
  const again = 'Ask Highways and Finance again in the threads of questions 1 and 2';
  for (const day of ['2019-12-17', '2019-12-20']) {
    expect(next(two, day)).toEqual({ says: `${again}, or pick another department with Assign questions.` });
  }
  const waiting = two.answered(2, '£41,000.', { department: 'finance' }).settled(2);
  expect(next(waiting, '2019-12-17')?.says).toMatch(/^Ask Highways again in the thread of question 1, or/u);
});

describe('one question is out of time at the requester, another is with a department', () => {
  test('a clarification that never came', () => {
    const asked = two.wrote('clarification', [1], { until: '2020-01-25' });
    expect(next(asked, '2020-01-25')?.says).toBe(
      'Ask Finance again in the thread of question 2, or pick another department with Assign questions.',
    );
    expect(next(asked, '2020-01-27')).toEqual({
      says: 'Close question 1 in the card’s thread, or answer it as it can best be read; Finance still has question 2.',
    });
  });

  test('a payment that never came', () => {
    expect(next(two.wrote('feesNotice', [1]), '2020-03-02')?.says).toBe(
      'Close question 1 in the card’s thread, as nobody has paid; Finance still has question 2.',
    );
  });
});

test('from the day it is due waiting for an approver is not enough: one is asked in person', () => {
  const awaiting = (today: string) => nextStep(after(history.awaiting), on(today));
  expect(awaiting('2019-12-10')).toEqual({ says: 'Wait for an approver to answer.', waits: true });
  for (const today of ['2019-12-11', '2019-12-12']) {
    expect(awaiting(today)).toEqual({
      says: 'Ask an approver yourself to answer today: the letter is in the approvers’ channel.',
    });
  }
});
