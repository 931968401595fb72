import { shippedHolidays } from '../../../../src/calendar/index.ts';
import type { When } from '../../../../src/domain/deciding/when.ts';
import type { KindToWrite, Written } from '../../../../src/domain/deciding/notices/to-write.ts';
import type { NoticeOf } from '../../../../src/domain/notice.ts';
import { aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day } from '../../request/things.ts';

/** That day; a request of the tests was received on Mon 18 November 2019, so its 20th working day is Tue 17 December. */
export function on(today: string): When {
  return { today: day(today), holidays: shippedHolidays() };
}

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

/** A letter of this kind as an officer might write it, about the whole request unless it says otherwise. */
export function written(kind: KindToWrite, questions: readonly number[] = [], more: object = {}): Written {
  return { notice: { ...letters[kind], ...more }, questions };
}

/** It was asked on Wed 20 November what the request means. */
export const asked = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { until: '2020-01-20' }));
/** More time was taken on that day to weigh the public interest, to Fri 20 December. */
export const extended = aRequest().happened(
  'olive',
  noticeGiven('publicInterestExtension', '2019-11-20', { until: '2019-12-20' }),
);
/** A fee was asked for on that day. */
export const owing = aRequest().happened('olive', noticeGiven('feesNotice', '2019-11-20', { until: '2020-02-19' }));
