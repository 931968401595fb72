import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  dueDate,
  readClock,
  sayClock,
  warningsOf,
  type ClockEvent,
  type Holidays,
} from '../../../src/domain/clock/index.ts';
import { addDays, addMonths, dayNumber, dayOfNumber } from '../../../src/domain/london.ts';
import { clockAfter, day, dueOf, given, holidays, whyNot } from './days.ts';

const received = (on: string): ClockEvent => ({ type: 'received', on: day(on) });
const asked = (on: string, questions?: number[], months = 2): ClockEvent => ({
  type: 'clarificationAsked',
  on: day(on),
  until: addMonths(day(on), months),
  ...(questions && { questions }),
});
const answered = (on: string, questions?: number[]): ClockEvent => ({
  type: 'clarificationAnswered',
  on: day(on),
  ...(questions && { questions }),
});
const feesNotice = (on: string): ClockEvent => ({ type: 'feesNoticeGiven', on: day(on) });
const feePaid = (on: string): ClockEvent => ({ type: 'feePaid', on: day(on) });
const extended = (on: string, until: string, questions?: number[]): ClockEvent => ({
  type: 'publicInterestExtended',
  on: day(on),
  until: day(until),
  ...(questions && { questions }),
});

describe('a request just received', () => {
  test('is due on the 20th working day, with the target beside it', () => {
    expect(clockAfter([received('2018-12-10')])).toMatchObject({
      state: 'running',
      due: '2019-01-11',
      lastDue: '2019-01-11',
      target: '2019-01-10',
    });
  });

  test('without a day of receipt has no clock', () => {
    expect(whyNot(readClock({ events: [], questions: [1] }, holidays)).code).toBe('not received');
  });

  test('too near the end of the holidays known is refused a date', () => {
    const late = { events: [received('2028-12-01')], questions: [1] };
    expect(whyNot(readClock(late, holidays)).code).toBe('outside known holidays');
  });

  test('is dated anew when a holiday is announced', () => {
    const extra = [{ name: 'Celebration', divisions: ['scotland'] as const }];
    const announced: Holidays = { ...holidays, on: new Map([...holidays.on, [day('2025-03-14'), extra]]) };
    const request = { events: [received('2025-03-03')], questions: [1] };
    expect(given(readClock(request, holidays))).toMatchObject({ due: '2025-04-01' });
    expect(given(readClock(request, announced))).toMatchObject({ due: '2025-04-02', target: '2025-03-31' });
  });
});

describe('a correction of the day of receipt', () => {
  test('dates the request anew, and the last one counts', () => {
    const events: ClockEvent[] = [
      received('2025-03-10'),
      { type: 'receivedDateCorrected', on: day('2025-03-12'), to: day('2025-03-05') },
      { type: 'receivedDateCorrected', on: day('2025-03-13'), to: day('2025-03-03') },
    ];
    expect(clockAfter(events)).toMatchObject({ due: '2025-04-01' });
  });

  test('dates anew what follows: a fees notice still leaves out its days, an extension may turn out too late', () => {
    const correction: ClockEvent = { type: 'receivedDateCorrected', on: day('2025-04-01'), to: day('2025-03-03') };
    const paid = [received('2025-03-05'), feesNotice('2025-03-10'), feePaid('2025-03-20')];
    expect(clockAfter(paid)).toMatchObject({ due: '2025-04-15' });
    expect(clockAfter([...paid, correction])).toMatchObject({ due: '2025-04-11' });

    const weighed = [received('2025-03-10'), extended('2025-04-04', '2025-05-01')];
    expect(warningsOf(clockAfter(weighed))).toEqual([]);
    expect(warningsOf(clockAfter([...weighed, correction]))).toMatchObject([{ code: 'given late' }]);
  });

  test('changes no date that counts from a clarification', () => {
    const events = [received('2025-11-03'), asked('2025-11-10'), answered('2025-11-21')];
    const correction: ClockEvent = { type: 'receivedDateCorrected', on: day('2025-11-24'), to: day('2025-10-30') };
    expect(clockAfter([...events, correction])).toMatchObject({ due: '2025-12-22' });
  });
});

