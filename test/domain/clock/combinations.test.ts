import { describe, expect, test } from 'vitest';
import { readReviewClock, type ClockEvent, type ReviewEvent } from '../../../src/domain/clock/index.ts';
import { addDays, addMonths, dayNumber, dayOfNumber, type LondonDate } from '../../../src/domain/london.ts';
import { clockAfter, day, given, holidays } from './days.ts';

/** A day of receipt in every part of every year from 2014 on, on each day of the week, as late as dates can be given. */
const receipts = Array.from({ length: 148 }, (_, index) => dayOfNumber(dayNumber(day('2014-01-01')) + index * 36));

/** Counted day by day, apart from the program: weekends, holidays of these parts of the UK and the days left out pass. */
function counted(
  from: LondonDate,
  workingDays: number,
  leftOut?: [LondonDate, LondonDate],
  england = false,
): LondonDate {
  let date = from;
  for (let left = workingDays; left > 0;) {
    date = addDays(date, 1);
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
    const kept = holidays.on.get(date) ?? [];
    const isHoliday = england ? kept.some(({ divisions }) => divisions.includes('england-and-wales')) : kept.length > 0;
    const isLeftOut = leftOut !== undefined && leftOut[0] <= date && date <= leftOut[1];
    if (weekday !== 0 && weekday !== 6 && !isHoliday && !isLeftOut) left -= 1;
  }
  return date;
}

const received = (on: LondonDate): ClockEvent => ({ type: 'received', on });
const clarified = (asked: LondonDate, answered: LondonDate): ClockEvent[] => [
  { type: 'clarificationAsked', on: asked, until: addMonths(asked, 2) },
  { type: 'clarificationAnswered', on: answered },
];
const fee = ([from, to]: [LondonDate, LondonDate]): ClockEvent[] => [
  { type: 'feesNoticeGiven', on: from },
  { type: 'feePaid', on: to },
];
const charge = ([from, to]: [LondonDate, LondonDate]): ClockEvent[] => [
  { type: 'chargeNoticeGiven', on: from },
  { type: 'chargePaid', on: to },
];
const complex = (on: LondonDate, until?: LondonDate): ClockEvent => ({
  type: 'complexityExtended',
  on,
  ...(until !== undefined && { until }),
});
const weighed = (on: LondonDate, until: LondonDate): ClockEvent => ({ type: 'publicInterestExtended', on, until });
const later = (one: LondonDate, other: LondonDate) => (one > other ? one : other);

/** What happened to a request received on a day, and when the answer is due by hand. */
type Combination = (on: LondonDate, england: boolean) => { events: ClockEvent[]; due: LondonDate };

const soon = (on: LondonDate): [LondonDate, LondonDate] => [addDays(on, 3), addDays(on, 17)];
const answerOf = (on: LondonDate) => addDays(on, 40);

const combinations: Record<string, Combination> = {
  'nothing more': (on, england) => ({ events: [], due: counted(on, 20, undefined, england) }),
  'a fee paid': (on, england) => ({ events: fee(soon(on)), due: counted(on, 20, soon(on), england) }),
  'a charge paid': (on, england) => ({ events: charge(soon(on)), due: counted(on, 20, soon(on), england) }),
  'a clarification': (on, england) => ({
    events: clarified(addDays(on, 4), answerOf(on)),
    due: counted(answerOf(on), 20, undefined, england),
  }),
  'a clarification, then a fee': (on, england) => {
    const answered = answerOf(on);
    return {
      events: [...clarified(addDays(on, 4), answered), ...fee(soon(answered))],
      due: counted(answered, 20, soon(answered), england),
    };
  },
  'a fee, then a clarification': (on, england) => ({
    events: [...fee(soon(on)), ...clarified(addDays(on, 18), answerOf(on))],
    due: counted(answerOf(on), 20, undefined, england),
  }),
  'regulation 7': (on, england) => ({ events: [complex(addDays(on, 5))], due: counted(on, 40, undefined, england) }),
  'regulation 7 to the 31st working day': (on, england) => ({
    events: [complex(addDays(on, 5), counted(on, 31))],
    due: counted(on, 31, undefined, england),
  }),
  'regulation 7, then a charge': (on, england) => {
    const owed: [LondonDate, LondonDate] = [addDays(on, 6), addDays(on, 30)];
    return { events: [complex(addDays(on, 5)), ...charge(owed)], due: counted(on, 40, owed, england) };
  },
  'a clarification, then regulation 7': (on, england) => ({
    events: [...clarified(addDays(on, 4), answerOf(on)), complex(addDays(answerOf(on), 5))],
    due: counted(answerOf(on), 40, undefined, england),
  }),
  'regulation 7, then a clarification': (on, england) => ({
    events: [complex(addDays(on, 5)), ...clarified(addDays(on, 6), answerOf(on))],
    due: counted(answerOf(on), 20, undefined, england),
  }),
  'the public interest': (on, england) => {
    const until = counted(on, 34);
    return { events: [weighed(addDays(on, 5), until)], due: later(until, counted(on, 20, undefined, england)) };
  },
  'the public interest in confirming or denying': (on, england) => {
    const until = counted(on, 34);
    const events: ClockEvent[] = [{ type: 'publicInterestExtended', on: addDays(on, 5), until, confirming: true }];
    return { events, due: later(until, counted(on, 20, undefined, england)) };
  },
  'the public interest, then a fee': (on, england) => {
    const until = counted(on, 22);
    const owed: [LondonDate, LondonDate] = [addDays(on, 6), addDays(on, 30)];
    return {
      events: [weighed(addDays(on, 5), until), ...fee(owed)],
      due: later(until, counted(on, 20, owed, england)),
    };
  },
  'a clarification, then the public interest': (on, england) => {
    const answered = answerOf(on);
    const until = counted(answered, 34);
    return {
      events: [...clarified(addDays(on, 4), answered), weighed(addDays(answered, 5), until)],
      due: later(until, counted(answered, 20, undefined, england)),
    };
  },
};

describe.each(Object.entries(combinations))('with %s', (_, combination) => {
  test('every day of receipt from 2014 to 2028 has the due date and the target counted by hand', () => {
    for (const on of receipts) {
      const { events, due } = combination(on, false);
      const target = combination(on, true).due;
      expect({ on, ...clockAfter([received(on), ...events]) }).toMatchObject({ on, due, target });
    }
  });
});

describe.each([
  ['under FOIA', 'FOIA', false, 20],
  ['under FOIA, extended', 'FOIA', true, 40],
  ['under both laws', 'both', false, 20],
  ['under both laws, extended', 'both', true, 40],
  ['under the EIR', 'EIR', false, 40],
] as const)('an internal review %s', (_, law, extended, workingDays) => {
  test(`is due on the ${workingDays}th working day, whenever it was asked for`, () => {
    for (const on of receipts) {
      const events: ReviewEvent[] = [
        { type: 'reviewAskedFor', on },
        ...(extended ? [{ type: 'reviewExtended', on: addDays(on, 10) } as const] : []),
      ];
      expect({ on, ...given(readReviewClock(events, law, holidays)) }).toMatchObject({
        on,
        due: counted(on, workingDays),
        target: counted(on, workingDays, undefined, true),
      });
    }
  });
});
