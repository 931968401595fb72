import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import { sendAgain } from '../../../../src/domain/deciding/sending/attempts.ts';
import {
  isToldOtherwise,
  recordShortLetterAsSent,
  shortLettersToPost,
  shortLetterToPost,
} from '../../../../src/domain/deciding/sending/short-letters-by-post.ts';
import { toPost } from '../../../../src/domain/deciding/sending/by-post.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { ShortLetter } from '../../../../src/domain/request/events.ts';
import { bytesOf } from '../../../../src/domain/request/bytes-of.ts';
import { sendingOf } from '../../../../src/domain/request/evolve/messages.ts';
import { phaseOf } from '../../../../src/domain/request/phase.ts';
import { aRequest, aRequestForApproval, type ARequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, eventsOf, people, sha, whyNot } from '../../request/things.ts';

const holidays = shippedHolidays();
const bytes = { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') };
const written = (request: ARequest, what: ShortLetter, on = '2019-11-19') =>
  request.happened('olive', { type: 'shortLetterToPost', what, on: day(on), bytes });

const acknowledged = written(aRequest(), 'acknowledgement');
const closed = written(aRequest().closed(), 'closing');
const posts = (
  request: ARequest,
  what: ShortLetter,
  { on = '2019-11-20', how = ' First class post ', who = people.olive } = {},
) => recordShortLetterAsSent(request.state, who, what, { on: day(on), how }, { today: day('2019-11-21'), holidays });

describe.each([
  ['acknowledgement', acknowledged],
  ['closing', closed],
] as const)('the %s by post', (what, request) => {
  test('waits until it is recorded as sent', () => {
    expect(shortLettersToPost(request.state)).toEqual([what]);
    expect(sendingOf(request.state, what)).toEqual({ stands: 'notYet' });
    expect(eventsOf(posts(request, what))).toEqual([
      {
        type: 'recordedAsSent',
        what,
        on: '2019-11-20',
        how: { said: 'First class post' },
        // Of the letter that closes a request a review may be asked for.
        ...(what === 'closing' && { given: '2019-11-22' }),
      },
    ]);
    const gone = request.did('olive', () => posts(request, what));
    expect(shortLettersToPost(gone.state)).toEqual([]);
    expect(sendingOf(gone.state, what)).toMatchObject({ stands: 'sent', recorded: { on: '2019-11-20' } });
    expect(phaseOf(gone.state)).toBe(phaseOf(request.state));
    expect(whyNot(posts(gone, what)).refusal).toBe('It is recorded as sent already.');
  });

  test.each([
    ['in the future', { on: '2019-11-22' }, 'This is in the future. Today is Thu 21 November 2019.', 'on'],
    [
      'before the day it bears',
      { on: '2019-11-18' },
      'The letter bears Tue 19 November 2019; it cannot have gone before.',
      'on',
    ],
    ['by no way', { how: ' ' }, 'Say how it went, such as “first class post”.', 'how'],
    [
      'by somebody of a department',
      { who: people.helen },
      'Only an FOI officer may do this. Ask one of them.',
      undefined,
    ],
  ])('did not go %s', (_, at, refusal, field) => {
    expect(whyNot(posts(request, what, at))).toMatchObject({ refusal, ...(field !== undefined && { field }) });
  });

  test('is not sent by e-mail, moves no clock and is no notice', () => {
    expect(whyNot(sendAgain(request.state, people.olive, what)).refusal).toBe(
      'Nothing was sent by e-mail, so there is nothing to send again.',
    );
    const gone = request.did('olive', () => posts(request, what));
    expect(gone.state.clock).toEqual(aRequest().state.clock);
    expect(toPost(request.state)).toEqual([]);
  });

  test('has bytes that go when the request is erased', () => {
    expect(request.history.flatMap(bytesOf)).toEqual(expect.arrayContaining(Object.values(bytes)));
  });
});

describe('an acknowledgement', () => {
  test('that goes by e-mail after all is not posted any more', () => {
    const mailed = acknowledged.acknowledgementDrawn();
    expect(shortLettersToPost(mailed.state)).toEqual([]);
    expect(whyNot(posts(mailed, 'acknowledgement')).refusal).toBe('There is no such letter to post. Look at the card.');
  });

  test('written again takes the place of one that never went, and of no other', () => {
    expect(acknowledged.state.acknowledgement.toPost?.instead).toBe(false);
    const again = written(acknowledged, 'acknowledgement', '2019-11-20');
    expect(again.state.acknowledgement.toPost).toMatchObject({ instead: true, on: '2019-11-20', event: 3 });
    const gone = acknowledged.did('olive', () => posts(acknowledged, 'acknowledgement'));
    const further = written(gone, 'acknowledgement', '2019-11-21');
    expect(further.state.acknowledgement.toPost?.instead).toBe(false);
    expect(shortLettersToPost(further.state)).toEqual(['acknowledgement']);
  });

  test('changes nothing of a letter, nor of what approvers have before them', () => {
    const before = aRequestForApproval();
    const after = written(before, 'acknowledgement');
    expect(phaseOf(after.state)).toBe('awaitingApproval');
    expect(after.state.letterChangedAfter).toBe(before.state.letterChangedAfter);
  });

  test('may be recorded until the answer has gone, and need not be posted after that', () => {
    const approved = written(aRequestForApproval(), 'acknowledgement').approved({ byPost: true });
    expect(shortLetterToPost(approved.state, 'acknowledgement')).toBeDefined();
    expect(eventsOf(posts(approved, 'acknowledgement'))).toHaveLength(1);
    const sent = approved.posted();
    expect(phaseOf(sent.state)).toBe('sent');
    expect(shortLettersToPost(sent.state)).toEqual([]);
    expect(whyNot(posts(sent, 'acknowledgement')).refusal).toMatch(/has been answered/u);
  });

  test.each([
    ['clarification', '2020-01-25'],
    ['feesNotice', '2020-02-24'],
    ['charge', '2020-02-21'],
    ['publicInterestExtension', '2020-01-10'],
    ['complexityExtension', '2020-01-10'],
  ] as const)('need not be posted once a letter has gone that moves the day it names: %s', (kind, until) => {
    const asked = acknowledged.happened('olive', noticeGiven(kind, '2019-11-20', { until, byPost: true }));
    expect(shortLettersToPost(asked.state)).toEqual(['acknowledgement']);
    const went = { type: 'recordedAsSent', what: 'notice-1', on: day('2019-11-21'), how: say('by post') } as const;
    const gone = asked.happened('olive', went);
    expect(shortLettersToPost(gone.state)).toEqual([]);
    expect(isToldOtherwise(gone.state)).toBe(true);
    // It may have gone before, and is recorded then all the same.
    expect(eventsOf(posts(gone, 'acknowledgement'))).toHaveLength(1);
    const anew = written(gone, 'acknowledgement', '2019-11-21');
    expect(shortLettersToPost(anew.state)).toEqual(['acknowledgement']);
    expect(isToldOtherwise(anew.state)).toBe(false);
  });

  test('has to be posted still after a letter that only tells', () => {
    const told = acknowledged.happened('olive', noticeGiven('holding', '2019-11-20', { until: '2019-12-20' }));
    expect(shortLettersToPost(told.state)).toEqual(['acknowledgement']);
    expect(isToldOtherwise(told.state)).toBe(false);
  });

  test('need not be posted once the request is closed', () => {
    expect(shortLettersToPost(acknowledged.closed().state)).toEqual([]);
  });
});

test('a letter that closed a request goes nowhere once it is reopened', () => {
  const reopened = closed.happened('olive', { type: 'requestReopened', reason: { said: 'It was one.' } });
  expect(shortLettersToPost(reopened.state)).toEqual([]);
  expect(whyNot(posts(reopened, 'closing')).refusal).toMatch(/is still being answered/u);
});
