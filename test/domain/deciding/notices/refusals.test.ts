import { describe, expect, test } from 'vitest';
import { mayGive } from '../../../../src/domain/deciding/notices/giving.ts';
import type { Written } from '../../../../src/domain/deciding/notices/to-write.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { Event } from '../../../../src/domain/request/events.ts';
import { type ARequest, aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { aPart, day, people } from '../../request/things.ts';
import { asked, extended, on, owing, written } from './letters.ts';

const madeClear = (questions: number[]): Event => ({
  type: 'clarificationAnswered',
  on: day('2019-12-10'),
  questions,
  words: say('The high street.'),
});
const toBePosted = aRequest().happened('olive', noticeGiven('clarification', '2019-11-20', { byPost: true }));
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
      'This letter was written on Wed 20 November 2019 and has not been recorded as sent. Post it, then record it as sent on the card.',
    ],
    [
      'more time for a review nobody asked for',
      aRequest(),
      written('reviewExtension'),
      '2020-01-20',
      'No review is under way. An officer first records that the requester asks for one.',
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
      'REQ06487 is closed, so this cannot be done now. To work on it again, use /foi reopen REQ06487 first.',
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
