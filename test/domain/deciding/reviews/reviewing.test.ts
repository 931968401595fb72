import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import {
  askReview,
  redateReview,
  refusalOfReviewExtension,
  withdrawReview,
  type AskedForReview,
} from '../../../../src/domain/deciding/reviews/asking-for-review.ts';
import { recordComplaint, recordComplaintDecision } from '../../../../src/domain/deciding/reviews/complaining.ts';
import {
  handIn,
  nameReviewer,
  reviewToDecide,
  settleReview,
} from '../../../../src/domain/deciding/reviews/reviewing.ts';
import type { ReviewDecision } from '../../../../src/domain/review/decision.ts';
import { say } from '../../../../src/domain/particulars.ts';
import { clockOfReview, openReview, refusalOfReview, refusedReview } from '../../../../src/domain/request/review-of.ts';
import { aRequest, aRequestForApproval, type ARequest } from '../../request/a-request.ts';
import { noticeGiven } from '../../request/notice-given.ts';
import { day, eventsOf, people, whyNot, type Person } from '../../request/things.ts';

const when = { today: day('2020-02-10'), holidays: shippedHolidays() };
/** The answer went by post on 9 December 2019: the last day to ask for a review is 7 February 2020. */
const answered = aRequestForApproval().approved({ byPost: true }).posted('2019-12-09');

function asking(more: Partial<AskedForReview> & { day?: string } = {}): AskedForReview {
  const { day: on = '2020-01-06', ...rest } = more;
  return { on: day(on), howItCame: 'email', points: ['The costs are missing.'], ...rest };
}

const asked = (request: ARequest, more: Parameters<typeof asking>[0] = {}) =>
  request.did('olive', (state) => askReview(state, people.olive, asking(more), when));
const named = (request: ARequest, reviewer: Person = 'rita') =>
  request.did('olive', (state) => nameReviewer(state, people.olive, people[reviewer]));

describe('a review is asked for', () => {
  test('on a day, in points, of the answer that went', () => {
    const [event] = eventsOf(askReview(answered.state, people.olive, asking({ points: [' One ', '', 'Two'] }), when));
    expect(event).toEqual({
      type: 'reviewAsked',
      review: 1,
      on: '2020-01-06',
      howItCame: 'email',
      points: { said: ['One', 'Two'] },
      respondedOn: '2019-12-09',
    });
  });

  test('of a late answer too, of which nothing was decided yet', () => {
    const [event] = eventsOf(askReview(aRequest().state, people.olive, asking(), when));
    expect(event).not.toHaveProperty('respondedOn');
  });

  test('of how it was dealt with until then, where it was asked for before the answer', () => {
    const [event] = eventsOf(askReview(answered.state, people.olive, asking({ day: '2019-12-03' }), when));
    expect(event).not.toHaveProperty('respondedOn');
  });

  const refused: [string, ARequest, Parameters<typeof asking>[0], RegExp, string | undefined][] = [
    ['in the future', answered, { day: '2020-02-11' }, /in the future. Today is Mon 10 February 2020/u, 'on'],
    ['before the request came', answered, { day: '2019-11-17' }, /came only on Mon 18 November 2019/u, 'on'],
    ['without a complaint', answered, { points: [' ', ''] }, /one point to a line/u, 'points'],
    ['in too many points', answered, { points: Array.from({ length: 21 }, () => 'x') }, /20 points/u, 'points'],
    ['twice', asked(answered), {}, /under way already/u, undefined],
  ];
  test.each(refused)('never %s', (_, request, more, says, field) => {
    const no = whyNot(askReview(request.state, people.olive, asking(more), when));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });

  test.each(['helen', 'anna', 'rita', 'nobody'] as const)('never by %s, who is no officer', (person) => {
    expect(whyNot(askReview(answered.state, people[person], asking(), when)).refusal).toBe(
      'Only an FOI officer may do this. Ask one of them.',
    );
  });
});

