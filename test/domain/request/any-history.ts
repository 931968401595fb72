import * as fc from 'fast-check';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { claim, explainConcern, raiseConcern } from '../../../src/domain/deciding/departments/instead-of-answering.ts';
import {
  deleteReply,
  recordElsewhere,
  recordReply,
  setAsideReply,
  useAsAnswer,
} from '../../../src/domain/deciding/departments/answering.ts';
import { assign } from '../../../src/domain/deciding/departments/assigning.ts';
import { handOver } from '../../../src/domain/deciding/handing-over.ts';
import { closeAsNoRequest } from '../../../src/domain/deciding/ending/closing.ts';
import {
  acceptWarnings,
  approve,
  askApproval,
  draft,
  redrawForToday,
} from '../../../src/domain/deciding/letter/lettering.ts';
import { requestChanges } from '../../../src/domain/deciding/letter/requesting-changes.ts';
import { askReview } from '../../../src/domain/deciding/reviews/asking-for-review.ts';
import { nameReviewer, settleReview } from '../../../src/domain/deciding/reviews/reviewing.ts';
import { beginAttempt, endAttempt, sendAgain } from '../../../src/domain/deciding/sending/attempts.ts';
import { recordAsSent } from '../../../src/domain/deciding/sending/record-as-sent.ts';
import { reopenAnswer, settle } from '../../../src/domain/deciding/settling.ts';
import { sendingOf } from '../../../src/domain/request/evolve/messages.ts';
import { say } from '../../../src/domain/particulars.ts';
import { paragraphs } from '../../../src/domain/words/prose.ts';
import { isRefusal, type Decision } from '../../../src/domain/request/decision.ts';
import type { Happened } from '../../../src/domain/request/events.ts';
import { evolve } from '../../../src/domain/request/evolve.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { aRequest, type ARequest } from './a-request.ts';
import { aFile, aFinding, aPart, day, people, requester, sha, ts, type Person } from './things.ts';

/** Somebody tries to do something; the rules may refuse it. */
export interface Act {
  by: Person | 'desk';
  name: string;
  decide: (request: FoiRequest) => Decision;
}

/** What an act led to. */
export interface Step {
  act: Act;
  before: FoiRequest;
  events: readonly Happened[];
  after: FoiRequest;
}

const anybody = fc.constantFrom<Person>('olive', 'oscar', 'helen', 'pete', 'anna', 'otto', 'nobody');
/** Mostly somebody who may do it; now and then anybody. */
const usually = {
  officer: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Person>('olive', 'oscar', 'otto') }, anybody),
  department: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Person>('helen', 'pete') }, anybody),
  approver: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Person>('anna', 'otto') }, anybody),
};
const question = fc.constantFrom(1, 2, 3);
const department = fc.constantFrom('highways', 'parks');
const second = fc.integer({ min: 1, max: 6 });
const words = fc.constantFrom('Three.', 'Four.', 'Five, as of May.').map((text) => paragraphs(text));
const concern = fc.record({
  question,
  department,
  concern: fc.constantFrom('notOurs' as const, 'notHeld' as const),
  id: fc.constantFrom('c1', 'c2'),
});
const message = fc.constantFrom('letter' as const, 'acknowledgement' as const);
const when = { today: day('2019-11-20'), holidays: shippedHolidays() };

const decided: Parameters<typeof settleReview>[2] = {
  outcome: 'upheld',
  decision: { points: [{ complaint: 'It is late.', finding: 'It is not.' }], breaches: [], reviewer: 'the Director' },
};

/** A letter as drawn on that day from the answers as they stand. */
function drawnOn(request: FoiRequest, date: string) {
  return {
    date: day(date),
    digest: sha(date === '2019-12-10' ? 'a' : 'b').slice(0, 60) + String(request.letterChangedAfter).padStart(4, '0'),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
    files: say([]),
    findings: say([aFinding('small-numbers')]),
  };
}

