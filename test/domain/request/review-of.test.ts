import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { askReview } from '../../../src/domain/deciding/reviews/asking-for-review.ts';
import { recordAsSent } from '../../../src/domain/deciding/sending/record-as-sent.ts';
import { say } from '../../../src/domain/particulars.ts';
import {
  answeredLate,
  clockOfReview,
  dueOfNotice,
  lastDayToAsk,
  mayBeReviewed,
  openReview,
  refusalOfReview,
  refusedReview,
  respondedOn,
} from '../../../src/domain/request/review-of.ts';
import { aRequest, aRequestForApproval, type ARequest } from './a-request.ts';
import { noticeGiven } from './notice-given.ts';
import { day, people } from './things.ts';

const holidays = shippedHolidays();

function asked(request: ARequest, on: string, more: { late?: 'takenOn' | 'refused' } = {}): ARequest {
  return request.happened('olive', {
    type: 'reviewAsked',
    review: request.state.reviews.length + 1,
    on: day(on),
    howItCame: 'email',
    points: say(['It is not all there.']),
    ...(more.late && { late: { decided: more.late, reason: say('They were ill.') } }),
  });
}

const extended = (request: ARequest, on: string) =>
  request.happened('olive', { type: 'reviewExtended', review: 1, on: day(on), reason: say('Seven volumes.') });

function due(request: ARequest): string | undefined {
  const review = request.state.reviews.at(-1);
  const clock = review && clockOfReview(request.state, review, holidays);
  return clock?.ok ? clock.value.due : undefined;
}

describe('the outcome of a review is due', () => {
  // The 20th and the 40th working day by the holidays of every part of the United Kingdom.
  test.each([
    ['2019-12-09', '2020-01-10', '2020-02-07'],
    ['2020-04-06', '2020-05-06', '2020-06-05'],
    ['2020-11-09', '2020-12-08', '2021-01-11'],
    ['2025-03-15', '2025-04-14', '2025-05-15'],
  ])('asked for on %s: on %s under FOIA, on %s in an exceptional case and under the EIR', (on, twentieth, fortieth) => {
    const foia = asked(aRequest({ law: 'FOIA' }), on);
    const both = asked(aRequest({ law: 'both' }), on);
    expect(due(foia)).toBe(twentieth);
    expect(due(extended(foia, on))).toBe(fortieth);
    expect(due(asked(aRequest({ law: 'EIR' }), on))).toBe(fortieth);
    expect(due(both)).toBe(twentieth);
    expect(due(extended(both, on))).toBe(fortieth);
  });

  test('by the day it was really asked for, once that is put right', () => {
    const redated = asked(aRequest(), '2019-12-02').happened('olive', {
      type: 'reviewDateCorrected',
      review: 1,
      on: day('2019-12-10'),
      to: day('2019-12-09'),
      reason: say('The post room had it.'),
    });
    expect(due(redated)).toBe('2020-01-10');
    expect(redated.state.reviews[0]?.askedOn).toBe('2019-12-09');
  });

  test('and that is the day its letter is late by, not the answer’s', () => {
    const { state } = asked(aRequest(), '2019-12-09');
    expect(dueOfNotice(state, 'reviewOutcome', holidays)).toBe('2020-01-10');
    expect(dueOfNotice(state, 'holding', holidays)).toBe('2019-12-17');
  });
});

