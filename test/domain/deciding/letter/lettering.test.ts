import { describe, expect, test } from 'vitest';
import { shippedHolidays } from '../../../../src/calendar/index.ts';
import {
  acceptWarnings,
  approve,
  askApproval,
  draft,
  redrawForToday,
  type AtTheClick,
  type Drawn,
} from '../../../../src/domain/deciding/letter/lettering.ts';
import { mayNotDraft } from '../../../../src/domain/deciding/letter/drafting-in-parts.ts';
import { requestChanges } from '../../../../src/domain/deciding/letter/requesting-changes.ts';
import { say } from '../../../../src/domain/particulars.ts';
import type { Who } from '../../../../src/domain/request/permitted.ts';
import { phaseOf } from '../../../../src/domain/request/phase.ts';
import { isRefusal } from '../../../../src/domain/request/decision.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from '../../request/a-request.ts';
import { aFinding, aPart, day, eventsOf, people, sha, whyNot } from '../../request/things.ts';

const { olive, helen, anna, otto } = people;
const when = { today: day('2019-12-10'), holidays: shippedHolidays() };

function drawn(more: Partial<Drawn> = {}): Drawn {
  return {
    date: day('2019-12-10'),
    digest: sha('a'),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
    files: say([]),
    findings: say([]),
    ...more,
  };
}

describe('drafting the letter', () => {
  test('numbers the versions, and keeps what it was drawn from', () => {
    const settled = aRequest().allSettled();
    expect(eventsOf(draft(settled.state, olive, drawn(), when))).toMatchObject([
      { type: 'letterDrafted', version: 1, drawnAfter: settled.state.length },
    ]);
    const again = aDraftedRequest().settled(2);
    expect(eventsOf(draft(again.state, olive, drawn({ digest: sha('b') }), when))).toMatchObject([{ version: 2 }]);
  });

  test('that would say the same changes nothing', () => {
    expect(eventsOf(draft(aDraftedRequest().state, olive, drawn(), when))).toEqual([]);
  });

  test('that says the same as one that was overtaken is another version', () => {
    expect(eventsOf(draft(aDraftedRequest().settled(1).state, olive, drawn(), when))).toMatchObject([{ version: 2 }]);
  });

  const refused: [string, ARequest, RegExp][] = [
    [
      'with one question open',
      aRequest().settled(1).settled(3),
      /^Question 2 is not settled yet\. Use Settle answers/u,
    ],
    ['with several open', aRequest().settled(2), /^Questions 1 and 3 are not settled yet\./u],
    [
      'with one that changed since',
      aRequest().asked(2).allSettled().answered(2, 'Four.'),
      /^Question 2 has changed since settled\. Use Settle answers/u,
    ],
    [
      'with both',
      aRequest().asked(2).settled(2).settled(3).answered(2, 'Four.'),
      /^Question 1 is not settled yet\. Question 2 has changed since settled\./u,
    ],
    ['once it is approved', aRequestForApproval().approved(), /approved, not yet sent/u],
  ];
  test.each(refused)('%s is refused', (_, request, says) => {
    expect(whyNot(mayNotDraft(request.state, olive, when)).refusal).toMatch(says);
    expect(whyNot(draft(request.state, olive, drawn(), when)).refusal).toMatch(says);
  });

  test('is an officer’s', () => {
    expect(whyNot(draft(aRequest().allSettled().state, helen, drawn(), when)).refusal).toMatch(/Only an FOI officer/u);
  });
});

const warned = (...codes: string[]) =>
  aRequest()
    .allSettled()
    .drafted({ findings: codes.map((code) => aFinding(code)) });

