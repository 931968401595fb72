import { describe, expect, test } from 'vitest';
import {
  recordNoticeAsSent,
  refusalWhileToGo,
  stillToPost,
  toPost,
} from '../../../../src/domain/deciding/sending/by-post.ts';
import { isOvertaken } from '../../../../src/domain/deciding/sending/overtaken.ts';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import type { KindOfNotice } from '../../../../src/domain/notice.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, eventsOf, people } from '../../request/things.ts';

const byPost = (
  kind: KindOfNotice,
  {
    of = aRequest(),
    id = 'notice-1',
    questions = [],
  }: { of?: ARequest; id?: `notice-${number}`; questions?: number[] } = {},
) => of.happened('olive', noticeGiven(kind, '2019-11-25', { id, questions, byPost: true, until: '2020-01-20' }));
const withdrawn = (request: ARequest) =>
  request.happened('olive', { type: 'requestWithdrawn', on: day('2019-11-29'), reason: say('By e-mail.') });
const answered = (request: ARequest) => request.allSettled().drafted().answeredBy();
const posted = (request: ARequest, what: `notice-${number}`) =>
  request.happened('olive', { type: 'recordedAsSent', what, on: day('2019-11-25'), how: say('Post') });
const asked = posted(byPost('clarification'), 'notice-1');
const owing = posted(byPost('feesNotice'), 'notice-1');

const overtaken: [string, ARequest][] = [
  ['a clarification, the answer went', answered(byPost('clarification'))],
  ['a fees notice, the request was withdrawn', withdrawn(byPost('feesNotice'))],
  ['a charge, the request turned out to be none', byPost('charge').closed()],
  ['an extension, the answer went', answered(byPost('publicInterestExtension'))],
  ['an extension for complexity, the answer went', answered(byPost('complexityExtension'))],
  ['a letter that says it is late, the answer went', answered(byPost('holding'))],
  ['a clarification of a question, that was withdrawn', byPost('clarification', { questions: [2] }).withdrawn(2)],
  ['a reminder, the answer came', byPost('clarificationReminder', { of: asked, id: 'notice-2' }).madeClear([])],
  ['a reminder to pay, the money came', byPost('paymentReminder', { of: owing, id: 'notice-2' }).paid()],
  ['a reminder to pay, the request was withdrawn', withdrawn(byPost('paymentReminder', { of: owing, id: 'notice-2' }))],
  [
    'what closes a question, which goes on again',
    byPost('lapsed', { of: asked, id: 'notice-2', questions: [2] }).madeClear([2]),
  ],
  [
    'what closes the request, which was reopened',
    byPost('lapsed', { of: asked, id: 'notice-2' }).happened('olive', {
      type: 'requestReopened',
      reason: say('It came.'),
    }),
  ],
];

const waiting: [string, ARequest][] = [
  ['a clarification', byPost('clarification')],
  ['a fees notice, other questions were withdrawn', byPost('feesNotice').withdrawn(2)],
  ['a reminder', byPost('clarificationReminder', { of: asked, id: 'notice-2' })],
  ['a reminder to pay', byPost('paymentReminder', { of: owing, id: 'notice-2' })],
  ['what closes a question', byPost('lapsed', { of: asked, id: 'notice-2', questions: [2] })],
  ['what closes the request', byPost('lapsed', { of: asked, id: 'notice-2' })],
  ['what closes the request unpaid', byPost('unpaid', { of: owing, id: 'notice-2' })],
  [
    'the outcome of a review',
    answered(aRequest()).did('olive', () => ({
      events: [noticeGiven('reviewOutcome', '2019-12-20', { byPost: true })],
    })),
  ],
];

describe('a letter that has to be posted', () => {
  test.each(waiting)('waits: %s', (_, request) => {
    const [letter] = toPost(request.state);
    expect(letter && isOvertaken(request.state, letter)).toBe(false);
    expect(stillToPost(request.state)).toHaveLength(1);
  });

  test.each(overtaken)('is overtaken, and waits no more: %s', (_, request) => {
    expect(toPost(request.state)).toHaveLength(1);
    expect(stillToPost(request.state)).toEqual([]);
  });

  test('overtaken, it may have gone all the same', () => {
    const { state } = answered(byPost('holding'));
    const at = { on: day('2019-11-25'), how: 'Post' };
    const when = { today: day('2019-12-20'), holidays: shippedHolidays() };
    expect(eventsOf(recordNoticeAsSent(state, people.olive, 'notice-1', at, when))).toHaveLength(1);
  });

  test('overtaken, it keeps no other from being written, also where the request was reopened since', () => {
    const reopened = answered(byPost('holding')).happened('olive', { type: 'requestReopened', reason: say('Wrong.') });
    expect(stillToPost(reopened.state)).toEqual([]);
    expect(refusalWhileToGo(reopened.state, 'holding', [])).toBeUndefined();
    expect(refusalWhileToGo(byPost('holding').state, 'holding', [])).toBeDefined();
    // Written after it was reopened it waits like any other.
    expect(stillToPost(byPost('holding', { of: reopened, id: 'notice-2' }).state).map(({ id }) => id)).toEqual([
      'notice-2',
    ]);
  });
});
