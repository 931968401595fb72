import { groundById } from '../catalogue/index.ts';
import {
  mayHappen,
  type Circumstances,
  type Clock,
  type ClockRefusal,
  type ClockWarning,
  type Holidays,
  type RefusalCode,
} from '../clock/index.ts';
import { addDays, sayDate, type LondonDate } from '../london.ts';
import type { KindOfNotice, NoticeOf } from '../notice.ts';
import { clockCaseOf, clockOfRequest } from '../request/clock-of.ts';
import { refuse, type Refusal } from '../request/decision.ts';
import { clockEventOfNotice } from '../request/evolve-clock.ts';
import { lawOf } from '../request/letter-of.ts';
import { mayNot, type Verb, type Who } from '../request/permitted.ts';
import { isOut } from '../request/phase.ts';
import type { FoiRequest } from '../request/request.ts';
import { unansweredOf } from './unanswered.ts';

/** The letters an officer writes to a requester while a request is worked on. */
export type KindToWrite = Exclude<KindOfNotice, 'withdrawn' | 'reviewAcknowledgement' | 'reviewOutcome'>;

/** A letter as an officer wrote it. */
export interface Written {
  notice: NoticeOf<KindToWrite>;
  /** The questions it concerns; none for the whole request. */
  questions: readonly number[];
}

/** The day it is, and the holidays known. */
export interface When {
  today: LondonDate;
  holidays: Holidays;
}

/** What writing each letter is by the table of who may do what when. */
export const verbOf: Record<KindToWrite, Verb> = {
  clarification: 'askClarification',
  clarificationReminder: 'askClarification',
  lapsed: 'lapse',
  feesNotice: 'askPayment',
  charge: 'askPayment',
  publicInterestExtension: 'extend',
  complexityExtension: 'extend',
  holding: 'sayItIsLate',
};

/** The clock as it would stand once a letter went, and what to look at first. */
export interface Effect {
  clock: Clock;
  warnings: readonly ClockWarning[];
}

/**
 * Whether this letter may go today, by the clock and the law; the words of a refusal name the rule. What it says is for
 * the check.
 * @param who `desk` where the council's file lets it go by itself
 */
export function mayGive(request: FoiRequest, who: Who | 'desk', written: Written, when: When): Effect | Refusal {
  const { notice, questions } = written;
  const no = who === 'desk' ? undefined : mayNot(request, who, verbOf[notice.kind]);
  const refusal = no ?? refusalOfItsOwn(request, written, when);
  if (refusal) return refusal;
  const event = clockEventOfNotice({
    kind: notice.kind,
    on: when.today,
    questions: [...questions],
    ...untilOf(notice),
  });
  if (event === undefined) {
    const clock = clockOfRequest(request, when.holidays);
    return clock.ok ? { clock: clock.value, warnings: [] } : refuse(clock.refusal.says);
  }
  const circumstances = { law: request.law, today: when.today, ...circumstancesOf(notice) };
  const allowed = mayHappen(clockCaseOf(request), event, circumstances, when.holidays);
  return allowed.ok ? allowed.value : refuse(withSource(allowed.refusal), fieldOf[allowed.refusal.code]);
}

/** The day a letter puts something off to. */
export function untilOf(notice: NoticeOf<KindToWrite>): { until?: LondonDate } {
  if ('until' in notice) return { until: notice.until };
  return notice.kind === 'clarification' ? { until: notice.closeAfter } : {};
}

/** That a request is both complex and voluminous is what its extension says; an officer ticked it. */
function circumstancesOf(notice: NoticeOf<KindToWrite>): Omit<Circumstances, 'law'> {
  if (notice.kind === 'complexityExtension') return { complexAndVoluminous: true };
  if (notice.kind !== 'publicInterestExtension') return {};
  return {
    qualifiedExemptionEngaged: groundById(notice.ground)?.kind === 'qualified',
    ...(notice.again !== undefined && { reason: notice.again.reason }),
  };
}

function withSource({ says, source }: ClockRefusal): string {
  return source === undefined ? says : `${says} (${source})`;
}

/** The field of its form that a refusal is about. */
const fieldOf: Partial<Record<RefusalCode, string>> = {
  'not a later date': 'until',
  'outside known holidays': 'until',
  'no reason given': 'againReason',
  'no exemption engaged': 'ground',
  'too late': 'questions',
  'no such question': 'questions',
  'already outstanding': 'questions',
};