function by<T>(
  role: keyof typeof usually,
  name: string,
  rest: fc.Arbitrary<T>,
  decide: (request: FoiRequest, who: (typeof people)[Person], with_: T) => Decision,
): fc.Arbitrary<Act> {
  return fc.record({ by: usually[role], rest }).map(({ by: each, rest: with_ }) => ({
    by: each,
    name,
    decide: (request) => decide(request, people[each], with_),
  }));
}

function desk(name: string, decide: (request: FoiRequest) => Decision): fc.Arbitrary<Act> {
  return fc.constant({ by: 'desk', name, decide });
}

const inThread = fc.record({ question, department, at: second, edit: fc.nat(2), words, discussion: fc.boolean() });
const spoken = ({ at, edit, ...rest }: typeof inThread extends fc.Arbitrary<infer T> ? T : never, author: string) => ({
  ...rest,
  ts: ts(10 * at),
  editedTs: ts(10 * at + edit),
  author,
  files: [aFile('list.pdf')],
});

const act: fc.Arbitrary<Act> = fc.oneof(
  by(
    'officer',
    'assign',
    fc.record({ question, departments: fc.subarray(['highways', 'parks']) }),
    (request, who, one) => assign(request, who, [one], when),
  ),
  by('department', 'claim', fc.tuple(question, department), (request, who, [n, where]) =>
    claim(request, who, n, where),
  ),
  by('department', 'raiseConcern', concern, (request, who, at) => raiseConcern(request, who, at)),
  by('department', 'explain', concern, (request, who, at) => explainConcern(request, who, at, { why: 'It is not.' })),
  by('department', 'reply', inThread, (request, who, one) => recordReply(request, who, spoken(one, who.user))),
  by('department', 'pick', inThread, (request, who, one) => useAsAnswer(request, who, spoken(one, who.user))),
  by('department', 'delete', fc.record({ question, department, at: second }), (request, _, { at, ...where }) =>
    deleteReply(request, { ...where, ts: ts(10 * at) }),
  ),
  by(
    'department',
    'set aside',
    fc.record({ question, department, at: second, aside: fc.boolean() }),
    (request, who, one) => {
      const { at, aside, ...where } = one;
      return setAsideReply(request, who, { ...where, ts: ts(10 * at) }, aside);
    },
  ),
  by('officer', 'record elsewhere', fc.record({ question, words }), (request, who, one) =>
    recordElsewhere(request, who, { ...one, from: 'by telephone' }),
  ),
  settling(),
  settling(),
  settling(),
  by('officer', 'reopen', question, (request, who, n) => reopenAnswer(request, who, n)),
  by('officer', 'draft', fc.constant('2019-12-10'), (request, who, date) =>
    draft(request, who, drawnOn(request, date), when),
  ),
  by('officer', 'draft', fc.constant('2019-12-10'), (request, who, date) =>
    draft(request, who, drawnOn(request, date), when),
  ),
  desk('draw again', (request) => redrawForToday(request, drawnOn(request, '2019-12-11'), () => false)),
  by('officer', 'accept', fc.constant(['small-numbers']), (request, who, keys) =>
    acceptWarnings(request, who, keys, 'Fine.'),
  ),
  by('officer', 'ask', fc.constant(undefined), (request, who) =>
    askApproval(request, who, newest(request), () => false),
  ),
  by('approver', 'send back', fc.subarray([1, 2, 3]), (request, who, questions) =>
    requestChanges(request, who, { version: newest(request).version, questions, reason: 'Mend it.' }),
  ),
  by('approver', 'approve', fc.boolean(), (request, who, byPost) => {
    const { version, digest, date } = newest(request);
    const now = { today: date, digestNow: digest, errorsNow: 0, ownWorkAllowed: false };
    const composed = byPost ? undefined : { message: sha('9'), messageId: '<r@x>' };
    return approve(request, who, { version, digest }, now, composed);
  }),
  message.map((what): Act => ({ by: 'desk', name: 'begin', decide: (request) => beginAttempt(request, what) })),
  fc
    .record({ what: message, outcome: fc.constantFrom('sent' as const, 'refused' as const, 'unknown' as const) })
    .map(({ what, outcome }): Act => ({
      by: 'desk',
      name: 'end',
      decide: (request) => {
        const sending = sendingOf(request, what);
        const attempt = sending.stands === 'notYet' ? 1 : sending.attempt;
        return endAttempt(request, { what, attempt }, { outcome, serverSaid: 'so be it' });
      },
    })),
  by('officer', 'send again', message, (request, who, what) => sendAgain(request, who, what)),
  by('officer', 'posted', fc.constant('2019-12-11'), (request, who, on) =>
    recordAsSent(request, who, { on: day(on), how: 'first class post' }, { ...when, today: day(on) }),
  ),
  by('officer', 'hand over', fc.constantFrom('olive' as const, 'oscar' as const), (request, who, to) =>
    handOver(request, who, { user: people[to].user, officer: true }),
  ),
  by('officer', 'ask for a review', fc.constant(when), (request, who, at) =>
    askReview(request, who, { on: at.today, howItCame: 'email', points: ['It is late.'] }, at),
  ),
  by(
    'officer',
    'name a reviewer',
    fc.constantFrom<Person>('olive', 'oscar', 'otto', 'anna', 'rita'),
    (request, who, reviewer) => nameReviewer(request, who, { ...people[reviewer], reviewer: true }),
  ),
  reviewing(),
  reviewing(),
  reviewing(),
);

