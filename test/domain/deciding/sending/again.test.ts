import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { mayGive, openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import { beginAttemptToday, sendAgainToday } from '../../../../src/domain/deciding/sending/again.ts';
import type { KindOfNotice, NoticeOf } from '../../../../src/domain/notice.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { isRefusal } from '../../../../src/domain/request/decision.ts';
import { writtenAgainAs } from '../../../../src/domain/request/written-again.ts';
import { aRequest, type ARequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, people, sha } from '../../request/things.ts';

const holidays = shippedHolidays();

/** A letter of Mon 25 November 2019 by e-mail, and how its first attempt ended. */
function wrote(
  kind: KindOfNotice,
  until: string,
  { of = [], ended = 'refused' }: { of?: number[]; ended?: 'refused' | 'notReached' | 'unknown' } = {},
  before = aRequest(),
): ARequest {
  const what = `notice-${before.state.notices.length + 1}` as const;
  return before
    .happened('olive', {
      ...noticeGiven(kind, '2019-11-25', { id: what, questions: of, until }),
      to: say(before.state.requester.email ?? ''),
    })
    .happened('desk', { type: 'attemptBegun', what, attempt: 1 })
    .happened('desk', { type: 'sendingFailed', what, attempt: 1, outcome: ended, serverSaid: say('550 no') });
}

function again(request: ARequest, today: string): string {
  const decided = sendAgainToday(request.state, people.olive, 'notice-1', { today: day(today), holidays });
  return isRefusal(decided) ? decided.refusal : 'it goes';
}

describe('a letter that never went goes again', () => {
  test.each<[KindOfNotice, until: string, today: string, says: RegExp]>([
    ['feesNotice', '2020-02-24', '2019-11-25', /^it goes$/u],
    ['feesNotice', '2020-02-24', '2019-11-26', /has to give until Tue 25 February 2020 \(FOIA s\.9\(2\)\)/u],
    ['feesNotice', '2020-02-24', '2020-02-24', /names Mon 24 February 2020, and that day has come/u],
    ['charge', '2020-02-21', '2019-11-27', /\(EIR reg 8\(5\)\).*\/foi fee/u],
    ['clarification', '2020-01-25', '2019-12-20', /^it goes$/u],
    ['clarification', '2020-01-25', '2019-12-27', /less than 20 working days.*\/foi clarify/u],
    ['publicInterestExtension', '2020-01-10', '2020-01-09', /^it goes$/u],
    ['publicInterestExtension', '2020-01-10', '2020-01-10', /that day has come.*\/foi extend/u],
    ['holding', '2019-12-20', '2019-12-20', /that day has come.*Write that the answer is late/u],
    ['clarificationReminder', '2020-01-25', '2020-01-25', /that day has come.*from the card/u],
    ['reviewExtension', '2020-01-25', '2020-01-27', /that day has come.*\/foi review/u],
  ])('%s until %s, on %s', (kind, until, today, says) => {
    expect(again(wrote(kind, until), today)).toMatch(says);
    expect(again(wrote(kind, until, { ended: 'notReached' }), today)).toMatch(says);
  });

  test('where it may have arrived, the very same message and nothing else', () => {
    expect(again(wrote('feesNotice', '2020-02-24', { ended: 'unknown' }), '2019-12-20')).toBe('it goes');
  });

  test('but not once another took its place', () => {
    const first = wrote('feesNotice', '2020-02-24', { of: [1, 2] });
    const same = wrote('feesNotice', '2020-02-24', { of: [2] }, first);
    expect(again(same, '2019-11-25')).toBe('It was written again on Mon 25 November 2019. Only that one goes.');
    const other = wrote('feesNotice', '2020-02-24', { of: [3] }, first);
    expect(again(other, '2019-11-25')).toBe('it goes');
  });
});

describe('tried by FOI Desk itself', () => {
  const what = 'notice-1';
  const began = [{ type: 'attemptBegun' }];
  const waits = [{ type: 'sendingFailed', what, outcome: 'notReached' }];

  /** A letter of Mon 25 November 2019 that has not gone: no mail server was reached, as often as this. */
  function toGo(kind: KindOfNotice, until: string, times: number): ARequest {
    let request = aRequest();
    request = request.happened('olive', {
      ...noticeGiven(kind, '2019-11-25', { id: what, until }),
      to: say(request.state.requester.email ?? ''),
    });
    for (let attempt = 1; attempt <= times; attempt += 1) {
      const failed = { attempt, outcome: 'notReached', serverSaid: say('nobody there'), triesAgain: true } as const;
      request = request
        .happened('desk', { type: 'attemptBegun', what, attempt })
        .happened('desk', { type: 'sendingFailed', what, ...failed });
    }
    return request;
  }

  function begins({ state }: ARequest, today: string) {
    return beginAttemptToday(state, what, { today: day(today), holidays }).events;
  }

  test.each<[KindOfNotice, until: string]>([
    ['feesNotice', '2020-02-24'],
    ['charge', '2020-02-21'],
    ['clarification', '2020-01-25'],
    ['publicInterestExtension', '2020-01-10'],
    ['complexityExtension', '2020-01-10'],
  ])('%s goes on its day, and waits for an officer once that has passed', (kind, until) => {
    for (const times of [0, 1, 3]) {
      expect(begins(toGo(kind, until, times), '2019-11-25')).toMatchObject(began);
      expect(begins(toGo(kind, until, times), '2019-11-26')).toMatchObject(waits);
    }
  });

  test('what only tells goes later too, until a day that it names has come', () => {
    expect(begins(toGo('holding', '2019-12-20', 2), '2019-11-26')).toMatchObject(began);
    expect(begins(toGo('holding', '2019-12-20', 2), '2019-12-20')).toMatchObject(waits);
  });

  test('it moves no clock once it waits, and Try again says to write it again', () => {
    const [event] = beginAttemptToday(toGo('feesNotice', '2020-02-24', 1).state, what, {
      today: day('2019-11-26'),
      holidays,
    }).events;
    if (event === undefined) throw new Error('Nothing happened.');
    const after = toGo('feesNotice', '2020-02-24', 1).happened('desk', event);
    expect(after.state.clock).toEqual(aRequest().state.clock);
    expect(again(after, '2019-11-26')).toMatch(/has to give until Tue 25 February 2020/u);
  });

  test('an officer’s Try again of a later day counts for as long as its days hold', () => {
    const asked = wrote('feesNotice', '2020-03-10', { ended: 'notReached' }).happened('olive', {
      type: 'sendAgainAsked',
      what,
    });
    expect(begins(asked, '2019-12-11')).toMatchObject(began);
    expect(begins(asked, '2019-12-12')).toMatchObject(waits);
  });

  test('one that may have arrived goes as the officer asked', () => {
    const asked = wrote('feesNotice', '2020-02-24', { ended: 'unknown' }).happened('olive', {
      type: 'sendAgainAsked',
      what,
    });
    expect(begins(asked, '2019-12-20')).toMatchObject(began);
  });

  test('the response goes on any day', () => {
    expect(beginAttemptToday(aRequest().state, 'letter', { today: day('2019-12-20'), holidays })).toEqual({
      events: [],
    });
  });
});

describe('a letter that goes again is not written again, nor the other way round', () => {
  const when = { today: day('2019-11-25'), holidays };
  const first = wrote('clarification', '2020-01-25', { of: [1] });

  test('while it is on its way once more, though the clock has not counted it yet', () => {
    const goes = first.did('olive', (request) => sendAgainToday(request, people.olive, 'notice-1', when));
    const onItsWay = /^This letter was written on Mon 25 November 2019 and is on its way\. Wait for the card/u;
    expect(openTo(first.state, people.olive, 'clarification', when)).toEqual([1, 2, 3]);
    expect(openTo(goes.state, people.olive, 'clarification', when)).toEqual([2, 3]);
    expect(openTo(goes.state, people.olive, 'feesNotice', when)).toEqual([1, 2, 3]);
    const begun = goes.happened('desk', { type: 'attemptBegun', what: 'notice-1', attempt: 2 });
    const clarifies: NoticeOf<'clarification'> = {
      kind: 'clarification',
      questions: [
        { number: 1, wording: 'How many street lights are there?', ask: 'Which roads?', why: 'We record by road.' },
      ],
      closeAfter: day('2020-01-25'),
    };
    for (const { state } of [goes, begun]) {
      const may = mayGive(state, 'desk', { notice: clarifies, questions: [1] }, when);
      expect(isRefusal(may) ? may.refusal : 'it goes').toMatch(onItsWay);
    }
  });

  test('while another of its kind waits for an approver', () => {
    const drafted = (questions: number[]) =>
      first.happened('olive', {
        type: 'noticeDrafted',
        id: 'notice-2',
        kind: 'clarification',
        questions,
        on: day('2019-11-25'),
        bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
        notice: { erased: sha('5') },
        digest: sha('6'),
      });
    expect(again(drafted([1]), '2019-11-25')).toBe(
      'It was written again, and waits for an approver. Only that one goes.',
    );
    expect(again(drafted([2]), '2019-11-25')).toBe('it goes');
    const back = drafted([1]).happened('anna', { type: 'noticeSentBack', id: 'notice-2', reason: say('No.') });
    expect(again(back, '2019-11-25')).toBe('it goes');
  });
});

test.each<[string, ARequest, taken: boolean]>([
  ['of another kind', wrote('charge', '2020-02-24', {}, wrote('feesNotice', '2020-02-24')), false],
  ['of its kind', wrote('feesNotice', '2020-02-24', {}, wrote('feesNotice', '2020-02-24')), true],
  [
    'after one that may have arrived',
    wrote('feesNotice', '2020-02-24', {}, wrote('feesNotice', '2020-02-24', { ended: 'unknown' })),
    false,
  ],
])('a letter that never went gives way to a later one, or not: %s', (_, { state }, taken) => {
  const [first] = state.notices;
  expect(first && writtenAgainAs(state, first) !== undefined).toBe(taken);
});