describe('after the 40 working days', () => {
  test('the last of them is in time', () => {
    expect(eventsOf(askReview(answered.state, people.olive, asking({ day: '2020-02-07' }), when))).toHaveLength(1);
  });

  test.each(['2020-02-08', '2020-02-10'])('asked for on %s, an officer has to say what becomes of it', (on) => {
    expect(whyNot(askReview(answered.state, people.olive, asking({ day: on }), when))).toEqual({
      refusal:
        'The last day to ask was Fri 7 February 2020, 40 working days after our letter (s.45 Code part 5, EIR reg 11(2)). Say whether you take it on or refuse it.',
      field: 'late',
    });
  });

  test('and why', () => {
    const late = { decided: 'refused', reason: '  ' } as const;
    expect(whyNot(askReview(answered.state, people.olive, asking({ day: '2020-02-10', late }), when)).field).toBe(
      'lateReason',
    );
  });

  test.each(['takenOn', 'refused'] as const)('it is %s', (decided) => {
    const request = asked(answered, { day: '2020-02-10', late: { decided, reason: 'They were in hospital.' } });
    expect(request.state.reviews[0]?.late).toEqual({ decided, reason: 'They were in hospital.' });
    const again = askReview(request.state, people.olive, asking({ day: '2020-01-06' }), when);
    // What was refused does not stand in the way of another.
    expect('refusal' in again).toBe(decided === 'takenOn');
  });

  test('in time, what was said of lateness is not kept', () => {
    const request = asked(answered, { late: { decided: 'refused', reason: 'Too late.' } });
    expect(request.state.reviews[0]).not.toHaveProperty('late');
  });
});

describe('who may review', () => {
  const settledByOscar = aRequest().asked(1).settled(1, undefined, 'oscar').allSettled();
  const afterReopening = answered
    .happened('olive', { type: 'requestReopened', reason: say('A page was missing.') })
    .settled(1, undefined, 'oscar')
    .drafted({ by: 'oscar' })
    .askedForApproval('oscar')
    .approved({ byPost: true, by: 'otto' })
    .posted('2020-01-03');
  const notice = aRequest().happened('otto', noticeGiven('holding', '2019-12-17'));

  const hands: [string, ARequest, Person, string][] = [
    ['settled an answer', settledByOscar, 'oscar', 'settled an answer, drafted'],
    ['settled, drafted and asked', answered, 'olive', 'settled an answer, drafted'],
    ['drafted the letter', aRequest().allSettled('oscar').drafted({ by: 'otto' }), 'otto', 'drafted the letter under'],
    [
      'asked for approval',
      aRequest().allSettled().drafted().askedForApproval('otto'),
      'otto',
      'asked for its approval',
    ],
    ['approved the letter', answered, 'anna', 'approved the letter under review'],
    ['approved an earlier letter', afterReopening, 'anna', 'approved the letter under review'],
    ['approved the later letter', afterReopening, 'otto', 'approved the letter under review'],
    ['had a hand in the earlier letter', afterReopening, 'olive', 'settled an answer'],
    ['had a hand in the later letter', afterReopening, 'oscar', 'settled an answer'],
    ['closed the request', aRequest().closed(), 'olive', 'closed the request'],
    ['wrote that the answer is late', notice, 'otto', 'wrote to the requester about it'],
  ];

  test.each(hands)('nobody who %s', (_, request, person, says) => {
    const { state } = asked(request, { day: '2020-01-17' });
    expect(handIn(state, people[person].user)).toContain(says);
    const reviewer = { ...people[person], reviewer: true };
    const no = whyNot(nameReviewer(state, people.olive, reviewer));
    expect(no.refusal).toContain(says);
    expect(no.refusal).toMatch(person === 'olive' ? /^You /u : /^They /u);
    expect(no.field).toBe('reviewer');
  });

  test.each(hands)('and nobody in charge who came to be one who %s', (_, request, person) => {
    const reviewer = { ...people[person], reviewer: true };
    const inCharge = asked(request, { day: '2020-01-17' }).happened('olive', {
      type: 'reviewerNamed',
      review: 1,
      reviewer: reviewer.user,
      officer: true,
    });
    expect(whyNot(asDecision(reviewToDecide(inCharge.state, reviewer))).refusal).toMatch(
      /^You .*somebody else has to/u,
    );
  });

  test.each<[string, ARequest, Person]>([
    ['an officer who took no part', answered, 'oscar'],
    ['an approver who did not approve it', answered, 'otto'],
    ['somebody the council’s file names', answered, 'rita'],
    ['who only recorded that the requester withdrew', withdrawnBy('oscar'), 'oscar'],
    ['who wrote a notice before the answer went', answeredAfterNotice(), 'otto'],
  ])('%s', (_, request, person) => {
    const { state } = asked(request, { day: '2020-01-17' });
    expect(eventsOf(nameReviewer(state, people.olive, { ...people[person], reviewer: true }))).toEqual([
      { type: 'reviewerNamed', review: 1, reviewer: people[person].user, officer: people[person].officer },
    ]);
  });

  test('nobody whom the council’s file leaves out', () => {
    expect(whyNot(nameReviewer(asked(answered).state, people.olive, people.helen))).toEqual({
      refusal: 'They may not review: pick a reviewer that the council’s file names, an officer or an approver.',
      field: 'reviewer',
    });
  });

  test('nobody before a review is asked for; naming the same person again changes nothing', () => {
    expect(whyNot(nameReviewer(answered.state, people.olive, people.rita)).refusal).toMatch(/^No review is under way/u);
    expect(eventsOf(nameReviewer(named(asked(answered)).state, people.olive, people.rita))).toEqual([]);
  });

  function withdrawnBy(person: Person): ARequest {
    return aRequest().happened(person, { type: 'requestWithdrawn', on: day('2019-11-20'), reason: say('By e-mail.') });
  }

  function answeredAfterNotice(): ARequest {
    return notice.asked(1).allSettled().drafted().askedForApproval().approved({ byPost: true }).posted('2019-12-20');
  }
});

