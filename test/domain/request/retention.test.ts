import { describe, expect, test } from 'vitest';
import { say } from '../../../src/domain/particulars.ts';
import { endOf, identityKeptUntil, keptUntil } from '../../../src/domain/request/retention.ts';
import { aRequest, aRequestForApproval, type ARequest } from './a-request.ts';
import { day } from './things.ts';

const months = { answered: 36, notARequest: 24, withdrawn: 12, reviewed: 72 };
const sent = aRequestForApproval().approved().begun().sent();

/** Asks for a review of what was sent. */
const reviewed = sent.happened('olive', {
  type: 'reviewAsked',
  review: 1,
  on: day('2020-01-06'),
  howItCame: 'email',
  points: say(['You should have told me.']),
  respondedOn: day('2019-12-10'),
});
const complained = sent.happened('olive', { type: 'complaintReceived', complaint: 1, on: day('2020-03-02') });

describe('the end of a request, from which the time it is kept counts', () => {
  const cases: [string, ARequest, ReturnType<typeof endOf>][] = [
    ['is none while it is answered', aRequest().asked(1), undefined],
    ['is none while its letter is approved and has not gone', aRequestForApproval().approved(), undefined],
    ['is the response', sent, { ending: 'answered', on: day('2019-11-18') }],
    ['is its closing as no request', aRequest().closed(), { ending: 'notARequest', on: day('2019-11-18') }],
    [
      'is its withdrawal',
      aRequest().happened('olive', { type: 'requestWithdrawn', on: day('2019-11-18'), reason: say('By phone.') }),
      { ending: 'withdrawn', on: day('2019-11-18') },
    ],
    [
      'is none while it is worked on again',
      sent.happened('olive', { type: 'requestReopened', reason: say('More.') }),
      undefined,
    ],
    ['is none while it is under review', reviewed, undefined],
    ['is none while the regulator looks at it', complained, undefined],
    [
      'is the day a review was withdrawn',
      reviewed.happened('olive', {
        type: 'reviewWithdrawn',
        review: 1,
        on: day('2020-01-20'),
        reason: say('By phone.'),
      }),
      { ending: 'reviewed', on: day('2020-01-20') },
    ],
    [
      'is what the regulator decided',
      complained.happened('olive', {
        type: 'complaintDecided',
        complaint: 1,
        on: day('2020-09-01'),
        decided: 'notUpheld',
      }),
      { ending: 'reviewed', on: day('2020-09-01') },
    ],
    [
      'is none once it was erased',
      sent.happened('desk', { type: 'erased', ending: 'answered', endedOn: day('2019-11-18'), months: 36 }),
      undefined,
    ],
  ];
  test.each(cases)('%s', (_, request, end) => expect(endOf(request.state)).toEqual(end));
});

test.each([
  ['answered', '2022-11-18'],
  ['notARequest', '2021-11-18'],
  ['withdrawn', '2020-11-18'],
  ['reviewed', '2025-11-18'],
] as const)('what ended as %s on 18 November 2019 is kept until %s', (ending, until) => {
  expect(keptUntil({ ending, on: day('2019-11-18') }, months)).toBe(until);
});

describe('how long it is kept who asked', () => {
  const end = { ending: 'withdrawn', on: day('2020-01-31') } as const;

  test.each([
    ['a time of its own', { ...months, identity: 6 }, day('2020-07-31')],
    ['as long as the rest, where the council sets none', months, undefined],
    ['as long as the rest, where that goes first', { ...months, identity: 12 }, undefined],
  ])('%s', (_, retention, until) => {
    expect(identityKeptUntil(end, retention)).toBe(until);
  });
});
