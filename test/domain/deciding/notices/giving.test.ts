import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import type { KindToWrite, Written } from '../../../../src/domain/deciding/notices/to-write.ts';
import { mayGive, openTo } from '../../../../src/domain/deciding/notices/giving.ts';
import type { NoticeOf } from '../../../../src/domain/notice.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { Event } from '../../../../src/domain/request/events.ts';
import { type ARequest, aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { aPart, day, people } from '../../request/things.ts';

const holidays = shippedHolidays();
/** The request was received on Mon 18 November 2019: the 20th working day is Tue 17 December, St Andrew’s Day left out. */
const on = (today: string) => ({ today: day(today), holidays });

const payment = { amount: '£5', breakdown: 'Copies', howToPay: 'By cheque.', payBy: day('2020-02-20') };
const letters: { [Kind in KindToWrite]: NoticeOf<Kind> } = {
  clarification: { kind: 'clarification', questions: [], closeAfter: day('2020-01-20') },
  clarificationReminder: {
    kind: 'clarificationReminder',
    askedOn: day('2019-11-20'),
    closeAfter: day('2020-01-20'),
    ask: 'Which?',
  },
  lapsed: { kind: 'lapsed', askedOn: day('2019-11-20') },
  paymentReminder: {
    kind: 'paymentReminder',
    payment: 'fee',
    askedOn: day('2019-11-20'),
    amount: '£5',
    howToPay: 'By cheque.',
    payBy: day('2020-02-19'),
  },
  unpaid: { kind: 'unpaid', payment: 'fee', askedOn: day('2019-11-20'), lastDay: day('2020-02-19') },
  reviewRefused: {
    kind: 'reviewRefused',
    askedOn: day('2020-02-10'),
    respondedOn: day('2019-12-09'),
    lastDay: day('2020-02-07'),
    reason: '',
  },
  reviewExtension: {
    kind: 'reviewExtension',
    askedOn: day('2020-01-06'),
    until: day('2020-03-02'),
    reason: 'it is a great deal',
  },
  feesNotice: { kind: 'feesNotice', ...payment },
  charge: { kind: 'charge', ...payment, schedule: 'On our website.' },
  publicInterestExtension: {
    kind: 'publicInterestExtension',
    ground: 'foia-43-2',
    subsections: ['43(2)'],
    whyEngaged: 'It would harm the bidders.',
    until: day('2020-01-10'),
  },
  complexityExtension: { kind: 'complexityExtension', why: 'it is a great deal', until: day('2020-01-10') },
  holding: { kind: 'holding', reason: 'people are away', until: day('2020-01-10') },
};

function written(kind: KindToWrite, questions: readonly number[] = [], more: object = {}): Written {
  return { notice: { ...letters[kind], ...more }, questions };
}

const asked = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { until: '2020-01-20' }));
const extended = aRequest().happened(
  'olive',
  noticeGiven('publicInterestExtension', '2019-11-20', { until: '2019-12-20' }),
);
const madeClear = (questions: number[]): Event => ({
  type: 'clarificationAnswered',
  on: day('2019-12-10'),
  questions,
  words: say('The high street.'),
});
const owing = aRequest().happened('olive', noticeGiven('feesNotice', '2019-11-20', { until: '2020-02-19' }));
const toBePosted = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { byPost: true }));
const silent = aRequest().settled(2, aPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-31' }));
const both = aRequest({ law: 'both' });
const underEir = both.settled(2, aPart({ kind: 'withheld', ground: 'eir-12-5-e' }));

describe('why a letter may not go', () => {
  const cases: [string, ARequest, Written, string, string | RegExp][] = [
    [
      'a clarification on the 21st working day',
      aRequest(),
      written('clarification'),
      '2019-12-18',
      'The last day to ask for clarification was Tue 17 December 2019, the 20th working day. Answer the request as it can best be read. (FOIA s.1(3) and s.10(1), EIR reg 9(2))',
    ],
    [
      'an exemption that is absolute',
      aRequest(),
      written('publicInterestExtension', [], { ground: 'foia-41' }),
      '2019-12-02',
      /^More time is only for weighing the public interest of a qualified exemption already found to apply\./u,
    ],
    [
      'the public interest under the EIR',
      aRequest({ law: 'EIR' }),
      written('publicInterestExtension'),
      '2019-12-02',
      'Only a request under the FOIA lets a council extend for the public interest; this one is not. (FOIA s.10(3), s.17(2))',
    ],
    [
      'complexity under the FOIA',
      aRequest(),
      written('complexityExtension'),
      '2019-12-02',
      'Only a request under the EIR lets a council extend for complexity and volume; this one is not. (EIR reg 7)',
    ],
    [
      'a fee under the EIR',
      aRequest({ law: 'EIR' }),
      written('feesNotice'),
      '2019-12-02',
      'Only a request under the FOIA lets a council give a fees notice; this one is not. (FOIA s.9, s.10(2))',
    ],
    [
      'a second extension without a reason',
      extended,
      written('publicInterestExtension', [], { until: day('2020-01-20') }),
      '2019-12-18',
      'It has been extended once. Say why more time is needed again. (FOIA s.10(3), s.17(2))',
    ],
    [
      'an extension after the due date',
      aRequest(),
      written('publicInterestExtension'),
      '2019-12-18',
      /^The last day to extend for the public interest was Tue 17 December 2019, the 20th working day\./u,
    ],
    [
      'an absolute exclusion of the duty to confirm',
      aRequest(),
      written('publicInterestExtension', [], { confirming: true, ground: 'foia-40-5B' }),
      '2019-12-02',
      /^More time is only for weighing the public interest of a qualified exemption already found to apply\./u,
    ],
    [
      'one that confirms, of a question that may not be confirmed',
      silent,
      written('publicInterestExtension'),
      '2019-12-02',
      'This letter says that the information is held, and question 2 is settled as “Neither confirm nor deny”. Choose that what is weighed is whether to confirm or deny, or leave it out.',
    ],
    [
      'one that confirms, of a question that such a part covers',
      aRequest().settled(2, aPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-31', coversQuestions: [1] })),
      written('publicInterestExtension', [1]),
      '2019-12-02',
      /^This letter says that the information is held, and question 1 is settled as/u,
    ],
    [
      'one that does not confirm, of a question that is settled otherwise',
      silent.settled(1, aPart({ kind: 'withheld', ground: 'foia-43-2' })),
      written('publicInterestExtension', [1, 2], { confirming: true, ground: 'foia-31' }),
      '2019-12-02',
      'This letter does not say whether anything is held, and question 1 is settled otherwise. Settle it as “Neither confirm nor deny” first, or leave it out.',
    ],
    [
      'one that does not confirm, after one that did',
      extended,
      written('publicInterestExtension', [1], {
        confirming: true,
        ground: 'foia-31',
        until: day('2020-01-20'),
        again: { reason: 'it is hard' },
      }),
      '2019-12-02',
      'Our letter of Wed 20 November 2019 said that this is held, so it can no longer be left open. Choose that what is weighed is whether to disclose it.',
    ],
    [
      'one that does not confirm, after one that did and may have gone',
      extended.happened('desk', { type: 'attemptBegun', what: 'notice-1', attempt: 1 }).happened('desk', {
        type: 'sendingFailed',
        what: 'notice-1',
        attempt: 1,
        outcome: 'unknown',
        serverSaid: say(''),
      }),
      written('publicInterestExtension', [1], {
        confirming: true,
        ground: 'foia-31',
        until: day('2020-01-20'),
        again: { reason: 'it is hard' },
      }),
      '2019-12-02',
      'Our letter of Wed 20 November 2019 said that this is held, so it can no longer be left open. Choose that what is weighed is whether to disclose it.',
    ],
    [
      'no question named under both laws',
      both,
      written('charge'),
      '2019-12-02',
      'Choose the questions that are handled under the EIR: only they can have this letter.',
    ],
    [
      'a question settled under the other law',
      underEir,
      written('publicInterestExtension', [1, 2]),
      '2019-12-02',
      'Question 2 is settled under the EIR, which does not know this letter. Leave it out.',
    ],
    [
      'a letter that it is late, in time',
      aRequest(),
      written('holding'),
      '2019-12-02',
      'It is not late: it is due on Tue 17 December 2019. Answer by then, or use /foi extend.',
    ],
    [
      'a letter that it is late, while it waits for the requester',
      asked,
      written('holding'),
      '2020-01-02',
      'This waits for the requester, so nothing is late.',
    ],
    [
      'closing before the time is over',
      asked,
      written('lapsed'),
      '2020-01-20',
      'The requester was given until Mon 20 January 2020 to answer. Wait until that day is over.',
    ],
    [
      'a reminder of what nobody asked',
      aRequest(),
      written('clarificationReminder'),
      '2019-12-02',
      'The requester has answered meanwhile, or nothing was asked. Look at the card.',
    ],
    [
      'closing what the requester has answered of meanwhile',
      asked.happened('olive', madeClear([1])),
      written('lapsed', [1, 2]),
      '2020-01-21',
      'The requester has answered about question 1 meanwhile, so this letter says too much. Write it again: the card has what is left.',
    ],
    [
      'closing the whole request, once a question of it was made clear',
      asked.happened('olive', madeClear([1, 3])),
      written('lapsed'),
      '2020-01-21',
      'The requester has answered about questions 1 and 3 meanwhile, so this letter says too much. Write it again: the card has what is left.',
    ],
    [
      'closing before the time to pay is over',
      owing,
      written('unpaid'),
      '2020-02-19',
      'The requester was given until Wed 19 February 2020 to pay (FOIA s.9(2)). Wait until that day is over.',
    ],
    [
      'a reminder of a fee that was paid',
      owing.happened('olive', { type: 'paymentReceived', payment: 'fee', on: day('2019-11-25') }),
      written('paymentReminder'),
      '2019-12-20',
      'The payment has come meanwhile, or nothing was asked. Look at the card.',
    ],
    [
      'a second letter while the first still has to be posted',
      toBePosted,
      written('clarification'),
      '2019-12-02',
      'This letter was written on Wed 20 November 2019 and has not been recorded as sent. Post it, then use Record as sent on the card.',
    ],
    [
      'more time for a review nobody asked for',
      aRequest(),
      written('reviewExtension'),
      '2020-01-20',
      'No review is under way. Record first that the requester asks for one.',
    ],
    [
      'refusing a review that was not refused',
      aRequest(),
      written('reviewRefused'),
      '2020-02-10',
      'No review was refused that the requester has not been told of. Look at the card.',
    ],
    [
      'a question that is out',
      aRequest().withdrawn(2),
      written('clarification', [2]),
      '2019-12-02',
      'There is no open question 2. Check the number.',
    ],
    [
      'anything once it is closed',
      aRequest().closed(),
      written('clarification'),
      '2019-12-02',
      'REQ06487 stands at “closed”, so this cannot be done now. To work on it again, use /foi reopen REQ06487 first.',
    ],
  ];
  test.each(cases)('%s', (_, request, letter, today, says) => {
    const refusal = mayGive(request.state, people.olive, letter, on(today));
    expect('refusal' in refusal ? refusal.refusal : 'it may').toMatch(says);
  });

  test('somebody who is no officer', () => {
    expect(mayGive(aRequest().state, people.helen, written('clarification'), on('2019-12-02'))).toEqual({
      refusal: 'Only an FOI officer may do this. Ask one of them.',
      forbidden: true,
    });
  });
});

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

describe('an extension to weigh whether to confirm or deny', () => {
  const confirming = { confirming: true, ground: 'foia-31', subsections: ['31(1)(a)'] };

  test.each([
    ['of a question settled so', silent, [2]],
    ['of questions not settled yet', silent, [1]],
    ['of the whole request, where none is settled', aRequest(), []],
  ])('%s may go', (_, request, questions) => {
    const effect = mayGive(
      request.state,
      people.olive,
      written('publicInterestExtension', questions, confirming),
      on('2019-12-02'),
    );
    expect(effect).toMatchObject({ warnings: [] });
  });

  test('one that confirms may follow it, once it was decided to confirm', () => {
    const first = aRequest().happened(
      'olive',
      noticeGiven('publicInterestExtension', '2019-11-20', { until: '2019-12-20', confirming: true }),
    );
    const again = { until: day('2020-01-20'), again: { reason: 'We confirm it, and weigh disclosing it.' } };
    expect(
      mayGive(first.state, people.olive, written('publicInterestExtension', [], again), on('2019-12-18')),
    ).toMatchObject({ warnings: [{ code: 'extended again' }] });
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