describe('accepting warnings', () => {
  test('keeps which, and why', () => {
    expect(
      eventsOf(acceptWarnings(warned('small-numbers', 'links').state, olive, ['links'], ' Looked at it. ')),
    ).toEqual([{ type: 'warningsAccepted', keys: ['links'], reason: { said: 'Looked at it.' } }]);
  });

  test('leaves keys that are no warning of this letter', () => {
    expect(eventsOf(acceptWarnings(warned('links').state, olive, ['links', 'of-yesterday'], 'Fine.'))).toMatchObject([
      { keys: ['links'] },
    ]);
  });

  const withError = aRequest()
    .allSettled()
    .drafted({ findings: [aFinding('no-ground', 'error')] });
  const refused = [
    ['by a department', warned('links'), helen, ['links'], 'Fine.', undefined, /Only an FOI officer/u],
    ['without a reason', warned('links'), olive, ['links'], ' ', 'reason', /Write why this is all right/u],
    ['that are none of this letter', warned('links'), olive, ['old'], 'Fine.', undefined, /not in the newest letter/u],
    ['that are errors', withError, olive, ['no-ground'], 'Fine.', undefined, /not in the newest letter/u],
    [
      'before there is a letter',
      aRequest().allSettled(),
      olive,
      ['links'],
      'Fine.',
      undefined,
      /draft the letter first/u,
    ],
    [
      'once it is overtaken',
      warned('links').settled(1),
      olive,
      ['links'],
      'Fine.',
      undefined,
      /draft the letter first/u,
    ],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, keys, reason, field, says) => {
    const no = whyNot(acceptWarnings(request.state, who, keys, reason));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });
});

describe('asking for approval', () => {
  const needsReason = (code: string) => code === 'small-numbers';
  const ask = (request: ARequest, version = 1, who: Who = olive) =>
    askApproval(request.state, who, { version }, needsReason);

  test('puts exactly this letter before the approvers', () => {
    expect(eventsOf(ask(aDraftedRequest()))).toEqual([{ type: 'approvalAsked', version: 1, digest: sha('a') }]);
  });

  test('twice changes nothing; once sent back it is asked for again', () => {
    expect(eventsOf(ask(aRequestForApproval()))).toEqual([]);
    expect(eventsOf(ask(aRequestForApproval().sentBack()))).toHaveLength(1);
  });

  test('does not wait for warnings that need no reason, nor for those that have one', () => {
    expect(eventsOf(ask(warned('links')))).toHaveLength(1);
    expect(eventsOf(ask(warned('small-numbers').accepted(['small-numbers'])))).toHaveLength(1);
  });

  test('does not wait for a warning again that was accepted in an earlier letter and says the same', () => {
    const again = warned('small-numbers')
      .accepted(['small-numbers'])
      .settled(1)
      .drafted({ findings: [aFinding('small-numbers')] });
    expect(eventsOf(ask(again, 2))).toHaveLength(1);
  });

  const errors = [aFinding('no-ground', 'error'), aFinding('no-test', 'error')];
  const refused: [string, ARequest, number, RegExp][] = [
    ['of an older letter', aDraftedRequest().settled(1).drafted(), 1, /There is a newer letter/u],
    ['of one that was overtaken', aDraftedRequest().settled(1), 1, /draft the letter first/u],
    [
      'with errors',
      aRequest().allSettled().drafted({ findings: errors }),
      1,
      /found 2 errors.*draft the letter again/u,
    ],
    [
      'with a warning that needs a reason',
      warned('small-numbers'),
      1,
      /^1 warning .* needs a written reason.*Accept it under the drafted letter/u,
    ],
    ['before there is a letter', aRequest().allSettled(), 1, /draft the letter first/u],
    ['once it is approved', aRequestForApproval().approved(), 1, /approved, not yet sent/u],
  ];
  test.each(refused)('%s is refused', (_, request, version, says) => {
    expect(whyNot(ask(request, version)).refusal).toMatch(says);
  });

  test('is an officer’s', () =>
    expect(whyNot(ask(aDraftedRequest(), 1, helen)).refusal).toMatch(/Only an FOI officer/u));
});

