import { saysWhoAsks } from '../applicant-blind.ts';
import {
  addWorkingDays,
  clockOf,
  mayHappen,
  workingDaysBetween,
  type ClockEvent,
  type Holidays,
} from '../clock/index.ts';
import { addDays, earlier, sayDate, type LondonDate } from '../london.ts';
import { say } from '../particulars.ts';
import { clockCaseOf, clockOfRequest } from '../request/clock-of.ts';
import { refuse, type Decision, type Refusal } from '../request/decision.ts';
import type { Event } from '../request/events.ts';
import { evolve } from '../request/evolve.ts';
import { mayNot, type Who } from '../request/permitted.ts';
import { isGone, isToAnswer } from '../request/phase.ts';
import { awaited, mayNotRecord, neverMadeClear, toBeMadeClear } from './late-answers.ts';
import type { FoiRequest } from '../request/request.ts';
import { inTheFuture } from './common-refusals.ts';
import { askedByAnotherDay } from './departments/assigning.ts';
import { unansweredOf } from './notices/unanswered.ts';
import type { When } from './when.ts';

/**
 * The requester said what is meant: the count of those questions restarts at zero (FOIA s.10(6), EIR reg 9(4)). Their
 * words become context of the questions, without anything that tells who asks, and departments get a new day.
 */
export function recordClarification(
  request: FoiRequest,
  who: Who,
  answer: { on: LondonDate; questions: readonly number[]; words: string; forDepartments: string },
  when: When,
): Decision {
  const words = answer.words.trim();
  const forDepartments = answer.forDepartments.trim();
  const waiting = toBeMadeClear(request, when.holidays);
  const questions = answer.questions.length > 0 ? answer.questions : waiting;
  const no = mayNotRecord(request, who, questions);
  if (no) return no;
  const refusal = refusalOnClock(
    request,
    { type: 'clarificationAnswered', on: answer.on, ...(questions.length > 0 && { questions }) },
    when,
  );
  if (refusal) return refusal;
  if (words === '') return refuse('Write what the requester answered, in their own words.', 'words');
  const telling = tellingField(request, words, forDepartments);
  if (telling) return telling;
  const answered: Event = {
    type: 'clarificationAnswered',
    on: answer.on,
    questions: [...questions],
    words: say(words),
    ...(forDepartments !== '' && { forDepartments: say(forDepartments) }),
  };
  const after = evolve(request, { ...answered, at: request.openedAt, by: who.user });
  return {
    events: [answered, ...askedByAnotherDay(after, ({ number }) => questions.includes(number), 'later', when)],
  };
}

function tellingField(request: FoiRequest, words: string, forDepartments: string): Refusal | undefined {
  const telling = (text: string) => saysWhoAsks(text, request.requester);
  if (forDepartments === '' && telling(words)) {
    return refuse(
      'This answer says who is asking. Write below what departments should read, without the name and address.',
      'forDepartments',
    );
  }
  return telling(forDepartments)
    ? refuse('This still says who is asking. Leave out their name, address and e-mail.', 'forDepartments')
    : undefined;
}

/**
 * A fee (FOIA s.9) or a charge (EIR reg 8) came: the days it was owed, both ends included, do not count. One that came
 * after the last day obliges the council to nothing (FOIA s.9(2), EIR reg 8(5)): it may answer all the same.
 */
export function recordPayment(
  request: FoiRequest,
  who: Who,
  paid: { payment: 'fee' | 'charge'; on: LondonDate; late?: 'answer' | undefined },
  when: When,
): Decision {
  const { payment, on } = paid;
  const questions = awaited(request, when.holidays).get(payment) ?? [];
  const no = mayNotRecord(request, who, questions);
  if (no) return no;
  const type = payment === 'fee' ? 'feePaid' : 'chargePaid';
  const refusal = refusalOnClock(request, { type, on, ...(questions.length > 0 && { questions }) }, when);
  const tooLate = paid.late === 'answer' ? undefined : refusalOfLatePayment(request, paid);
  return (
    refusal ??
    tooLate ?? { events: [{ type: 'paymentReceived', payment, on }, ...putOff(request, paid, when.holidays)] }
  );
}

function refusalOfLatePayment(
  request: FoiRequest,
  { payment, on }: { payment: 'fee' | 'charge'; on: LondonDate },
): Refusal | undefined {
  const late = unansweredOf(request).find((each) => each.for === payment && on > each.closeAfter);
  if (!late) return undefined;
  const source = payment === 'fee' ? 'FOIA s.9(2)' : 'EIR reg 8(5)';
  return refuse(
    `The last day to pay was ${sayDate(late.closeAfter)} (${source}), so this has lapsed and the law does not oblige us to answer. Say whether you answer all the same, or close it and send the money back.`,
    'late',
  );
}

/** Departments are asked by a day later by as many working days as the payment was waited for. */
function putOff(
  request: FoiRequest,
  { payment, on }: { payment: 'fee' | 'charge'; on: LondonDate },
  holidays: Holidays,
): Event[] {
  return request.questions.flatMap((question) => {
    const clock = clockOfRequest(request, holidays);
    const its = clock.ok ? clockOf(clock.value, question.number) : undefined;
    const owed = its?.state === 'waiting' ? its.outstanding.find((one) => one.for === payment) : undefined;
    if (owed === undefined) return [];
    const days = workingDaysBetween(addDays(earlier(owed.given ?? owed.since, on), -1), on, holidays);
    return question.asked.flatMap(({ department, neededBy, returned }): Event[] => {
      const later = days.ok && !returned ? addWorkingDays(neededBy, days.value, holidays) : undefined;
      return later?.ok && later.value > neededBy
        ? [{ type: 'questionAssigned', question: question.number, department, neededBy: later.value }]
        : [];
    });
  });
}

function refusalOnClock(request: FoiRequest, event: ClockEvent, { today, holidays }: When): Refusal | undefined {
  const { events, questions } = clockCaseOf(request);
  const asked = [...new Set([...questions, ...neverMadeClear(request)])];
  const allowed = mayHappen({ events, questions: asked }, event, { law: request.law, today }, holidays);
  return allowed.ok ? undefined : refuse(allowed.refusal.says, 'on');
}

/**
 * The requester takes the request back, or some of its questions. Naming every question still to be answered, or none, is
 * taking back the request, or what is left of it where part was answered. No question withdrawn is answered.
 */
export function withdraw(
  request: FoiRequest,
  who: Who,
  what: { questions: readonly number[]; on: LondonDate; reason: string },
  today: LondonDate,
): Decision {
  const no = mayNot(request, who, 'withdraw');
  if (no) return no;
  const { on } = what;
  const reason = what.reason.trim();
  const open = request.questions.filter(isToAnswer).map(({ number }) => number);
  const unknown = what.questions.find((number) => !open.includes(number));
  if (unknown !== undefined) return refuse(`There is no open question ${unknown}. Pick others.`, 'questions');
  const tooLate = inTheFuture(on, today);
  if (tooLate) return tooLate;
  if (on < request.received) {
    return refuse(`The request came on ${sayDate(request.received)}; it cannot be withdrawn before.`, 'on');
  }
  if (reason === '') return refuse('Say how they told us, and why if they said so.', 'reason');
  const isWhole = what.questions.length === 0 || open.every((number) => what.questions.includes(number));
  if (isWhole && !request.questions.some(isGone))
    return { events: [{ type: 'requestWithdrawn', on, reason: say(reason) }] };
  return {
    events: (isWhole ? open : what.questions).map(
      (question) => ({ type: 'questionWithdrawn', question, on, reason: say(reason) }) as const,
    ),
  };
}