const decision: ReviewDecision = {
  points: [{ complaint: 'The costs are missing.', finding: 'They are in the annex.' }],
  breaches: [],
  reviewer: 'the Monitoring Officer',
};

describe('deciding', () => {
  const inCharge = named(asked(answered));

  test('is for the reviewer in charge alone', () => {
    expect(eventsOf(settleReview(inCharge.state, people.rita, { outcome: 'upheld', decision }))).toHaveLength(1);
    const other = { ...people.oscar, reviewer: true };
    expect(whyNot(settleReview(inCharge.state, other, { outcome: 'upheld', decision })).refusal).toBe(
      'Only the reviewer in charge decides it, and that is somebody else.',
    );
    const nobodys = asked(answered);
    expect(whyNot(settleReview(nobodys.state, other, { outcome: 'upheld', decision })).refusal).toBe(
      'Nobody is in charge of the review yet. An officer puts somebody in charge with /foi review.',
    );
    expect(whyNot(settleReview(inCharge.state, people.olive, { outcome: 'upheld', decision })).refusal).toBe(
      'Only a reviewer may do this. Ask one of them.',
    );
  });

  test('may be done again, and the same again changes nothing', () => {
    const once = inCharge.did('rita', (state) => settleReview(state, people.rita, { outcome: 'upheld', decision }));
    expect(eventsOf(settleReview(once.state, people.rita, { outcome: 'upheld', decision }))).toEqual([]);
    const again = once.did('rita', (state) => settleReview(state, people.rita, { outcome: 'overturned', decision }));
    expect(again.state.reviews[0]?.settled?.outcome).toBe('overturned');
  });

  test('is over once its letter has gone', () => {
    const told = inCharge
      .did('rita', (state) => settleReview(state, people.rita, { outcome: 'upheld', decision }))
      .happened('rita', noticeGiven('reviewOutcome', '2020-01-20'));
    expect(told.state.reviews[0]?.toldBy).toBe('notice-1');
    expect(whyNot(settleReview(told.state, people.rita, { outcome: 'upheld', decision })).refusal).toMatch(
      /^No review is under way/u,
    );
  });
});

const letterThatExtends = noticeGiven('reviewExtension', '2020-01-20', {
  says: { kind: 'reviewExtension', askedOn: day('2020-01-06'), until: day('2020-03-02'), reason: 'Seven volumes.' },
});

/** Whether the letter that extends a review may go; else why not. */
function mayExtend({ state }: ARequest, reason: string, today = '2020-01-20'): string {
  return refusalOfReviewExtension(state, reason, { today: day(today), holidays: when.holidays })?.refusal ?? 'it may';
}

describe('40 working days', () => {
  test.each(['FOIA', 'both'] as const)('are given under %s, once, with a reason', (law) => {
    const request = asked(aRequest({ law }));
    expect(mayExtend(request, 'Seven volumes.')).toBe('it may');
    expect(mayExtend(request, ' ')).toMatch(/^Say what makes it exceptional/u);
    const extended = request.happened('olive', letterThatExtends);
    expect(extended.state.reviews[0]?.extended).toEqual({ on: '2020-01-20', reason: 'Seven volumes.' });
    const clock = extended.state.reviews[0] && clockOfReview(extended.state, extended.state.reviews[0], when.holidays);
    expect(clock).toMatchObject({ value: { due: '2020-03-02' } });
    expect(mayExtend(extended, 'Eight.')).toMatch(/40 working days already/u);
  });

  test('are told to the requester by the 20th working day, and not after', () => {
    const request = asked(answered);
    expect(mayExtend(request, 'Seven volumes.', '2020-02-03')).toBe('it may');
    expect(mayExtend(request, 'Seven volumes.', '2020-02-04')).toBe(
      'The last day to tell them was Mon 3 February 2020, the 20th working day (s.45 Code part 5). Send the outcome as soon as it is ready: it is late.',
    );
  });

  test('the EIR give anyway', () => {
    expect(mayExtend(asked(aRequest({ law: 'EIR' })), 'Seven volumes.')).toMatch(/by law, and no more/u);
  });

  test('an older history that gave them without a letter still does', () => {
    const request = asked(answered).happened('olive', {
      type: 'reviewExtended',
      review: 1,
      on: day('2020-01-20'),
      reason: say('Seven volumes.'),
    });
    expect(request.state.reviews[0]?.extended).toEqual({ on: '2020-01-20', reason: 'Seven volumes.' });
  });
});

