import { earlier, later, type LondonDate } from '../london.ts';
import { countWorkingDays, type Disregarded, type Payment } from './count.ts';
import { lastDayToPay, workingDaysAtMost, workingDaysToAnswer } from './due-date.ts';
import { dayGiven, type LaterEvent } from './events.ts';
import type { Holidays } from './holidays.ts';
import { granted, type OrRefusal } from './refusal.ts';

/** What an event did to the clock. `late`: it came after the 20th working day, by which it had to be given. */
export type Step =
  | { readonly effect: 'started'; readonly on: LondonDate }
  | { readonly effect: 'redated'; readonly on: LondonDate; readonly from: LondonDate; readonly to: LondonDate }
  | { readonly effect: 'asked'; readonly on: LondonDate; readonly late: boolean }
  | { readonly effect: 'restarted'; readonly on: LondonDate; readonly asked: LondonDate; readonly ended: boolean }
  /** Asked to pay; `given` where the letter went by post: the day it counts as given. */
  | {
      readonly effect: 'charged';
      readonly on: LondonDate;
      readonly given?: LondonDate;
      readonly payment: Payment;
      readonly late: boolean;
    }
  /** Paid; `late`: after the last day to pay, when the council need not answer any more. */
  | ({ readonly effect: 'disregarded'; readonly late: boolean } & Disregarded)
  | ExtendedStep
  /** Given up to 40 working days as complex and voluminous: so many in all, to the day named (EIR reg 7). */
  | {
      readonly effect: 'extendedForComplexity';
      readonly on: LondonDate;
      readonly until?: LondonDate;
      readonly workingDays: number;
      readonly late: boolean;
    }
  /** An exceptional internal review was given 40 working days (s.45 Code part 5). */
  | { readonly effect: 'reviewExtended'; readonly on: LondonDate }
  /** An answer to nothing asked or a payment of nothing owed: the clock runs on. */
  | { readonly effect: 'nothing'; readonly on: LondonDate; readonly what: 'clarification' | Payment };

/** A public interest extension; `again`: there was one already, which this replaces; `confirming` as in the event. */
export type ExtendedStep = {
  readonly effect: 'extended';
  readonly confirming?: true;
  readonly on: LondonDate;
  readonly until: LondonDate;
  readonly late: boolean;
  readonly again: boolean;
};

/** How the count stands for questions that share one history. */
export type Track = {
  /** The day the count begins after: receipt, or the answer to a clarification. */
  readonly countedFrom: LondonDate;
  /** When the requester was asked what is meant, and to which day they were given to say it. */
  readonly asked?: Awaited;
  readonly owed: Partial<Record<Payment, Owed>>;
  readonly disregarded: readonly Disregarded[];
  readonly extendedUntil?: LondonDate;
  /** Within how many working days the answer is due: 20, or as many as an extension under EIR reg 7 gives. */
  readonly workingDays: number;
  readonly steps: readonly Step[];
};

/** Since when an answer is awaited from the requester, and the last day for it. */
type Awaited = { readonly since: LondonDate; readonly until: LondonDate };
/**
 * Since when a payment is owed, the day on which the letter that asks for it counts as given, and the last day that it names,
 * where it names one.
 */
type Owed = { readonly since: LondonDate; readonly given: LondonDate; readonly until?: LondonDate };

/** The track of a request just received. */
export function startTrack(received: LondonDate, steps: readonly Step[]): Track {
  return { countedFrom: received, owed: {}, disregarded: [], workingDays: workingDaysToAnswer, steps };
}