describe('approving', () => {
  const click = { version: 1, digest: sha('a') };
  const now: AtTheClick = { today: day('2019-12-10'), digestNow: sha('a'), errorsNow: 0, ownWorkAllowed: false };
  const composed = { message: sha('9'), messageId: '<req06487.response.1@marlbury.example>' };

  test('is bound to the letter shown, and to the message as composed', () => {
    expect(eventsOf(approve(aRequestForApproval().state, anna, click, now, composed))).toEqual([
      { type: 'approved', ...click, ...composed, ownWork: false },
    ]);
  });

  test('names no message where the letter goes by post', () => {
    expect(eventsOf(approve(aRequestForApproval().state, anna, click, now))).toEqual([
      { type: 'approved', ...click, ownWork: false },
    ]);
  });

  const answeredInPart = aRequest()
    .settled(1)
    .settled(3)
    .wrote('clarification', [2])
    .drafted({ later: [2] })
    .answeredBy();

  const byOtto = {
    settled: aRequest().settled(1, aPart(), 'otto').allSettled().drafted().askedForApproval(),
    drafted: aRequest().allSettled().drafted({ by: 'otto' }).askedForApproval(),
    'asked for': aRequest().allSettled().drafted().askedForApproval('otto'),
    'settled once, and somebody else again': aRequest()
      .settled(1, aPart(), 'otto')
      .allSettled()
      .settled(1)
      .drafted()
      .askedForApproval(),
  };
  test.each(Object.entries(byOtto))(
    'what one has %s is refused; allowed by the council, the history says so',
    (_, request) => {
      expect(whyNot(approve(request.state, otto, click, now)).refusal).toMatch(/somebody else has to approve it/u);
      expect(eventsOf(approve(request.state, otto, click, { ...now, ownWorkAllowed: true }))).toMatchObject([
        { ownWork: true },
      ]);
      expect(eventsOf(approve(request.state, anna, click, now))).toMatchObject([{ ownWork: false }]);
    },
  );

  const changed = aRequestForApproval().settled(2).drafted();
  const refused = [
    ['by an officer', aRequestForApproval(), olive, click, now, /Only an approver may do this/u],
    ['by a department', aRequestForApproval(), helen, click, now, /Only an approver may do this/u],
    ['by a department, when it is done', aRequestForApproval().approved(), helen, click, now, /Only an approver/u],
    ['twice', aRequestForApproval().approved(), anna, click, now, /already approved. One approval counts, once/u],
    ['of what has gone', aRequestForApproval().approved().begun().sent(), anna, click, now, /already approved/u],
    ['of what went as one of several letters', answeredInPart, anna, click, now, /already approved/u],
    ['of a letter nobody asked about', aDraftedRequest(), anna, click, now, /ask for approval first/u],
    ['of a letter that was sent back', aRequestForApproval().sentBack(), anna, click, now, /ask for approval first/u],
    ['of a letter that was drafted again', changed, anna, click, now, /ask for approval first/u],
    [
      'of the one before',
      changed.askedForApproval(),
      anna,
      click,
      now,
      /replaced by a newer one. Read and approve that/u,
    ],
    [
      'of a letter that something has overtaken',
      aRequestForApproval().answered(1, 'Four.', { at: 5 }),
      anna,
      click,
      now,
      /Something changed after this letter was drawn.*settle it and draft the letter again/u,
    ],
    ['once the request is closed', aRequestForApproval().closed(), anna, click, now, /is closed/u],
    [
      'of yesterday’s letter',
      aRequestForApproval(),
      anna,
      click,
      { ...now, today: day('2019-12-11') },
      /bears Tue 10 December 2019, and today is Wed 11 December 2019.*drawn again/u,
    ],
    [
      'with errors found at the click',
      aRequestForApproval(),
      anna,
      click,
      { ...now, errorsNow: 1 },
      /now finds 1 error/u,
    ],
    [
      'of a letter that would now read otherwise',
      aRequestForApproval(),
      anna,
      click,
      { ...now, digestNow: sha('b') },
      /no longer read as you saw it/u,
    ],
    [
      'with another digest',
      aRequestForApproval(),
      anna,
      { version: 1, digest: sha('f') },
      now,
      /replaced by a newer one/u,
    ],
    [
      'with another version',
      aRequestForApproval(),
      anna,
      { version: 2, digest: sha('a') },
      now,
      /replaced by a newer one/u,
    ],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, at, atTheClick, says) => {
    expect(whyNot(approve(request.state, who, at, atTheClick)).refusal).toMatch(says);
  });
});

describe('requesting changes', () => {
  const at = { version: 1, questions: [2], reason: ' Name the street. ' };

  test('says which questions, and what', () => {
    expect(eventsOf(requestChanges(aRequestForApproval().state, anna, at))).toEqual([
      { type: 'changesRequested', version: 1, questions: [2], reason: { said: 'Name the street.' } },
    ]);
  });

  test('may be done by an approver who had a hand in the letter', () => {
    const request = aRequest().allSettled('otto').drafted().askedForApproval();
    expect(eventsOf(requestChanges(request.state, otto, at))).toHaveLength(1);
  });

  const refused = [
    ['by an officer', aRequestForApproval(), olive, at, undefined, /Only an approver/u],
    ['without saying what', aRequestForApproval(), anna, { ...at, reason: ' ' }, 'reason', /Say what should change/u],
    ['of another letter', aRequestForApproval(), anna, { ...at, version: 2 }, undefined, /replaced by a newer one/u],
    [
      'of a letter that was sent back',
      aRequestForApproval().sentBack(),
      anna,
      at,
      undefined,
      /ask for approval first/u,
    ],
    ['of an approved one', aRequestForApproval().approved(), anna, at, undefined, /approved, not yet sent/u],
  ] as const;
  test.each(refused)('%s is refused', (_, request, who, given, field, says) => {
    const no = whyNot(requestChanges(request.state, who, given));
    expect(no.refusal).toMatch(says);
    expect(no.field).toBe(field);
  });
});

