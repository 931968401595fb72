import { describe, expect, test } from 'vitest';
import { nextLookAt, offerOn, unansweredOf } from '../../../../src/domain/deciding/notices/unanswered.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { Event } from '../../../../src/domain/request/events.ts';
import { closedFor } from '../../../../src/domain/request/closed-for.ts';
import { aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day } from '../../request/things.ts';

const answered = (questions: number[] = []): Event => ({
  type: 'clarificationAnswered',
  on: day('2019-12-02'),
  questions,
  words: say('The high street.'),
});

const asked = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { until: '2020-01-20' }));
const first = (request = asked) => unansweredOf(request.state)[0];

describe('a clarification nobody answered', () => {
  test('waits since it was asked, to the day that was told; half of that is 61 days over two', () => {
    expect(unansweredOf(asked.state)).toEqual([
      {
        id: 'notice-1',
        for: 'clarification',
        askedOn: '2019-11-20',
        closeAfter: '2020-01-20',
        half: '2019-12-21',
        questions: [1, 2, 3],
        reminded: false,
      },
    ]);
  });

  test('is none once it was answered, withdrawn or closed', () => {
    expect(unansweredOf(asked.happened('olive', answered()).state)).toEqual([]);
    expect(unansweredOf(asked.withdrawn(1).withdrawn(2).withdrawn(3).state)).toEqual([]);
    expect(unansweredOf(asked.closed().state)).toEqual([]);
    expect(
      unansweredOf(asked.happened('olive', noticeGiven('lapsed', '2020-01-21', { id: 'notice-2' })).state),
    ).toEqual([]);
  });

  test('goes on for the questions that were not answered', () => {
    expect(first(asked.happened('olive', answered([1, 3])))?.questions).toEqual([2]);
  });

  test('asked again about the same question, only the later one waits', () => {
    const twice = asked.happened(
      'olive',
      answered([2]),
      noticeGiven('clarification', '2019-12-03', { id: 'notice-2', questions: [2], until: '2020-02-03' }),
    );
    expect(unansweredOf(twice.state).map(({ id, questions }) => [id, questions])).toEqual([
      ['notice-1', [1, 3]],
      ['notice-2', [2]],
    ]);
  });
});

describe.each([
  ['fee', 'feesNotice'],
  ['charge', 'charge'],
] as const)('a %s nobody paid', (payment, kind) => {
  const owing = aRequest().happened('olive', noticeGiven(kind, '2019-11-20', { questions: [2], until: '2020-02-19' }));
  const paid: Event = { type: 'paymentReceived', payment, on: day('2019-12-02') };

  test('waits to the day that was told, for the questions it was asked for', () => {
    expect(first(owing)).toMatchObject({ for: payment, closeAfter: '2020-02-19', half: '2020-01-05', questions: [2] });
  });

  test('is none once it was paid or closed', () => {
    expect(unansweredOf(owing.happened('olive', paid).state)).toEqual([]);
    const closed = owing.happened('olive', noticeGiven('unpaid', '2020-02-20', { id: 'notice-2', questions: [2] }));
    expect(unansweredOf(closed.state)).toEqual([]);
    expect(closed.state.questions[1]).toMatchObject({ closedOn: '2020-02-20' });
    const [, second] = closed.state.questions;
    expect(second && closedFor(closed.state, second)).toBe('payment');
  });

  test('closes the request where it was for all of it', () => {
    const whole = aRequest().happened('olive', noticeGiven(kind, '2019-11-20', { until: '2020-02-19' }));
    const { closed } = whole.happened('olive', noticeGiven('unpaid', '2020-02-20', { id: 'notice-2' })).state;
    expect(closed).toMatchObject({ as: 'unpaid', reason: 'What was asked for was not paid in time.' });
  });

  test('is reminded of once', () => {
    const reminded = first(
      owing.happened('olive', noticeGiven('paymentReminder', '2020-01-06', { id: 'notice-2', questions: [2] })),
    );
    expect(reminded && [offerOn(day('2020-02-19'), reminded), offerOn(day('2020-02-20'), reminded)]).toEqual([
      undefined,
      'lapsed',
    ]);
  });

  test('and a clarification not answered are told apart', () => {
    const both = owing.happened(
      'olive',
      noticeGiven('clarification', '2019-11-21', { id: 'notice-2', questions: [2], until: '2020-01-21' }),
    );
    expect(unansweredOf(both.state).map((each) => each.for)).toEqual([payment, 'clarification']);
    expect(unansweredOf(both.happened('olive', answered([2])).state).map((each) => each.for)).toEqual([payment]);
  });
});

describe('what is offered', () => {
  test.each([
    ['2019-12-20', undefined],
    ['2019-12-21', 'half'],
    ['2020-01-20', 'half'],
    ['2020-01-21', 'lapsed'],
  ])('on %s: %s', (today, offer) => {
    const waiting = first();
    expect(waiting && offerOn(day(today), waiting)).toBe(offer);
  });

  test('no reminder twice: after one, closing alone, from the day after the last', () => {
    const reminded = first(
      asked.happened('olive', noticeGiven('clarificationReminder', '2019-12-21', { id: 'notice-2' })),
    );
    expect(reminded?.reminded).toBe(true);
    expect(reminded && offerOn(day('2019-12-28'), reminded)).toBeUndefined();
    expect(reminded && nextLookAt(reminded)).toBe('2020-01-21');
  });
});