/** The track after an event. Refused where a date is needed that the holidays known do not reach. */
export function evolve(track: Track, event: LaterEvent, holidays: Holidays): OrRefusal<Track> {
  const noticeBy = lastDayForNotice(track, holidays);
  if (!noticeBy.ok) return noticeBy;
  const { on } = event;
  const late = noticeBy.value !== undefined && dayGiven(event) > noticeBy.value;
  const stepTo = (change: Partial<Track>, step: Step): OrRefusal<Track> =>
    granted({ ...track, ...change, steps: [...track.steps, step] });
  switch (event.type) {
    case 'clarificationAsked':
      return stepTo({ asked: { since: on, until: event.until } }, { effect: 'asked', on, late });
    case 'clarificationAnswered':
      return granted(
        track.asked === undefined ? unmoved(track, on, 'clarification') : restart(track, track.asked.since, on),
      );
    case 'feesNoticeGiven':
      return stepTo({ owed: { ...track.owed, fee: owedSince(event) } }, charged(event, 'fee', late));
    case 'chargeNoticeGiven':
      return stepTo({ owed: { ...track.owed, charge: owedSince(event) } }, charged(event, 'charge', late));
    case 'feePaid':
      return granted(pay(track, on, 'fee', holidays));
    case 'chargePaid':
      return granted(pay(track, on, 'charge', holidays));
    case 'publicInterestExtended': {
      const { until, confirming } = event;
      // Only the first has a last day: a second one changes what was estimated.
      const again = track.extendedUntil !== undefined;
      return stepTo(
        { extendedUntil: until },
        {
          effect: 'extended',
          on,
          until,
          late: late && !again,
          again,
          ...(confirming && { confirming }),
        },
      );
    }
    case 'complexityExtended': {
      const workingDays = workingDaysGiven(track, event.until, holidays);
      const until = event.until !== undefined && { until: event.until };
      return stepTo({ workingDays }, { effect: 'extendedForComplexity', on, ...until, workingDays, late });
    }
    default:
      return event satisfies never;
  }
}

type Charging = Extract<LaterEvent, { type: 'feesNoticeGiven' | 'chargeNoticeGiven' }>;

function charged({ on, given }: Charging, payment: Payment, late: boolean): Step {
  return { effect: 'charged', on, ...(given !== undefined && { given }), payment, late };
}

function owedSince({ on, until, given = on }: Charging): Owed {
  return { since: on, given, ...(until !== undefined && { until }) };
}

/**
 * How many working days an extension to a day gives, as the count stands: never fewer than 20, nor more than 40 (EIR
 * reg 7). Kept as a number, so that days left out later put off the day that was named (EIR reg 8(6)).
 */
function workingDaysGiven(track: Track, until: LondonDate | undefined, holidays: Holidays): number {
  if (until === undefined) return workingDaysAtMost;
  const reaches = (days: number) => {
    const count = countWorkingDays(track.countedFrom, days, holidays, 'uk', track.disregarded);
    return count.ok && count.value.last <= until;
  };
  let days = workingDaysToAnswer;
  while (days < workingDaysAtMost && reaches(days + 1)) days += 1;
  return days;
}

/** The last day to pay: the law's, or a later one that the letter names. Refused where the holidays do not reach. */
export function lastDayFor(payment: Payment, { given, until }: Owed, holidays: Holidays): OrRefusal<LondonDate> {
  const law = lastDayToPay(payment, given, holidays);
  return law.ok && until !== undefined ? granted(later(law.value, until)) : law;
}

/**
 * The last day to ask for clarification, ask for a payment or extend: the 20th working day as it stands.
 * None while a payment is owed, since no day counts then.
 */
export function lastDayForNotice(track: Track, holidays: Holidays): OrRefusal<LondonDate | undefined> {
  if (track.owed.fee !== undefined || track.owed.charge !== undefined) return granted(undefined);
  const count = countWorkingDays(track.countedFrom, workingDaysToAnswer, holidays, 'uk', track.disregarded);
  return count.ok ? granted(count.value.last) : count;
}

/** The count from zero: what was extended before has to be extended again, within the new 20 working days. */
function restart(track: Track, asked: LondonDate, answered: LondonDate): Track {
  const on = later(track.countedFrom, answered);
  const ended = track.extendedUntil !== undefined || track.workingDays > workingDaysToAnswer;
  const afresh = startTrack(on, [...track.steps, { effect: 'restarted', on, asked, ended }]);
  return { ...afresh, owed: track.owed, disregarded: track.disregarded };
}

function pay(track: Track, on: LondonDate, payment: Payment, holidays: Holidays): Track {
  const { [payment]: asked, ...stillOwed } = track.owed;
  if (asked === undefined) return unmoved(track, on, payment);
  const lastDay = lastDayFor(payment, asked, holidays);
  const late = lastDay.ok && on > lastDay.value;
  // Whoever has paid had the letter by then, however the post usually goes.
  const period = { from: earlier(asked.given, on), to: on, payment };
  return {
    ...track,
    owed: stillOwed,
    disregarded: [...track.disregarded, period],
    steps: [...track.steps, { effect: 'disregarded', ...period, late }],
  };
}

function unmoved(track: Track, on: LondonDate, what: 'clarification' | Payment): Track {
  return { ...track, steps: [...track.steps, { effect: 'nothing', on, what }] };
}