describe('clarification', () => {
  test.each([
    ['2025-11-03', '2025-11-10', '2025-11-21', '2025-12-22'],
    ['2026-06-08', '2026-06-12', '2026-07-06', '2026-08-05'],
  ])('received %s, asked %s, answered %s: starts again at zero, due %s', (from, ask, answer, due) => {
    expect(clockAfter([received(from), asked(ask), answered(answer)])).toMatchObject({ state: 'running', due });
  });

  test('leaves no due date until it is answered, and lapses after the day that the letter named', () => {
    const after = (months: number) => clockAfter([received('2025-11-03'), asked('2025-11-10', undefined, months)]);
    expect(after(2)).toMatchObject({ state: 'waiting', until: '2026-01-10' });
    expect(after(3)).toMatchObject({ state: 'waiting', until: '2026-02-10' });
  });

  test('of some questions restarts those; the others keep their date', () => {
    const events = [received('2025-11-03'), asked('2025-11-10', [2, 3])];
    const waiting = clockAfter(events, [1, 2, 3, 4]);
    expect(waiting).toMatchObject({ state: 'running', due: '2025-12-02' });
    expect(clockOf(waiting, 2)?.state).toBe('waiting');

    const half = clockAfter([...events, answered('2025-11-21', [3])], [1, 2, 3, 4]);
    const dues = [1, 2, 3, 4].map((question) => {
      const clock = clockOf(half, question);
      return clock && dueOf(clock);
    });
    expect(dues).toEqual(['2025-12-02', 'waiting', '2025-12-22', '2025-12-02']);
    expect(half).toMatchObject({ due: '2025-12-02', lastDue: '2025-12-22', target: '2025-12-01' });
  });

  test('that nobody asked for keeps the clock: a narrowing is no restart', () => {
    const clock = clockAfter([received('2025-11-03'), answered('2025-11-21')]);
    expect(clock).toMatchObject({ due: '2025-12-02' });
    expect(sayClock(clock)).toContain(
      'On Fri 21 November 2025 a clarification came that nobody had asked for: the count goes on.',
    );
  });

  test('ends an extension given before', () => {
    const events = [
      received('2025-03-03'),
      extended('2025-03-20', '2025-05-30'),
      asked('2025-03-21'),
      answered('2025-03-28'),
    ];
    const clock = clockAfter(events);
    expect(clock).toMatchObject({ due: '2025-04-29' });
    expect(sayClock(clock).join(' ')).toContain('An extension given before does not carry over.');
  });

  test('explains its date by the new count even where an extension that ended named the same day', () => {
    const events = [
      received('2025-03-03'),
      extended('2025-03-20', '2025-04-29'),
      asked('2025-03-21'),
      answered('2025-03-28'),
    ];
    expect(sayClock(clockAfter(events)).at(-1)).toContain('Due Tue 29 April 2025, working day 20.');
  });

  test('is never a pause: the date is that of a request received on the day of the answer', () => {
    const days = fc.integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2028-06-01')) });
    fc.assert(
      fc.property(days, fc.nat(19), fc.nat(90), (from, untilAsked, untilAnswered) => {
        const ask = from + untilAsked;
        const answer = dayOfNumber(ask + untilAnswered);
        const clock = clockAfter([received(dayOfNumber(from)), asked(dayOfNumber(ask)), answered(answer)]);
        expect(dueOf(clock)).toBe(given(dueDate(answer, holidays)));
      }),
    );
  });
});