describe('a letter drawn again in the morning', () => {
  const today = drawn({ date: day('2019-12-11'), digest: sha('b') });
  const needsReason = (code: string) => code === 'small-numbers';
  const finding = (severity: 'error' | 'warning', code: string) => ({
    code,
    severity,
    key: code,
    says: 'Look at this.',
  });

  test.each([
    ['an error', finding('error', 'laterIsPast')],
    ['a warning that needs a reason and has none', finding('warning', 'small-numbers')],
  ])('is not before the approvers any more where the check now finds %s', (_, found) => {
    const spoilt = { ...today, findings: say([found]) };
    const request = aRequestForApproval().did('desk', (state) => redrawForToday(state, spoilt, needsReason));
    expect(phaseOf(request.state)).toBe('drafted');
    expect(request.state.approval).toMatchObject({ stands: 'held', version: 2 });
    const now = { today: day('2019-12-11'), digestNow: sha('b'), errorsNow: 0, ownWorkAllowed: false };
    expect(isRefusal(approve(request.state, anna, { version: 2, digest: sha('b') }, now))).toBe(true);
    const next = drawn({ date: day('2019-12-12'), digest: sha('c') });
    expect(eventsOf(redrawForToday(request.state, next, needsReason))).toMatchObject([{ type: 'letterDrafted' }]);
  });

  test('stays before the approvers with a warning that is only shown', () => {
    const warned = { ...today, findings: say([finding('warning', 'links')]) };
    const request = aRequestForApproval().did('desk', (state) => redrawForToday(state, warned, needsReason));
    expect(phaseOf(request.state)).toBe('awaitingApproval');
  });

  test('is the same letter to an approver who saw it the day before and wants changes', () => {
    const request = aRequestForApproval().did('desk', (state) => redrawForToday(state, today, needsReason));
    const given = { version: 1, questions: [], reason: 'Name the street.' };
    expect(eventsOf(requestChanges(request.state, anna, given))).toHaveLength(1);
  });

  test('is the next version, and not asked about where nobody had asked', () => {
    expect(eventsOf(redrawForToday(aDraftedRequest().state, today, needsReason))).toMatchObject([
      { type: 'letterDrafted', version: 2 },
    ]);
  });

  test('is before the approvers again where it was, and can be approved as it now stands', () => {
    const request = aRequestForApproval().did('desk', (state) => redrawForToday(state, today, needsReason));
    expect(phaseOf(request.state)).toBe('awaitingApproval');
    const now = { today: day('2019-12-11'), digestNow: sha('b'), errorsNow: 0, ownWorkAllowed: false };
    expect(eventsOf(approve(request.state, anna, { version: 2, digest: sha('b') }, now))).toHaveLength(1);
    expect(whyNot(approve(request.state, anna, { version: 1, digest: sha('a') }, now)).refusal).toMatch(
      /replaced by a newer/u,
    );
    expect(
      whyNot(approve(request.state, anna, { version: 2, digest: sha('b') }, { ...now, today: day('2019-12-12') }))
        .refusal,
    ).toMatch(/drawn again/u);
  });

  test('that was sent back stays sent back', () => {
    const request = aRequestForApproval()
      .sentBack('Mend 2.')
      .did('desk', (state) => redrawForToday(state, today, needsReason));
    expect(phaseOf(request.state)).toBe('drafted');
    expect(request.state.approval).toMatchObject({ stands: 'changesRequested', reason: 'Mend 2.' });
  });

  const left: [string, ARequest][] = [
    ['on its own day', aDraftedRequest().settled(1).drafted({ date: '2019-12-11' })],
    ['before there is one', aRequest().allSettled()],
    ['once it is overtaken', aDraftedRequest().settled(1)],
    ['once it is approved', aRequestForApproval().approved()],
  ];
  test.each(left)('is left %s', (_, request) =>
    expect(eventsOf(redrawForToday(request.state, today, needsReason))).toEqual([]),
  );
});