function refusalOfItsOwn(request: FoiRequest, { notice, questions }: Written, when: When): Refusal | undefined {
  switch (notice.kind) {
    case 'holding':
      return refusalOfHolding(request, questions, when);
    case 'clarificationReminder':
    case 'lapsed':
      return refusalWithoutAnswer(request, notice, when);
    case 'feesNotice':
    case 'publicInterestExtension':
      return ofOtherLaw(request, questions, 'FOIA');
    case 'charge':
    case 'complexityExtension':
      return ofOtherLaw(request, questions, 'EIR');
    case 'clarification':
      return undefined;
  }
}

/** Where a request is under both laws, what only one of them knows is for the questions handled under that one. */
function ofOtherLaw(request: FoiRequest, questions: readonly number[], law: 'FOIA' | 'EIR'): Refusal | undefined {
  if (request.law !== 'both') return undefined;
  if (questions.length === 0) {
    return refuse(
      `Choose the questions that are handled under the ${law}: only they can have this letter.`,
      'questions',
    );
  }
  const other = request.questions.find(
    (question) => questions.includes(question.number) && question.settlement && lawOf(request, question) !== law,
  );
  return other
    ? refuse(
        `Question ${other.number} is settled under the ${lawOf(request, other)}, which does not know this letter. Leave it out.`,
        'questions',
      )
    : undefined;
}

/** A holding letter is for what is late, or due today; before that there is still the answer. */
function refusalOfHolding(request: FoiRequest, questions: readonly number[], when: When): Refusal | undefined {
  const clock = clockOfRequest(request, when.holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  const dues = clock.value.perQuestion
    .filter((each) => questions.length === 0 || each.questions.some((number) => questions.includes(number)))
    .flatMap((each) => (each.state === 'running' ? [each.due] : []));
  const [first] = dues.toSorted();
  if (first === undefined) return refuse('This waits for the requester, so nothing is late.');
  return when.today >= first
    ? undefined
    : refuse(`It is not late: it is due on ${sayDate(first)}. Answer by then, or use /foi extend.`);
}

function refusalWithoutAnswer(
  request: FoiRequest,
  notice: NoticeOf<'clarificationReminder' | 'lapsed'>,
  { today }: When,
): Refusal | undefined {
  const waiting = unansweredOf(request).find(({ askedOn }) => askedOn === notice.askedOn);
  if (!waiting) return refuse('The requester has answered meanwhile, or nothing was asked. Look at the card.');
  if (notice.kind === 'clarificationReminder') return undefined;
  return today > waiting.closeAfter
    ? undefined
    : refuse(`The requester was given until ${sayDate(waiting.closeAfter)} to answer. Wait until that day is over.`);
}

/**
 * The questions a letter of this kind may still be about, or why there is none: what the law asks besides its day is
 * taken as given.
 */
export function openTo(request: FoiRequest, who: Who, kind: KindToWrite, when: When): readonly number[] | Refusal {
  const no = mayNot(request, who, verbOf[kind]);
  if (no) return no;
  const open = request.questions.filter((question) => !isOut(question)).map(({ number }) => number);
  const refusals = open.map((number) => refusalFor(request, kind, number, when));
  const may = open.filter((_, index) => refusals[index] === undefined);
  if (may.length > 0) return may;
  return refusals.find((refusal) => refusal !== undefined) ?? refuse('There is no question left to write about.');
}

const LATE = 'For that letter, use Write that the answer is late in More… on the card.';

function refusalFor(request: FoiRequest, kind: KindToWrite, number: number, when: When): Refusal | undefined {
  if (kind === 'holding') return refusalOfHolding(request, [number], when);
  const clock = clockOfRequest(request, when.holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  const until = clock.value.state === 'running' ? addDays(clock.value.lastDue, 1) : addDays(when.today, 1);
  const event = clockEventOfNotice({ kind, on: when.today, questions: [number], until });
  if (event === undefined) return undefined;
  const favourable = { qualifiedExemptionEngaged: true, complexAndVoluminous: true, reason: 'assumed' };
  const circumstances = { law: request.law, today: when.today, ...favourable };
  const allowed = mayHappen(clockCaseOf(request), event, circumstances, when.holidays);
  if (allowed.ok) return undefined;
  const { refusal } = allowed;
  const late = refusal.code === 'too late' && verbOf[kind] === 'extend';
  return refuse(withSource(late ? { ...refusal, says: `${refusal.says} ${LATE}` } : refusal));
}