describe('a fees notice', () => {
  test.each([
    ['2025-03-03', '2025-03-10', '2025-03-20', '2025-04-11', '2025-04-01'],
    ['2026-06-01', '2026-06-10', '2026-06-24', '2026-07-15', '2026-06-30'],
    ['2024-11-20', '2024-11-28', '2024-12-03', '2024-12-24', '2024-12-19'],
  ])('received %s, notice %s, paid %s: due %s instead of %s', (from, notice, paid, due, without) => {
    expect(clockAfter([received(from)])).toMatchObject({ due: without });
    expect(clockAfter([received(from), feesNotice(notice), feePaid(paid)])).toMatchObject({ due });
  });

  test('leaves out both ends, so one paid the same day costs that one day', () => {
    expect(clockAfter([received('2025-03-03'), feesNotice('2025-03-10'), feePaid('2025-03-10')])).toMatchObject({
      due: '2025-04-02',
    });
  });

  test('leaves no due date until it is paid, within three months beginning with its day', () => {
    expect(clockAfter([received('2025-03-03'), feesNotice('2025-03-10')])).toMatchObject({
      state: 'waiting',
      outstanding: [{ for: 'fee', since: '2025-03-10', until: '2025-06-09' }],
    });
  });

  test('counts to the day the letter named where that is later than the law’s last', () => {
    const until = (day1: string) =>
      clockAfter([received('2025-03-03'), { type: 'feesNoticeGiven', on: day('2025-03-10'), until: day(day1) }]);
    expect(until('2025-06-16')).toMatchObject({ outstanding: [{ until: '2025-06-16' }] });
    expect(until('2025-06-01')).toMatchObject({ outstanding: [{ until: '2025-06-09' }] });
    expect(sayClock(until('2025-06-09')).at(-1)).toBe(
      'There is no due date yet. We wait for the fee asked for on Mon 10 March 2025, to be paid by Mon 9 June 2025; after that the law does not oblige us to answer (FOIA s.9(2)).',
    );
  });

  test('paid late is taken into account and warned of', () => {
    const onTime = clockAfter([received('2025-03-03'), feesNotice('2025-03-10'), feePaid('2025-06-09')]);
    const late = clockAfter([received('2025-03-03'), feesNotice('2025-03-10'), feePaid('2025-06-10')]);
    expect(warningsOf(onTime)).toEqual([]);
    expect(warningsOf(late)).toMatchObject([{ code: 'paid late', source: 'FOIA s.9(2)' }]);
  });

  test('never makes a date earlier', () => {
    const days = fc.integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2028-04-01')) });
    fc.assert(
      fc.property(days, fc.nat(25), fc.nat(80), (from, notice, paid) => {
        const start = dayOfNumber(from);
        const events = [received(start), feesNotice(addDays(start, notice)), feePaid(addDays(start, notice + paid))];
        expect(dueOf(clockAfter(events)) >= given(dueDate(start, holidays))).toBe(true);
      }),
    );
  });

  test('of before a clarification has no effect on the new count', () => {
    const events = [
      received('2025-11-03'),
      feesNotice('2025-11-05'),
      feePaid('2025-11-07'),
      asked('2025-11-10'),
      answered('2025-11-21'),
    ];
    expect(clockAfter(events)).toMatchObject({ due: '2025-12-22' });
  });

  test('still unpaid when a clarification comes is still waited for', () => {
    const events = [received('2025-11-03'), feesNotice('2025-11-05'), asked('2025-11-10'), answered('2025-11-21')];
    expect(clockAfter(events)).toMatchObject({ state: 'waiting', outstanding: [{ for: 'fee', since: '2025-11-05' }] });
    expect(clockAfter([...events, feePaid('2025-11-26')])).toMatchObject({ due: '2025-12-29' });
  });

  test('under the EIR is a charge, to be paid within 60 working days', () => {
    const notice: ClockEvent = { type: 'chargeNoticeGiven', on: day('2025-03-10') };
    const paid: ClockEvent = { type: 'chargePaid', on: day('2025-03-20') };
    expect(clockAfter([received('2025-03-03'), notice])).toMatchObject({
      outstanding: [{ for: 'charge', until: '2025-06-09' }],
    });
    expect(clockAfter([received('2025-03-03'), notice, paid])).toMatchObject({ due: '2025-04-11' });
  });
});

