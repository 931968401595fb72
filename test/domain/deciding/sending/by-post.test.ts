import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { warningsOf, type Clock } from '../../../../src/domain/clock/index.ts';
import { recordNoticeAsSent, toPost } from '../../../../src/domain/deciding/sending/by-post.ts';
import { unansweredOf } from '../../../../src/domain/deciding/notices/unanswered.ts';
import { londonDateOf } from '../../../../src/domain/london.ts';
import type { KindOfNotice } from '../../../../src/domain/notice.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { clockOfRequest } from '../../../../src/domain/request/clock-of.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, people, whyNot } from '../../request/things.ts';

const holidays = shippedHolidays();
const on = (today: string) => ({ today: day(today), holidays });

/** Received on Mon 18 November 2019, so due on Tue 17 December; the letter bears Wed 27 November. */
function wrote(kind: KindOfNotice, until: string, byEmail = false): ARequest {
  return aRequest().happened('olive', noticeGiven(kind, '2019-11-27', { until, byPost: !byEmail }));
}

const posted = (request: ARequest, date: string, today = '2020-01-31') =>
  request.did('olive', (state) =>
    recordNoticeAsSent(state, people.olive, 'notice-1', { on: day(date), how: 'First class post' }, on(today)),
  );

function clockOf(request: ARequest): Clock {
  const clock = clockOfRequest(request.state, holidays);
  if (!clock.ok) throw new Error(clock.refusal.says);
  return clock.value;
}

describe('a letter that goes by post', () => {
  test('does nothing to the clock before it has gone, and then from the day it went', () => {
    const clarification = wrote('clarification', '2020-01-27');
    expect(toPost(clarification.state).map(({ id }) => id)).toEqual(['notice-1']);
    expect(clockOf(clarification)).toMatchObject({ state: 'running', due: '2019-12-17' });
    const gone = posted(clarification, '2019-11-29');
    expect(toPost(gone.state)).toEqual([]);
    expect(clockOf(gone)).toMatchObject({
      state: 'waiting',
      outstanding: [{ for: 'clarification', since: '2019-11-29', until: '2020-01-27' }],
    });
  });

  test('gives until later to pay where it went later than it says', () => {
    const sameDay = posted(wrote('feesNotice', '2020-02-26'), '2019-11-27');
    expect(clockOf(sameDay)).toMatchObject({ outstanding: [{ since: '2019-11-27', until: '2020-02-26' }] });
    const later = posted(wrote('feesNotice', '2020-02-26'), '2019-12-02');
    expect(clockOf(later)).toMatchObject({ outstanding: [{ since: '2019-12-02', until: '2020-03-01' }] });
    expect(unansweredOf(later.state)[0]).toMatchObject({ askedOn: '2019-11-27', closeAfter: '2020-03-01' });
  });

  test('leaves out the days from the day it went to the day it is paid', () => {
    const asked = posted(wrote('feesNotice', '2020-02-26'), '2019-12-03');
    const paid = asked.happened('olive', { type: 'paymentReceived', payment: 'fee', on: day('2019-12-05') });
    // Three working days later than without it.
    expect(clockOf(paid)).toMatchObject({ due: '2019-12-20' });
  });

  test('is recorded although it went too late, and that is said', () => {
    const late = posted(wrote('clarification', '2020-01-27'), '2019-12-18');
    expect(warningsOf(clockOf(late))).toMatchObject([{ code: 'given late' }]);
  });

  test.each<[string, string, string, string, string | undefined]>([
    ['a day to come', '2020-02-03', 'Post', 'This is in the future. Today is Fri 31 January 2020.', 'on'],
    [
      'before it was written',
      '2019-11-26',
      'Post',
      'The letter bears Wed 27 November 2019; it cannot have gone before.',
      'on',
    ],
    ['nobody says how', '2019-11-29', ' ', 'Say how it went, such as “first class post”.', 'how'],
  ])('is not recorded as sent: %s', (_, date, how, says, field) => {
    const { state } = wrote('clarification', '2020-01-27');
    const refusal = whyNot(
      recordNoticeAsSent(state, people.olive, 'notice-1', { on: day(date), how }, on('2020-01-31')),
    );
    expect(refusal).toMatchObject({ refusal: says, field });
  });

  test('is recorded as sent once, by an officer', () => {
    const gone = posted(wrote('clarification', '2020-01-27'), '2019-11-29');
    const again = { on: day('2019-11-29'), how: 'Post' };
    const { state } = gone;
    expect(whyNot(recordNoticeAsSent(state, people.olive, 'notice-1', again, on('2020-01-31'))).refusal).toBe(
      'It is recorded as sent already.',
    );
    const before = wrote('clarification', '2020-01-27').state;
    expect(whyNot(recordNoticeAsSent(before, people.helen, 'notice-1', again, on('2020-01-31'))).refusal).toMatch(
      /^Only an FOI officer/u,
    );
  });
});

describe('a letter that goes by e-mail', () => {
  const tried = wrote('clarification', '2020-01-27', true).happened('desk', {
    type: 'attemptBegun',
    what: 'notice-1',
    attempt: 1,
  });
  const ended = (outcome: 'refused' | 'notReached' | 'unknown', again: { triesAgain?: boolean } = {}) =>
    tried.happened('desk', {
      type: 'sendingFailed',
      what: 'notice-1',
      attempt: 1,
      outcome,
      serverSaid: say('550 no such mailbox'),
      ...again,
    });
  const failed = ended('refused');

  test('moves the clock as it goes, where nobody knows whether it did, and while FOI Desk still tries', () => {
    for (const request of [tried, ended('unknown'), ended('notReached', { triesAgain: true })]) {
      expect(clockOf(request)).toMatchObject({ outstanding: [{ since: '2019-11-27' }] });
    }
  });

  test('never left, so the clock runs; sent after all, it counts from the day it goes', () => {
    for (const request of [failed, ended('notReached')]) expect(clockOf(request)).toMatchObject({ state: 'running' });
    const gone = failed
      .happened('olive', { type: 'sendAgainAsked', what: 'notice-1' })
      .happened('desk', { type: 'attemptBegun', what: 'notice-1', attempt: 2 })
      .happened('desk', { type: 'sent', what: 'notice-1', attempt: 2, serverSaid: say('250 queued') });
    const [notice] = gone.state.notices;
    const since = notice?.sending.stands === 'sent' ? londonDateOf(notice.sending.at) : undefined;
    expect(since).toBeDefined();
    expect(clockOf(gone)).toMatchObject({ outstanding: [{ for: 'clarification', since }] });
  });

  test('posted because the server refused it, it counts from then', () => {
    expect(clockOf(posted(failed, '2019-12-02'))).toMatchObject({
      outstanding: [{ for: 'clarification', since: '2019-12-02' }],
    });
  });

  test('on its way is not recorded as posted', () => {
    const { state } = wrote('clarification', '2020-01-27', true);
    const at = { on: day('2019-11-29'), how: 'Post' };
    expect(whyNot(recordNoticeAsSent(state, people.olive, 'notice-1', at, on('2020-01-31'))).refusal).toBe(
      'It is on its way by e-mail. Wait for the card to say how it went.',
    );
  });
});
