import { describe, expect, test } from 'vitest';
import { mayNot, permitted, verbs, type Role, type Verb } from '../../../src/domain/request/permitted.ts';
import { phaseOf, phases, type Phase } from '../../../src/domain/request/phase.ts';
import { aDraftedRequest, aRequest, aRequestForApproval, type ARequest } from './a-request.ts';
import { people, type Person } from './things.ts';

const whileAnswering = [
  'acknowledgeAgain',
  'askClarification',
  'askPayment',
  'askToEnd',
  'assign',
  'closeAsNoRequest',
  'closeUnanswered',
  'correct',
  'draft',
  'extend',
  'handOver',
  'pickAnswer',
  'recordComplaint',
  'recordElsewhere',
  'recordFromRequester',
  'recordReview',
  'reopen',
  'reopenAnswer',
  'reply',
  'sayItIsLate',
  'sendNoticeAgain',
  'settle',
  'withdraw',
];
const withLetter = [...whileAnswering, 'acceptWarnings', 'askApproval'].sort();
const departments = ['claim', 'pickAnswer', 'raiseConcern', 'reply'];
const reviewers = ['decideReview'];
const overNotices = ['letNoticeGo', 'sendNoticeBack'];
const deciding = ['endWithoutLetter', 'letNoticeGo', 'sendEndingBack', 'sendNoticeBack'];

/** Who may do what when, whole: what stands here is what may be done, and nothing else. */
const table: Record<Phase, Record<Role, string[]>> = {
  open: { officer: whileAnswering, department: departments, approver: deciding, reviewer: reviewers },
  settled: { officer: whileAnswering, department: departments, approver: deciding, reviewer: reviewers },
  drafted: { officer: withLetter, department: departments, approver: deciding, reviewer: reviewers },
  awaitingApproval: {
    officer: withLetter,
    department: departments,
    approver: ['approve', 'endWithoutLetter', 'letNoticeGo', 'requestChanges', 'sendEndingBack', 'sendNoticeBack'],
    reviewer: reviewers,
  },
  approved: {
    officer: [
      'acknowledgeAgain',
      'correct',
      'handOver',
      'recordAsSent',
      'recordComplaint',
      'recordFromRequester',
      'recordReview',
      'reply',
      'sendAgain',
      'sendNoticeAgain',
    ],
    department: ['reply'],
    approver: overNotices,
    reviewer: reviewers,
  },
  sent: {
    officer: ['handOver', 'recordComplaint', 'recordReview', 'reopen', 'reply', 'sendNoticeAgain'],
    department: ['reply'],
    approver: overNotices,
    reviewer: reviewers,
  },
  closed: {
    officer: ['handOver', 'recordComplaint', 'recordReview', 'reopen', 'sendClosingAgain', 'sendNoticeAgain'],
    department: [],
    approver: overNotices,
    reviewer: reviewers,
  },
};

/** A request in each phase. */
const inPhase: Record<Phase, ARequest> = {
  open: aRequest().asked(1),
  settled: aRequest().asked(1).allSettled(),
  drafted: aDraftedRequest(),
  awaitingApproval: aRequestForApproval(),
  approved: aRequestForApproval().approved(),
  sent: aRequestForApproval().approved().begun().sent(),
  closed: aRequest().asked(1).closed(),
};

const inRole: Record<Role, Person> = { officer: 'olive', department: 'helen', approver: 'anna', reviewer: 'rita' };
const roles = ['officer', 'department', 'approver', 'reviewer'] as const;

test('the table of permitted moves, whole', () => {
  const sorted = Object.fromEntries(
    Object.entries(permitted).map(([phase, allowed]) => [
      phase,
      Object.fromEntries(Object.entries(allowed).map(([role, may]) => [role, [...may].sort()])),
    ]),
  );
  expect(sorted).toEqual(table);
});

test('every verb is somebody’s at some time, and every verb of the table is one', () => {
  const used = new Set(Object.values(permitted).flatMap((allowed) => Object.values(allowed).flat()));
  expect([...used].sort()).toEqual([...verbs].sort());
});

describe.each(phases)('in the phase %s', (phase) => {
  test('stands the request of these tests', () => expect(phaseOf(inPhase[phase].state)).toBe(phase));

  const cases = roles.flatMap((role) => verbs.map((verb) => [role, verb] as const));
  test.each(cases)('a person in the role %s and the verb %s are as the table says', (role, verb) => {
    const no = mayNot(inPhase[phase].state, people[inRole[role]], verb, 'highways');
    expect(no === undefined).toBe(table[phase][role].includes(verb));
  });

  test.each(verbs)('somebody with no role may never %s', (verb) => {
    expect(mayNot(inPhase[phase].state, people.nobody, verb, 'highways')?.refusal).toMatch(/^Only .+ may do this\./u);
  });
});

describe('a refusal', () => {
  const who: [Person, Verb, string][] = [
    ['helen', 'approve', 'Only an approver may do this. Ask one of them.'],
    ['anna', 'settle', 'Only an FOI officer may do this. Ask one of them.'],
    ['anna', 'reply', 'Only an FOI officer or somebody of the department asked may do this. Ask one of them.'],
    ['olive', 'claim', 'Only somebody of the department asked may do this. Ask one of them.'],
    ['olive', 'decideReview', 'Only a reviewer may do this. Ask one of them.'],
    ['pete', 'claim', 'Only somebody of the department asked may do this. Ask one of them.'],
  ];
  test.each(who)('tells %s, who wants to %s, who may', (person, verb, says) => {
    expect(mayNot(inPhase.open.state, people[person], verb, 'highways')?.refusal).toBe(says);
  });

  const when: [Phase, Person, Verb, RegExp][] = [
    ['open', 'anna', 'approve', /being answered.*has to be settled first, and the letter drafted and approved/u],
    [
      'settled',
      'anna',
      'approve',
      /is settled and has no letter.*has to draft the letter first, and ask for approval/u,
    ],
    ['drafted', 'anna', 'approve', /letter that nobody was asked to approve.*has to ask for approval first/u],
    ['awaitingApproval', 'olive', 'sendAgain', /waiting for approval.*with the approvers/u],
    ['approved', 'olive', 'settle', /approved, not yet sent.*tell the officer in charge/u],
    ['sent', 'helen', 'raiseConcern', /has been answered.*tell the officer in charge/u],
    ['closed', 'helen', 'reply', /closed.*tell the officer in charge/u],
  ];
  test.each(when)('in the phase %s tells %s, who wants to %s, what has to happen next', (phase, person, verb, says) => {
    const no = mayNot(inPhase[phase].state, people[person], verb, 'highways');
    expect(no?.refusal).toMatch(says);
    expect(no?.refusal).toContain('REQ06487');
  });
});

describe('somebody with two roles', () => {
  test('may do what either may', () => {
    expect(mayNot(inPhase.awaitingApproval.state, people.otto, 'approve')).toBeUndefined();
    expect(mayNot(inPhase.awaitingApproval.state, people.otto, 'settle')).toBeUndefined();
  });

  test('is in one department, and not in another for that', () => {
    expect(mayNot(inPhase.open.state, people.pete, 'claim', 'parks')).toBeUndefined();
    expect(mayNot(inPhase.open.state, people.pete, 'claim', 'highways')).toBeDefined();
  });
});