describe('an extension', () => {
  test('for the public interest is due on the day named', () => {
    expect(clockAfter([received('2025-03-03'), extended('2025-03-20', '2025-04-25')])).toMatchObject({
      due: '2025-04-25',
      target: '2025-04-25',
    });
  });

  test('for one question leaves the others their date', () => {
    const clock = clockAfter(
      [received('2025-03-03'), extended('2025-03-20', '2025-04-25', [6])],
      [1, 2, 3, 4, 5, 6, 7],
    );
    expect(clock).toMatchObject({ due: '2025-04-01', lastDue: '2025-04-25' });
    expect(clockOf(clock, 6)).toMatchObject({ due: '2025-04-25' });
  });

  test('past 40 working days is warned of, and on the 40th is not', () => {
    expect(warningsOf(clockAfter([received('2025-03-03'), extended('2025-03-20', '2025-05-01')]))).toEqual([]);
    expect(warningsOf(clockAfter([received('2025-03-03'), extended('2025-03-20', '2025-05-02')]))).toEqual([
      {
        code: 'past forty',
        says: 'The extension to Fri 2 May 2025 goes past 40 working days in all, Thu 1 May 2025. The regulator expects no more.',
        source: 'FOIA s.10(3), ICO guidance',
      },
    ]);
  });

  test('counts the 40 working days without those left out for a fee', () => {
    const paid = [received('2025-03-03'), feesNotice('2025-03-10'), feePaid('2025-03-20')];
    expect(warningsOf(clockAfter([...paid, extended('2025-04-04', '2025-05-14')]))).toEqual([]);
    expect(warningsOf(clockAfter([...paid, extended('2025-04-04', '2025-05-15')]))).toMatchObject([
      { code: 'past forty' },
    ]);
  });

  test('near the end of the holidays known has its date though the 40th working day has none', () => {
    const clock = clockAfter([received('2028-11-20'), extended('2028-12-01', '2028-12-29')]);
    expect(clock).toMatchObject({ due: '2028-12-29' });
    expect(warningsOf(clock)).toEqual([]);
  });

  test('never brings a date forward', () => {
    const events = [
      received('2025-03-03'),
      extended('2025-03-20', '2025-04-15'),
      feesNotice('2025-03-21'),
      feePaid('2025-04-17'),
    ];
    expect(clockAfter(events)).toMatchObject({ due: '2025-05-01' });
  });

  test('given on the 20th working day is in time, a day later it is warned of', () => {
    expect(warningsOf(clockAfter([received('2025-03-03'), extended('2025-04-01', '2025-04-25')]))).toEqual([]);
    expect(warningsOf(clockAfter([received('2025-03-03'), extended('2025-04-02', '2025-04-25')]))).toMatchObject([
      { code: 'given late', source: 'FOIA s.10(3), s.17(2)' },
    ]);
  });

  test('to weigh whether to confirm or deny says so, and not that anything is held', () => {
    const events: ClockEvent[] = [
      received('2025-03-03'),
      { type: 'publicInterestExtended', on: day('2025-03-20'), until: day('2025-04-15'), confirming: true },
    ];
    expect(sayClock(clockAfter(events))).toContain(
      'Extended on Thu 20 March 2025 to weigh the public interest in saying whether we hold it, until Tue 15 April 2025 (FOIA s.10(3)).',
    );
  });

  test('given a second time replaces the first and is flagged', () => {
    const events = [received('2025-03-03'), extended('2025-03-20', '2025-04-15'), extended('2025-04-14', '2025-04-25')];
    expect(clockAfter(events)).toMatchObject({ due: '2025-04-25' });
    expect(warningsOf(clockAfter(events)).map(({ code }) => code)).toEqual(['extended again']);
  });

  test('under EIR regulation 7 is due on the day named, and 20 working days at the least', () => {
    const to = (until: string) =>
      clockAfter([received('2019-12-09'), { type: 'complexityExtended', on: day('2019-12-20'), until: day(until) }]);
    expect(to('2020-01-24')).toMatchObject({ due: '2020-01-24', perQuestion: [{ explained: { workingDays: 30 } }] });
    expect(to('2020-01-26')).toMatchObject({ due: '2020-01-24' });
    expect(to('2020-03-02')).toMatchObject({ due: '2020-02-07' });
    expect(to('2019-12-24')).toMatchObject({ due: '2020-01-10' });
    expect(sayClock(to('2020-01-24'))).toContain(
      'Extended on Fri 20 December 2019 to 30 working days in all, as complex and voluminous; the requester was told Fri 24 January 2020 (EIR reg 7: 40 at most).',
    );
  });

  test('under EIR regulation 7 to a day named moves on by the days a charge is owed (reg 8(6))', () => {
    const events: ClockEvent[] = [
      received('2025-03-03'),
      { type: 'complexityExtended', on: day('2025-03-20'), until: day('2025-04-16') },
      { type: 'chargeNoticeGiven', on: day('2025-03-24') },
      { type: 'chargePaid', on: day('2025-03-28') },
    ];
    expect(clockAfter(events.slice(0, 2))).toMatchObject({ due: '2025-04-16' });
    // Five working days are left out, Good Friday and Easter Monday passed over.
    expect(clockAfter(events)).toMatchObject({ due: '2025-04-25' });
  });

  test('under EIR regulation 7 gives 40 working days and no more', () => {
    const events: ClockEvent[] = [received('2019-12-09'), { type: 'complexityExtended', on: day('2019-12-20') }];
    expect(clockAfter(events)).toMatchObject({ due: '2020-02-07', target: '2020-02-06' });
    expect(clockAfter([...events, { type: 'complexityExtended', on: day('2020-01-06') }])).toMatchObject({
      due: '2020-02-07',
    });
  });
});

