import { describe, expect, test } from 'vitest';
import { mayGive, openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, people } from '../../request/things.ts';
import { asked, extended, on, owing, written } from './letters.ts';

describe('a letter that may go says what becomes of the clock', () => {
  test.each([
    ['clarification', aRequest(), '2019-12-17', { state: 'waiting', until: '2020-01-20' }],
    ['feesNotice', aRequest(), '2019-12-17', { state: 'waiting', until: '2020-03-16' }],
    ['publicInterestExtension', aRequest(), '2019-12-17', { state: 'running', due: '2020-01-10' }],
    ['complexityExtension', aRequest({ law: 'EIR' }), '2019-12-17', { state: 'running', due: '2020-01-10' }],
    ['holding', aRequest(), '2019-12-17', { state: 'running', due: '2019-12-17' }],
    ['clarificationReminder', asked, '2019-12-20', { state: 'waiting', until: '2020-01-20' }],
    ['lapsed', asked, '2020-01-21', { state: 'waiting' }],
    ['paymentReminder', owing, '2020-01-06', { state: 'waiting', until: '2020-02-19' }],
    ['unpaid', owing, '2020-02-20', { state: 'waiting' }],
  ] as const)('%s', (kind, request, today, clock) => {
    expect(mayGive(request.state, people.olive, written(kind), on(today))).toMatchObject({ clock });
  });

  test('a second extension with its reason is flagged', () => {
    const again = { until: day('2020-01-20'), again: { reason: 'One bidder has not answered.' } };
    const effect = mayGive(
      extended.state,
      people.olive,
      written('publicInterestExtension', [], again),
      on('2019-12-18'),
    );
    expect('warnings' in effect ? effect.warnings.map(({ code }) => code) : effect).toContain('extended again');
  });
});

describe('the questions a letter may still be about', () => {
  test('those whose 20 working days run, and none that waits', () => {
    const one = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { questions: [2] }));
    expect(openTo(one.state, people.olive, 'clarification', on('2019-12-02'))).toEqual([1, 3]);
  });

  test('after the 20th working day those that began again', () => {
    const answered = asked.happened('olive', {
      type: 'clarificationAnswered',
      on: day('2019-12-10'),
      questions: [3],
      words: say('The high street.'),
    });
    const only = openTo(answered.state, people.olive, 'clarification', on('2019-12-18'));
    expect(only).toEqual([3]);
  });

  test('none withdrawn, and a refusal in words where there is none', () => {
    expect(openTo(aRequest().withdrawn(1).state, people.olive, 'holding', on('2019-12-18'))).toEqual([2, 3]);
    expect(openTo(aRequest().state, people.olive, 'feesNotice', on('2019-12-18'))).toMatchObject({
      refusal: expect.stringContaining('Answer without a fee.'),
    });
  });
});