describe('a review may be asked for', () => {
  const posted = aRequestForApproval().approved({ byPost: true }).posted('2019-12-09');

  test('until the 40th working day after the answer', () => {
    expect(respondedOn(posted.state)).toBe('2019-12-09');
    expect(lastDayToAsk(posted.state, holidays)).toBe('2020-02-07');
  });

  test('until the last day that the letter gave them, whatever the council’s file says by now', () => {
    const generous = aRequestForApproval().drafted({ reviewWithin: 60 }).askedForApproval();
    expect(lastDayToAsk(generous.approved().begun().sent().state, holidays)).toBe('2020-02-17');
  });

  test('until the last day that the letter gave which closed it', () => {
    const closing = aRequest().happened('olive', {
      ...noticeGiven('lapsed', '2019-11-18', { byPost: true }),
      reviewWithin: 60,
    });
    // Nobody has been told while it lies unposted.
    expect(lastDayToAsk(closing.state, holidays)).toBeUndefined();
    const went = { type: 'recordedAsSent', what: 'notice-1', on: day('2019-11-18'), how: say('Post') } as const;
    expect(lastDayToAsk(closing.happened('olive', went).state, holidays)).toBe('2020-02-17');
    const given = closing.happened('olive', { ...went, given: day('2019-11-20') });
    expect(lastDayToAsk(given.state, holidays)).toBe('2020-02-19');
  });

  test('until the 40th working day after an answer by post counts as given', () => {
    const asked = aRequestForApproval()
      .approved({ byPost: true })
      .did('olive', (state) =>
        recordAsSent(
          state,
          people.olive,
          { on: day('2019-12-11'), how: 'Post' },
          { today: day('2019-12-11'), holidays },
        ),
      );
    expect(respondedOn(asked.state)).toBe('2019-12-11');
    // Given on Fri 13 December.
    expect(lastDayToAsk(asked.state, holidays)).toBe('2020-02-13');
    const late = asked.did('olive', (state) =>
      askReview(
        state,
        people.olive,
        {
          on: day('2020-02-14'),
          howItCame: 'email',
          points: ['It is late.'],
          late: { decided: 'refused', reason: 'Too late.' },
        },
        { today: day('2020-02-14'), holidays },
      ),
    );
    const review = refusedReview(late.state);
    expect(review && refusalOfReview(review, '', holidays)).toMatchObject({
      respondedOn: '2019-12-11',
      givenOn: '2019-12-13',
      lastDay: '2020-02-13',
    });
  });

  test('at any time where nothing was answered', () => {
    expect(lastDayToAsk(aRequest().state, holidays)).toBeUndefined();
  });

  test('of the closing, where the request was closed; of nothing, where the requester took it back', () => {
    const withdrawn = aRequest().happened('olive', {
      type: 'requestWithdrawn',
      on: day('2019-11-20'),
      reason: say('By e-mail.'),
    });
    expect(respondedOn(aRequest().closed().state)).toBe('2019-11-18');
    expect(respondedOn(withdrawn.state)).toBeUndefined();
  });

  test('of the answer that went, though it was reopened since', () => {
    const reopened = aRequestForApproval()
      .approved()
      .begun()
      .sent()
      .happened('olive', { type: 'requestReopened', reason: say('A page was missing.') });
    expect(respondedOn(reopened.state)).toBe('2019-11-18');
  });
});

describe('a review is under way', () => {
  const one = asked(aRequest(), '2019-12-09');
  const withdrawn = one.happened('olive', {
    type: 'reviewWithdrawn',
    review: 1,
    on: day('2019-12-10'),
    reason: say('By telephone.'),
  });

  test.each<[string, ARequest, number | undefined]>([
    ['none before one is asked for', aRequest(), undefined],
    ['the one asked for', one, 1],
    ['one taken on though late', asked(aRequest(), '2020-06-01', { late: 'takenOn' }), 1],
    ['none refused as too late', asked(aRequest(), '2020-06-01', { late: 'refused' }), undefined],
    ['none withdrawn', withdrawn, undefined],
    ['another after one withdrawn', asked(withdrawn, '2019-12-11'), 2],
  ])('%s', (_, request, number) => {
    expect(openReview(request.state)?.number).toBe(number);
  });
});

describe('a request may be reviewed', () => {
  const open = aRequest().asked(1);
  const sent = aRequestForApproval().approved().begun().sent();
  test.each([
    ['not while its answer is in time', open, '2019-12-17', false],
    ['once its answer is late', open, '2019-12-18', true],
    ['once it was answered', sent, '2019-11-20', true],
    ['once it was closed as no request', open.closed(), '2019-11-20', true],
    ['where one was asked for already', asked(open, '2019-11-19'), '2019-11-20', true],
  ] as const)('%s', (_, request, today, may) => {
    expect(mayBeReviewed(request.state, { today: day(today), holidays })).toBe(may);
  });

  test('and a first answer that has not come is late from the day after it was due', () => {
    const { state } = asked(open, '2019-12-18');
    const [review] = state.reviews;
    const late = (today: string) => review && answeredLate(state, review, { today: day(today), holidays });
    expect([late('2019-12-17'), late('2019-12-18')]).toEqual([false, true]);
  });
});