function settling(): fc.Arbitrary<Act> {
  return by(
    'officer',
    'settle',
    fc.record({ question, covers: fc.subarray([1, 2, 3], { maxLength: 1 }), words }),
    (request, who, one) =>
      settle(request, who, one.question, [aPart({ answer: one.words, coversQuestions: one.covers })]),
  );
}

/** Whoever may have been put in charge decides; the rules refuse all others. */
function reviewing(): fc.Arbitrary<Act> {
  return fc.constantFrom<Person>('olive', 'oscar', 'otto', 'anna', 'rita').map((person): Act => ({
    by: person,
    name: 'decide a review',
    decide: (request) => settleReview(request, { ...people[person], reviewer: true }, decided),
  }));
}

function newest(request: FoiRequest) {
  return request.drafts.at(-1) ?? { version: 1, digest: sha('0'), date: day('2019-12-10') };
}

const closing = by('officer', 'close', fc.constant('Her own file.'), (request, who, reason) =>
  closeAsNoRequest(request, who, { as: 'subjectAccess', reason }),
);

const logged = aRequest().acknowledgementDrawn().asked(1).asked(2, 'parks');
const beginnings = [
  logged,
  logged.allSettled(),
  logged.allSettled('oscar').drafted({ findings: [aFinding('small-numbers')] }),
  logged.answered(1, 'Three.', { at: 10 }).allSettled().drafted().askedForApproval(),
  logged.answered(1, 'Three.', { at: 10 }).allSettled().drafted().askedForApproval().approved(),
];

/** A request, and what people tried to do to it; what the rules refuse does not happen. */
export interface Played {
  from: ARequest;
  acts: readonly Act[];
}

export const anyHistory: fc.Arbitrary<Played> = fc.record({
  from: fc.constantFrom(...beginnings),
  acts: fc
    .tuple(fc.array(act, { minLength: 1, maxLength: 60, size: 'max' }), fc.option(closing))
    .map(([acts, last]) => (last ? [...acts, last] : acts)),
});

/** What came of each act that was not refused. */
export function play({ from, acts }: Played): Step[] {
  const steps: Step[] = [];
  let before = from.state;
  for (const each of acts) {
    const decision = each.decide(before);
    if (isRefusal(decision)) continue;
    const user = each.by === 'desk' ? 'desk' : people[each.by].user;
    const { length } = before;
    const events = decision.events.map((event, index): Happened => ({
      ...event,
      at: 1_574_080_000_000 + 1000 * (length + index),
      by: user,
    }));
    const after = events.reduce<FoiRequest>((state, event) => evolve(state, event), before);
    steps.push({ act: each, before, events, after });
    before = after;
  }
  return steps;
}

/** Words that would tell who asks. */
export const tellTale = [requester.name, requester.email, requester.postalAddress, 'Margaret', 'Holloway'].map(String);
