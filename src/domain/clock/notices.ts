import type { Law } from '../letter.ts';
import { sayDate, type LondonDate } from '../london.ts';
import type { Outstanding, QuestionsClock } from './clock.ts';
import { dayGiven, type LaterEvent } from './events.ts';
import { refused, type Refused } from './refusal.ts';

/** What each thing that comes from the requester answers. */
export const answerTo = { clarificationAnswered: 'clarification', feePaid: 'fee', chargePaid: 'charge' } as const;

/** What a council may tell a requester that moves the clock, each within the first 20 working days. */
export type Notice = Exclude<LaterEvent, { type: keyof typeof answerTo }>;

/** Whether an event is a notice of the council's. */
export function isNotice(event: LaterEvent): event is Notice {
  return !(event.type in answerTo);
}

/** What the law asks about a notice besides its day. */
export type Circumstances = {
  readonly law: Law;
  /** A qualified exemption was already found to be engaged: never to decide whether one is (FOIA s.10(3)). */
  readonly qualifiedExemptionEngaged?: boolean;
  /** The request is complex and voluminous, both (EIR reg 7). */
  readonly complexAndVoluminous?: boolean;
  /** Why a second public interest extension is needed. */
  readonly reason?: string;
};

/** A notice in words: what it does, the only law that knows it, its source, and what is left when it comes too late. */
type Rule = { to: string; only?: 'FOIA' | 'EIR'; source: string; otherwise: string };

const rules: Record<Notice['type'], Rule> = {
  clarificationAsked: {
    to: 'ask for clarification',
    source: 'FOIA s.1(3) and s.10(1), EIR reg 9(2)',
    otherwise: 'Answer the request as it can best be read.',
  },
  feesNoticeGiven: {
    to: 'give a fees notice',
    only: 'FOIA',
    source: 'FOIA s.9, s.10(2)',
    otherwise: 'Answer without a fee.',
  },
  chargeNoticeGiven: {
    to: 'ask for a charge in advance',
    only: 'EIR',
    source: 'EIR reg 8',
    otherwise: 'Answer without payment in advance.',
  },
  publicInterestExtended: {
    to: 'extend for the public interest',
    only: 'FOIA',
    source: 'FOIA s.10(3), s.17(2)',
    otherwise: 'Send what is ready and say when the rest will follow.',
  },
  complexityExtended: {
    to: 'extend for complexity and volume',
    only: 'EIR',
    source: 'EIR reg 7',
    otherwise: 'Send what is ready and say when the rest will follow.',
  },
};

/** Why a notice may not be given to these questions on its day; undefined when it may. */
export function refusalOfNotice(
  notice: Notice,
  clock: QuestionsClock,
  circumstances: Circumstances,
): Refused | undefined {
  const { to, only, source, otherwise } = rules[notice.type];
  if (only !== undefined && circumstances.law !== 'both' && circumstances.law !== only) {
    return refused('wrong law', `Only a request under the ${only} lets a council ${to}; this one is not.`, source);
  }
  const { countedFrom } = clock.explained;
  if (notice.on < countedFrom) {
    return refused('too early', `The count began on ${sayDate(countedFrom)}, after that day. Check the date.`);
  }
  const again = notice.type === 'publicInterestExtended' && isExtended(clock);
  if (!again && clock.noticeBy !== undefined && dayGiven(notice) > clock.noticeBy) {
    const { noticeBy } = clock;
    const says =
      notice.on > noticeBy
        ? `The last day to ${to} was ${sayDate(noticeBy)}, the 20th working day.`
        : `The last day to ${to} is ${sayDate(noticeBy)}, the 20th working day, and by post this would count as given only on ${sayDate(dayGiven(notice))}.`;
    return refused('too late', `${says} ${otherwise}`, source);
  }
  return refusalOfItsOwn(notice, clock, circumstances, source);
}

function refusalOfItsOwn(
  notice: Notice,
  clock: QuestionsClock,
  circumstances: Circumstances,
  source: string,
): Refused | undefined {
  switch (notice.type) {
    case 'clarificationAsked':
      return refusalWhileWaiting(clock, ['clarification']);
    case 'feesNoticeGiven':
      return refusalWhileWaiting(clock, ['fee']);
    case 'chargeNoticeGiven':
      return refusalWhileWaiting(clock, ['charge']);
    case 'complexityExtended': {
      if (circumstances.complexAndVoluminous !== true) {
        const says =
          'More time needs a request that is both complex and voluminous. Say why this one is, or answer in 20 working days.';
        return refused('not complex and voluminous', says, source);
      }
      return (
        refusalWhileWaiting(clock, ['clarification', 'fee', 'charge']) ?? refusalOfComplexity(notice, clock, source)
      );
    }
    case 'publicInterestExtended':
      return (
        refusalWhileWaiting(clock, ['clarification', 'fee', 'charge']) ??
        refusalToWeigh(notice.until, clock, circumstances, source)
      );
    default:
      return notice satisfies never;
  }
}

/** One extension, to a day after the due date and not after the 40th working day (EIR reg 7(1)). */
function refusalOfComplexity(
  { until }: Extract<Notice, { type: 'complexityExtended' }>,
  clock: QuestionsClock,
  source: string,
): Refused | undefined {
  const before = clock.explained.steps.findLast(
    ({ effect }) => effect === 'extendedForComplexity' || effect === 'restarted',
  );
  if (before?.effect === 'extendedForComplexity') {
    const says = `It was extended on ${sayDate(before.on)} already. The EIR give one extension, to 40 working days at most.`;
    return refused('past the limit', says, source);
  }
  return until === undefined ? undefined : refusalOfSameDay(until, clock, source);
}

/** An extension puts the answer off. */
function refusalOfSameDay(until: LondonDate, clock: QuestionsClock, source: string): Refused | undefined {
  if (clock.state !== 'running' || until > clock.due) return undefined;
  const says = `It is due on ${sayDate(clock.due)} as it is. Name a later day, or answer by then.`;
  return refused('not a later date', says, source);
}

function refusalToWeigh(
  until: LondonDate,
  clock: QuestionsClock,
  circumstances: Circumstances,
  source: string,
): Refused | undefined {
  if (circumstances.qualifiedExemptionEngaged !== true) {
    const says =
      'More time is only for weighing the public interest of a qualified exemption already found to apply. Settle which one first.';
    return refused('no exemption engaged', says, source);
  }
  if (isExtended(clock) && (circumstances.reason ?? '').trim() === '') {
    return refused('no reason given', 'It has been extended once. Say why more time is needed again.', source);
  }
  return refusalOfSameDay(until, clock, source);
}

/** The rule by which no time runs while something is awaited. */
const stopsTime: Record<Outstanding['for'], string> = {
  clarification: 'FOIA s.10(6), EIR reg 9(4)',
  fee: 'FOIA s.10(2)',
  charge: 'EIR reg 8(6)',
};

function refusalWhileWaiting(clock: QuestionsClock, what: readonly Outstanding['for'][]): Refused | undefined {
  const waiting = clock.state === 'waiting' && clock.outstanding.find((one) => what.includes(one.for));
  if (!waiting) return undefined;
  const says = `The ${waiting.for} asked for on ${sayDate(waiting.since)} is still awaited, and no time runs meanwhile. Record it first when it has come.`;
  return refused('already outstanding', says, stopsTime[waiting.for]);
}

/** Whether a public interest extension runs, given since the count last began. */
function isExtended({ explained }: QuestionsClock): boolean {
  const last = explained.steps.findLast(({ effect }) => effect === 'extended' || effect === 'restarted');
  return last?.effect === 'extended';
}
