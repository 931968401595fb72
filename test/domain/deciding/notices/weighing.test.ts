import { describe, expect, test } from 'vitest';
import { mayGive } from '../../../../src/domain/deciding/notices/giving.ts';
import type { Written } from '../../../../src/domain/deciding/notices/to-write.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { type ARequest, aRequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { aPart, day, people } from '../../request/things.ts';
import { extended, on, written } from './letters.ts';

const silent = aRequest().settled(2, aPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-31' }));

describe('why an extension may not go', () => {
  const cases: [string, ARequest, Written, string | RegExp][] = [
    [
      'one that confirms, of a question that may not be confirmed',
      silent,
      written('publicInterestExtension'),
      'This letter says that the information is held, and question 2 is settled as “Neither confirm nor deny”. Choose that what is weighed is whether to confirm or deny, or leave it out.',
    ],
    [
      'one that confirms, of a question that such a part covers',
      aRequest().settled(2, aPart({ kind: 'neitherConfirmNorDeny', ground: 'foia-31', coversQuestions: [1] })),
      written('publicInterestExtension', [1]),
      /^This letter says that the information is held, and question 1 is settled as/u,
    ],
    [
      'one that does not confirm, of a question that is settled otherwise',
      silent.settled(1, aPart({ kind: 'withheld', ground: 'foia-43-2' })),
      written('publicInterestExtension', [1, 2], { confirming: true, ground: 'foia-31' }),
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
      'Our letter of Wed 20 November 2019 said that this is held, so it can no longer be left open. Choose that what is weighed is whether to disclose it.',
    ],
  ];
  test.each(cases)('%s', (_, request, letter, says) => {
    const refusal = mayGive(request.state, people.olive, letter, on('2019-12-02'));
    expect('refusal' in refusal ? refusal.refusal : 'it may').toMatch(says);
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