describe('the order things are written down in', () => {
  test('does not matter, only the days on which they happened', () => {
    const events = [
      received('2025-11-03'),
      feesNotice('2025-11-05'),
      feePaid('2025-11-10'),
      asked('2025-11-12'),
      answered('2025-11-21'),
    ];
    const due = dueOf(clockAfter(events));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(dueOf(clockAfter(shuffled))).toBe(due);
      }),
    );
  });
});

describe('the explanation', () => {
  test('names every day that did not count and whose holiday it was', () => {
    const { explained } = clockAfter([received('2026-05-18')]).perQuestion[0] ?? {};
    const passed = explained?.notCounted.filter(({ because }) => because === 'holiday');
    expect(passed).toMatchObject([
      { date: '2026-05-25', holidays: [{ name: 'Spring bank holiday' }] },
      { date: '2026-06-15', holidays: [{ divisions: ['scotland'] }] },
    ]);
    expect(explained?.notCounted.filter(({ because }) => because === 'weekend')).toHaveLength(8);
  });

  test('accounts for every day from receipt to the due date', () => {
    const days = fc.integer({ min: dayNumber(day('2014-01-01')), max: dayNumber(day('2028-06-01')) });
    fc.assert(
      fc.property(days, fc.nat(20), fc.nat(30), (from, notice, paid) => {
        const start = dayOfNumber(from);
        const events = [received(start), feesNotice(addDays(start, notice)), feePaid(addDays(start, notice + paid))];
        const [clock] = clockAfter(events).perQuestion;
        const length = dayNumber(day(clock ? dueOf(clock) : '')) - from;
        expect(length - (clock?.explained.notCounted.length ?? 0)).toBe(20);
      }),
    );
  });

  test('reads as plain sentences', () => {
    const events = [received('2025-03-03'), feesNotice('2025-03-10'), feePaid('2025-03-20')];
    expect(sayClock(clockAfter(events))).toEqual([
      'Received Mon 3 March 2025. The day of receipt does not count.',
      'Fees notice given on Mon 10 March 2025.',
      'Fee paid on Thu 20 March 2025: the days from Mon 10 March 2025 to then, both included, do not count (FOIA s.10(2)).',
      'Not counted: Saturdays and Sundays; Mon 17 March 2025 (St Patrick’s Day, Northern Ireland).',
      'Due Fri 11 April 2025, working day 20. Our own target is the same day.',
    ]);
  });

  test('names the target where it is another day, and the day named in an extension', () => {
    expect(sayClock(clockAfter([received('2018-12-10')])).at(-1)).toBe(
      "Due Fri 11 January 2019, working day 20. Our own target, by England's holidays alone, is Thu 10 January 2019.",
    );
    expect(sayClock(clockAfter([received('2025-03-03'), extended('2025-03-20', '2025-04-25')])).at(-1)).toBe(
      'Due Fri 25 April 2025, the day named in the extension.',
    );
  });

  test('tells questions apart where they differ', () => {
    const clock = clockAfter([received('2025-11-03'), asked('2025-11-10', [2, 3])], [1, 2, 3]);
    expect(sayClock(clock)).toContain('Questions 2 and 3:');
    expect(sayClock(clock).at(-1)).toBe(
      'There is no due date yet. We wait for an answer to the clarification asked on Mon 10 November 2025; it lapses after Sat 10 January 2026.',
    );
  });
});