describe('one refused as too late', () => {
  const late = { decided: 'refused', reason: 'It is a year ago.' } as const;
  const refused = asked(answered, { on: day('2020-02-10'), late });

  test('has a letter, once, that says when it should have been asked for', () => {
    const review = refusedReview(refused.state);
    expect(review && refusalOfReview(review, 'It is a year ago.', when.holidays)).toEqual({
      kind: 'reviewRefused',
      askedOn: '2020-02-10',
      respondedOn: '2019-12-09',
      lastDay: '2020-02-07',
      reason: 'It is a year ago.',
    });
    const told = refused.happened('olive', { ...letterThatExtends, kind: 'reviewRefused' });
    expect(told.state.reviews[0]?.toldBy).toBe('notice-1');
    expect(refusedReview(told.state)).toBeUndefined();
    expect(openReview(told.state)).toBeUndefined();
  });
});

describe('a wrong day', () => {
  const request = asked(answered);
  test.each<[string, string, string, string]>([
    ['the future', '2020-02-11', 'A slip.', 'on'],
    ['before the request', '2019-11-01', 'A slip.', 'on'],
    ['the day it is', '2020-01-06', 'A slip.', 'on'],
    ['without a reason', '2020-01-07', ' ', 'reason'],
  ])('is not put right to %s', (_, to, reason, field) => {
    expect(whyNot(redateReview(request.state, people.olive, { to: day(to), reason }, when)).field).toBe(field);
  });

  test('is put right', () => {
    const redated = request.did('olive', (state) =>
      redateReview(state, people.olive, { to: day('2020-01-07'), reason: 'A slip.' }, when),
    );
    expect(redated.state.reviews[0]?.askedOn).toBe('2020-01-07');
  });
});

describe('a review withdrawn', () => {
  const request = asked(answered);
  test.each<[string, string, string, string]>([
    ['in the future', '2020-02-11', 'By phone.', 'on'],
    ['before it was asked for', '2020-01-05', 'By phone.', 'on'],
    ['without a word how', '2020-01-07', '', 'reason'],
  ])('never %s', (_, on, reason, field) => {
    expect(whyNot(withdrawReview(request.state, people.olive, { on: day(on), reason }, when)).field).toBe(field);
  });

  test('is over, and another may be asked for', () => {
    const withdrawn = request.did('olive', (state) =>
      withdrawReview(state, people.olive, { on: day('2020-01-07'), reason: 'By phone.' }, when),
    );
    expect(asked(withdrawn).state.reviews.map((review) => review.withdrawn?.on)).toEqual(['2020-01-07', undefined]);
  });
});

describe('a complaint to the regulator', () => {
  const { today } = when;
  const came = answered.did('olive', (state) =>
    recordComplaint(state, people.olive, { on: day('2020-02-03'), theirReference: ' IC-1 ' }, today),
  );

  test('is recorded, one at a time, and decided', () => {
    expect(came.state.complaints).toEqual([{ number: 1, on: '2020-02-03', theirReference: 'IC-1' }]);
    expect(whyNot(recordComplaint(came.state, people.olive, { on: today, theirReference: '' }, today)).refusal).toMatch(
      /Record its decision first/u,
    );
    const decided = came.did('olive', (state) =>
      recordComplaintDecision(state, people.olive, { on: today, decided: 'notUpheld', words: '' }, today),
    );
    expect(decided.state.complaints[0]?.decided).toEqual({ on: today, decided: 'notUpheld' });
    expect(
      eventsOf(recordComplaint(decided.state, people.olive, { on: today, theirReference: '' }, today)),
    ).toHaveLength(1);
  });

  test('is on a day that can be', () => {
    expect(
      whyNot(recordComplaint(answered.state, people.olive, { on: day('2020-02-11'), theirReference: '' }, today)).field,
    ).toBe('on');
    const early = { on: day('2020-02-02'), decided: 'upheld', words: '' } as const;
    expect(whyNot(recordComplaintDecision(came.state, people.olive, early, today)).refusal).toBe(
      'This is before Mon 3 February 2020, when it came. Check the date.',
    );
  });

  test('is decided only where one came', () => {
    const none = { on: today, decided: 'upheld', words: '' } as const;
    expect(whyNot(recordComplaintDecision(answered.state, people.olive, none, today)).refusal).toMatch(/No complaint/u);
  });
});

function asDecision(found: ReturnType<typeof reviewToDecide>) {
  return 'refusal' in found ? found : { events: [] };
}
