import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedHolidays } from '../../../src/calendar/index.ts';
import { withdraw } from '../../../src/domain/deciding/from-requester.ts';
import { reopen } from '../../../src/domain/deciding/ending/reopening.ts';
import { approve, askApproval, draft } from '../../../src/domain/deciding/letter/lettering.ts';
import { beginAttempt, endAttempt } from '../../../src/domain/deciding/sending/attempts.ts';
import { reopenAnswer, settle } from '../../../src/domain/deciding/settling.ts';
import type { Letter } from '../../../src/domain/letter.ts';
import { say } from '../../../src/domain/particulars.ts';
import { isRefusal, type Decision } from '../../../src/domain/request/decision.ts';
import { letterOf } from '../../../src/domain/request/letter-of.ts';
import { isGone, isOut, isToAnswer, phaseOf } from '../../../src/domain/request/phase.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { responsesOf } from '../../../src/domain/request/responses.ts';
import { endOf } from '../../../src/domain/request/retention.ts';
import { aRequest, type ARequest } from './a-request.ts';
import { aPart, day, people, sha } from './things.ts';

const { olive, anna } = people;
const today = day('2019-12-02');
const when = { today, holidays: shippedHolidays() };

/** Something is tried; what the rules refuse does not happen. */
type Try = (request: ARequest) => ARequest;

const did =
  (by: 'olive' | 'anna' | 'desk', decide: (request: FoiRequest) => Decision): Try =>
  (request) => {
    const decision = decide(request.state);
    return isRefusal(decision) ? request : request.happened(by, ...decision.events);
  };

/** The letter as it would be drawn today. */
function letterToday(request: FoiRequest): Letter {
  const letter = letterOf(request, today, when.holidays);
  if (isRefusal(letter)) throw new Error(letter.refusal);
  return letter;
}

const drafts = did('olive', (request) => {
  const later = letterToday(request).entries.flatMap((entry) => (entry.later ? [entry.number] : []));
  const drawn = {
    date: today,
    digest: sha('abcdef'[request.drafts.length % 6] ?? '0'),
    bytes: { pdf: sha('1'), text: sha('2'), html: sha('3'), markdown: sha('4') },
    files: say([]),
    findings: say([]),
    ...(later.length > 0 && { later }),
  };
  return draft(request, olive, drawn, when);
});
const newest = (request: FoiRequest) => request.drafts.at(-1) ?? { version: 1, digest: sha('0') };
const approves = did('anna', (request) => {
  const { version, digest } = newest(request);
  const now = { today, digestNow: digest, errorsNow: 0, ownWorkAllowed: false };
  return approve(request, anna, { version, digest }, now, { message: sha('9'), messageId: `<${version}@x>` });
});
const goes: Try = (request) =>
  [
    drafts,
    did('olive', (each) => askApproval(each, olive, newest(each), () => false)),
    approves,
    did('desk', (each) => beginAttempt(each, 'letter')),
    did('desk', (each) => endAttempt(each, { what: 'letter', attempt: 1 }, { outcome: 'sent', serverSaid: 'ok' })),
  ].reduce((state, step) => step(state), request);

const question = fc.constantFrom(1, 2, 3);
/** Only while the clock and the table let it: what came in of each question, in order. */
const asking = fc
  .record({ question, kind: fc.constantFrom('clarification', 'publicInterestExtension', 'feesNotice') })
  .map(
    ({ question: number, kind }): Try =>
      (request) =>
        isToAnswer(request.question(number)) && request.state.approval.stands !== 'approved'
          ? request.wrote(kind, [number], { until: '2020-01-10' })
          : request,
  );
const acts = fc.oneof(
  {
    weight: 5,
    arbitrary: question.map((number) => did('olive', (request) => settle(request, olive, number, [aPart()]))),
  },
  { weight: 2, arbitrary: asking },
  { weight: 3, arbitrary: fc.constant(goes) },
  { weight: 1, arbitrary: fc.constant(drafts) },
  question.map(
    (number): Try =>
      (request) =>
        isToAnswer(request.question(number)) ? request.madeClear([number]) : request,
  ),
  question.map((number) => did('olive', (request) => reopenAnswer(request, olive, number))),
  question.map((number) =>
    did('olive', (request) => withdraw(request, olive, { questions: [number], on: today, reason: 'Told us.' }, today)),
  ),
  fc.constant(did('olive', (request) => reopen(request, olive, 'Another figure came.', when))),
);

function always(holds: (before: ARequest, after: ARequest) => void): void {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 5, maxLength: 25, size: 'max' }), (all) => {
      let before = aRequest().asked(1).asked(2).asked(3);
      for (const act of all) {
        const after = act(before);
        holds(before, after);
        before = after;
      }
    }),
    { numRuns: 150 },
  );
}

test('every question is told of, still to be answered, or out: a request is sent when nothing is left', () => {
  let inParts = 0;
  always((_, { state }) => {
    const left = state.questions.filter(isToAnswer);
    const gone = state.questions.filter(isGone);
    if (left.length > 0 && gone.length > 0) inParts += 1;
    if (state.closed) return;
    expect(phaseOf(state) === 'sent').toBe(gone.length > 0 && left.length === 0);
    expect(endOf(state) === undefined).toBe(phaseOf(state) !== 'sent');
  });
  expect(inParts).toBeGreaterThan(20);
});

test('what an answer said when it went it says until the request is reopened', () => {
  always((before, after) => {
    for (const was of before.state.questions.filter(isGone)) {
      const is = after.question(was.number);
      const reopened = after.history.slice(before.history.length).some(({ type }) => type === 'requestReopened');
      expect(reopened || (isGone(is) && isDeepStrictEqual(is.settlement, was.settlement))).toBe(true);
    }
  });
});

test('every letter says something of each question once: an answer, why it is later, or that it was told before', () => {
  always((_, { state }) => {
    for (const { number, parts, later, toldOn } of letterToday(state).entries) {
      const its = state.questions[number - 1];
      if (!its) throw new Error('The letter has another question.');
      expect(
        [parts.length > 0 && !isOut(its), later !== undefined, toldOn !== undefined].filter(Boolean).length,
      ).toBeLessThan(2);
      expect(toldOn !== undefined).toBe(isGone(its));
      const isPast = later !== undefined && later.until < today;
      expect(isPast && later.because !== 'clarification' && later.because !== 'fee').toBe(false);
    }
  });
});

test('the responses that went answer each question they tell of, and each letter only once', () => {
  always((_, { state, history }) => {
    const sent = history.filter((event) => event.type === 'sent' && event.what === 'letter').length;
    const responses = responsesOf(state);
    expect(responses).toHaveLength(sent);
    expect(new Set(responses.map(({ version }) => version)).size).toBe(sent);
    for (const { questions } of responses.slice(0, -1)) expect(questions.length).toBeGreaterThan(0);
  });
});
