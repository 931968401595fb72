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
import { day, eventsOf, people, whyNot } from '../../request/things.ts';

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
      outstanding: [{ for: 'clarification', since: '2019-11-29' }],
    });
  });

  // It bears Wed 27 November and would be given on Fri 29. Mon 2 December is a holiday in Scotland.
  test.each<[KindOfNotice, string, string, string, string]>([
    ['feesNotice', '2020-02-28', '2019-11-27', '2019-11-29', '2020-02-28'],
    ['feesNotice', '2020-02-28', '2019-12-02', '2019-12-04', '2020-03-03'],
    // Written before letters by post gave these days.
    ['feesNotice', '2020-02-26', '2019-11-27', '2019-11-29', '2020-02-28'],
    // Posted on a Saturday.
    ['feesNotice', '2020-02-28', '2019-12-07', '2019-12-10', '2020-03-09'],
    ['charge', '2020-02-28', '2019-11-27', '2019-11-29', '2020-02-28'],
    ['charge', '2020-02-28', '2019-12-03', '2019-12-05', '2020-03-04'],
    ['clarification', '2020-01-29', '2019-11-27', '2019-11-29', '2020-01-29'],
    ['clarification', '2020-01-29', '2019-11-29', '2019-12-04', '2020-02-03'],
  ])(
    'that is a %s until %s, posted on %s, counts as given on %s: they have until %s',
    (kind, names, went, given, until) => {
      const gone = posted(wrote(kind, names), went);
      expect(gone.history.at(-1)).toMatchObject({ on: went, given });
      expect(clockOf(gone)).toMatchObject({ outstanding: [{ since: went, until }] });
      expect(unansweredOf(gone.state)[0]).toMatchObject({ askedOn: '2019-11-27', closeAfter: until });
    },
  );

  test.each([
    // Thu 5 to Mon 9 December: three working days later than without it.
    ['2019-12-03', '2019-12-09', '2019-12-20'],
    ['2019-12-03', '2019-12-05', '2019-12-18'],
    // Paid before it counts as given, it was given by then: one day.
    ['2019-12-03', '2019-12-04', '2019-12-18'],
  ])('posted on %s and paid for on %s leaves out the days from when it counts as given: due %s', (went, came, due) => {
    const asked = posted(wrote('feesNotice', '2020-02-28'), went);
    const paid = asked.happened('olive', { type: 'paymentReceived', payment: 'fee', on: day(came) });
    expect(clockOf(paid)).toMatchObject({ due });
  });

  test('asks for a payment too late where it counts as given after the 20th working day', () => {
    expect(warningsOf(clockOf(posted(wrote('feesNotice', '2020-02-28'), '2019-12-13')))).toEqual([]);
    expect(warningsOf(clockOf(posted(wrote('feesNotice', '2020-02-28'), '2019-12-16')))).toMatchObject([
      { code: 'given late', says: expect.stringContaining('given on Wed 18 December 2019') },
    ]);
    // A question is asked on the day it goes.
    expect(warningsOf(clockOf(posted(wrote('clarification', '2020-01-29'), '2019-12-17')))).toEqual([]);
  });

  test('counts as before in a history of before the day it counts as given was kept', () => {
    const gone = wrote('feesNotice', '2020-02-26')
      .happened('olive', {
        type: 'recordedAsSent',
        what: 'notice-1',
        on: day('2019-12-03'),
        how: say('Post'),
        until: day('2020-03-02'),
      })
      .happened('olive', { type: 'paymentReceived', payment: 'fee', on: day('2019-12-05') });
    expect(clockOf(gone)).toMatchObject({ due: '2019-12-20' });
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

  test('is not recorded as posted once it was written again: only that one goes', () => {
    const again = failed.happened('olive', noticeGiven('clarification', '2019-12-02', { id: 'notice-2' }));
    const at = { on: day('2019-12-03'), how: 'First class post' };
    expect(whyNot(recordNoticeAsSent(again.state, people.olive, 'notice-1', at, on('2020-01-31'))).refusal).toBe(
      'It was written again on Mon 2 December 2019. Only that one goes.',
    );
    // A letter of another kind takes nothing's place.
    const other = failed.happened('olive', noticeGiven('holding', '2019-12-02', { id: 'notice-2' }));
    expect(eventsOf(recordNoticeAsSent(other.state, people.olive, 'notice-1', at, on('2020-01-31')))).toHaveLength(1);
  });

  test('on its way is not recorded as posted', () => {
    const { state } = wrote('clarification', '2020-01-27', true);
    const at = { on: day('2019-11-29'), how: 'Post' };
    expect(whyNot(recordNoticeAsSent(state, people.olive, 'notice-1', at, on('2020-01-31'))).refusal).toBe(
      'It is on its way by e-mail. Wait for the card to say how it went.',
    );
  });
});
