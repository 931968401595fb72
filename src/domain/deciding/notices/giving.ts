import { groundById, mayBeWeighed } from '../../catalogue/index.ts';
import {
  mayHappen,
  type Circumstances,
  type Clock,
  type ClockRefusal,
  type ClockWarning,
  type RefusalCode,
} from '../../clock/index.ts';
import { addDays, sayDate, type LondonDate } from '../../london.ts';
import { weighedIn, type NoticeOf } from '../../notice.ts';
import { clockCaseOf, clockOfRequest } from '../../request/clock-of.ts';
import { refuse, type Refusal } from '../../request/decision.ts';
import { clockEventOfNotice } from '../../request/evolve/clock.ts';
import { givenIfSent } from '../../request/given.ts';
import { mayNot, permitted, type Who } from '../../request/permitted.ts';
import { howItStands } from '../../request/permitted/what-next.ts';
import { isToAnswer, phaseOf } from '../../request/phase.ts';
import { questionOf } from '../../request/question-of.ts';
import type { FoiRequest } from '../../request/request.ts';
import { refusalOfHolding, refusalOfItsOwn } from './refusals.ts';
import { refusalWhileToGo } from '../sending/by-post.ts';
import { termsOf, verbOf, type KindToWrite, type Written } from './to-write.ts';
import type { When } from '../when.ts';

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
  const no = who === 'desk' ? notNow(request, notice.kind) : mayNot(request, who, verbOf[notice.kind]);
  const refusal = no ?? refusalOfItsOwn(request, written, when);
  if (refusal) return refusal;
  const event = clockEventOfNotice({
    kind: notice.kind,
    ...goingOn(request, when),
    questions: [...questions],
    ...termsOf(notice),
  });
  if (event === undefined) {
    const clock = clockOfRequest(request, when.holidays);
    return clock.ok ? { clock: clock.value, warnings: [] } : refuse(clock.refusal.says);
  }
  const circumstances = { law: request.law, today: when.today, ...circumstancesOf(notice) };
  const allowed = mayHappen(clockCaseOf(request), event, circumstances, when.holidays);
  return allowed.ok ? allowed.value : refuse(withSource(allowed.refusal), fieldOf[allowed.refusal.code]);
}

/** The day it goes, and by post the day on which it then counts as given. */
function goingOn(request: FoiRequest, { today, holidays }: When): { on: LondonDate; given?: LondonDate } {
  const given = givenIfSent(request, today, holidays);
  return given.ok && given.value !== today ? { on: today, given: given.value } : { on: today };
}

/** The desk may do by itself what an officer may. */
function notNow(request: FoiRequest, kind: KindToWrite): Refusal | undefined {
  const phase = phaseOf(request);
  return permitted[phase].officer.includes(verbOf[kind])
    ? undefined
    : refuse(`${request.reference} ${howItStands[phase]}, so nothing is written about this now.`);
}

/** That a request is both complex and voluminous is what its extension says; an officer ticked it. */
function circumstancesOf(notice: NoticeOf<KindToWrite>): Omit<Circumstances, 'law'> {
  if (notice.kind === 'complexityExtension') return { complexAndVoluminous: true };
  if (notice.kind !== 'publicInterestExtension') return {};
  const ground = groundById(notice.ground);
  return {
    qualifiedExemptionEngaged: ground !== undefined && mayBeWeighed(ground, weighedIn(notice)),
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

/**
 * The questions a letter of this kind may still be about, or why there is none: what the law asks besides its day is
 * taken as given.
 */
export function openTo(request: FoiRequest, who: Who, kind: KindToWrite, when: When): readonly number[] | Refusal {
  const no = mayNot(request, who, verbOf[kind]);
  if (no) return no;
  const open = request.questions.filter(isToAnswer).map(({ number }) => number);
  const refusals = open.map((number) => refusalFor(request, kind, number, when));
  const may = open.filter((_, index) => refusals[index] === undefined);
  if (may.length > 0) return may;
  return refusals.find((refusal) => refusal !== undefined) ?? refuse('There is no question left to write about.');
}

/** A question that was answered and then reopened cannot be late, extended or charged for: its first answer met the law. */
function refusalOfAnswered(request: FoiRequest, kind: KindToWrite, number: number): Refusal | undefined {
  const told = questionOf(request, number)?.told;
  const verb = verbOf[kind];
  if (told === undefined || !['extend', 'askPayment', 'sayItIsLate'].includes(verb)) return undefined;
  return refuse(
    `Question ${number} was answered on ${sayDate(told.on)}, so there is nothing to put off or to ask for. Settle it anew, and send a further letter.`,
  );
}

const LATE = 'For that letter, use Write that the answer is late in More… on the card.';

function refusalFor(request: FoiRequest, kind: KindToWrite, number: number, when: When): Refusal | undefined {
  const toGo = refusalWhileToGo(request, kind, [number]) ?? refusalOfAnswered(request, kind, number);
  if (toGo) return toGo;
  if (kind === 'holding') return refusalOfHolding(request, [number], when);
  const clock = clockOfRequest(request, when.holidays);
  if (!clock.ok) return refuse(clock.refusal.says);
  const until = clock.value.state === 'running' ? addDays(clock.value.lastDue, 1) : addDays(when.today, 1);
  const event = clockEventOfNotice({ kind, ...goingOn(request, when), questions: [number], until });
  if (event === undefined) return undefined;
  const favourable = { qualifiedExemptionEngaged: true, complexAndVoluminous: true, reason: 'assumed' };
  const circumstances = { law: request.law, today: when.today, ...favourable };
  const allowed = mayHappen(clockCaseOf(request), event, circumstances, when.holidays);
  if (allowed.ok) return undefined;
  const { refusal } = allowed;
  const late = refusal.code === 'too late' && verbOf[kind] === 'extend';
  return refuse(withSource(late ? { ...refusal, says: `${refusal.says} ${LATE}` } : refusal));
}
