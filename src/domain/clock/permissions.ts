import { sayDate, type LondonDate } from '../london.ts';
import type { Clock, ClockCase, Outstanding, QuestionsClock } from './clock.ts';
import { dayKind, isWorkingDay, outsideKnownHolidays } from './days.ts';
import { concerns, isLater, type ClockEvent, type LaterEvent } from './events.ts';
import type { Holidays } from './holidays.ts';
import { answerTo, isNotice, refusalOfNotice, type Circumstances } from './notices.ts';
import { readClock } from './read-clock.ts';
import { granted, refused, type OrRefusal, type Refused } from './refusal.ts';
import { warningsOf, type ClockWarning } from './warnings.ts';

/** The clock as it would stand after an event, and what an officer should look at first. */
export type Allowed = { readonly clock: Clock; readonly warnings: readonly ClockWarning[] };

/**
 * Whether something may happen to a request's clock, and what it leads to; nothing is changed. A notice has to be
 * given within the first 20 working days; nothing happens on a day still to come.
 */
export function mayHappen(
  theCase: ClockCase,
  event: ClockEvent,
  circumstances: Circumstances & { readonly today: LondonDate },
  holidays: Holidays,
): OrRefusal<Allowed> {
  const day = event.type === 'receivedDateCorrected' ? event.to : event.on;
  if (day > circumstances.today) return refused('in the future', `${sayDate(day)} is still to come. Check the date.`);
  const refusal = isLater(event)
    ? refusalOfLater(theCase, event, circumstances, holidays)
    : refusalOfReceipt(theCase, day);
  if (refusal !== undefined) return refusal;
  const clock = readClock({ ...theCase, events: [...theCase.events, event] }, holidays);
  if (!clock.ok) return clock;
  return granted({ clock: clock.value, warnings: [...warningsOf(clock.value), ...offDay(event, holidays)] });
}

/** A request cannot have been received after something else happened to it. */
function refusalOfReceipt(theCase: ClockCase, received: LondonDate): Refused | undefined {
  const before = theCase.events.filter(isLater).find(({ on }) => on < received);
  if (before === undefined) return undefined;
  const says = `It cannot have been received after ${sayDate(before.on)}, when something was already done about it. Check the date.`;
  return refused('too late', says);
}

function refusalOfLater(
  theCase: ClockCase,
  event: LaterEvent,
  circumstances: Circumstances,
  holidays: Holidays,
): Refused | undefined {
  const clock = readClock(theCase, holidays);
  if (!clock.ok) return clock;
  const { perQuestion } = clock.value;
  const unknown = event.questions?.find(
    (question) => !perQuestion.some(({ questions }) => questions.includes(question)),
  );
  if (unknown !== undefined)
    return refused('no such question', `There is no open question ${unknown}. Check the number.`);
  const concerned = perQuestion.filter(({ questions }) =>
    [undefined, ...questions].some((question) => concerns(event, question)),
  );
  if (!isNotice(event)) return refusalOfAnswer(concerned, answerTo[event.type], event.on);
  const until = 'until' in event ? event.until : undefined;
  if (until !== undefined && isExtension(event) && dayKind(until, holidays).kind === 'unknown') {
    return outsideKnownHolidays(until, holidays);
  }
  return concerned
    .map((questions) => refusalOfNotice(event, questions, circumstances))
    .find((refusal) => refusal !== undefined);
}

/** What nobody asked for moves no clock, and nothing is answered before it was asked. */
function refusalOfAnswer(
  clocks: readonly QuestionsClock[],
  what: Outstanding['for'],
  on: LondonDate,
): Refused | undefined {
  const awaited = clocks
    .flatMap((clock) => (clock.state === 'waiting' ? clock.outstanding : []))
    .filter((one) => one.for === what);
  if (awaited.length === 0) {
    return refused('nothing outstanding', `No ${what} is awaited, so the clock runs on as it is.`);
  }
  if (awaited.some(({ since }) => since <= on)) return undefined;
  return refused('too early', `The ${what} was asked for only after ${sayDate(on)}. Check the date.`);
}

function isExtension(event: ClockEvent): event is Extract<ClockEvent, { type: `${string}Extended` }> {
  return event.type === 'publicInterestExtended' || event.type === 'complexityExtended';
}

function offDay(event: ClockEvent, holidays: Holidays): ClockWarning[] {
  if (!isExtension(event) || event.until === undefined || isWorkingDay(event.until, holidays)) return [];
  const says = `${sayDate(event.until)} is not a working day. A working day is easier to keep.`;
  return [{ code: 'not a working day', says, source: 'FOIA s.10(6)' }];
}
