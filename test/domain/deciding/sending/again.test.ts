import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { mayGive, openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import { sendAgainToday } from '../../../../src/domain/deciding/sending/again.ts';
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
