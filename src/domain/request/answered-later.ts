import { clockOf, type Clock, type QuestionsClock, type Step } from '../clock/index.ts';
import type { Later } from '../letter.ts';
import type { LondonDate } from '../london.ts';
import { coveredBy, isToAnswer, questionsToSettle } from './phase.ts';
import { isAbout } from './question-of.ts';
import type { FoiRequest } from './request.ts';
import type { Question } from './question.ts';

/** The questions still to be answered, by what a letter of a day can do about each. */
export interface Divided {
  /** Settled: the letter answers them. */
  ready: readonly Question[];
  /** Not settled, and the letter may say why they are answered later. */
  later: ReadonlyMap<number, Later>;
  /** Not settled, and due with the rest: no letter can go before they are. */
  missing: readonly Question[];
}

/** What a letter that bears this day answers, what it leaves for later, and what stands in its way. */
export function divide(request: FoiRequest, clock: Clock, date: LondonDate): Divided {
  const toSettle = new Set(questionsToSettle(request).map(({ number }) => number));
  const isReady = ({ number }: Question) => !toSettle.has(coveredBy(request, number) ?? number);
  const open = request.questions.filter(isToAnswer);
  const unready = open.filter((question) => !isReady(question));
  const why = (number: number) => whyLater(request, number, clock, date);
  return {
    ready: open.filter(isReady),
    later: new Map(
      unready.flatMap(({ number }): [number, Later][] => {
        const later = why(number);
        return later ? [[number, later]] : [];
      }),
    ),
    missing: unready.filter(({ number }) => why(number) === undefined),
  };
}

/**
 * Why a question may be answered later than the others, in a letter of this day; nothing where it is due with them. It
 * waits for the requester (FOIA s.1(3), s.9; EIR reg 8, 9), its time was extended (FOIA s.10(3), EIR reg 7), its count began
 * or was held up later than that of the others (FOIA s.10(2), (6)), or the requester was told that it is late.
 */
function whyLater(request: FoiRequest, number: number, clock: Clock, date: LondonDate): Later | undefined {
  const its = clockOf(clock, number);
  if (!its) return undefined;
  if (its.state === 'waiting') {
    const [first] = its.outstanding;
    return first && { because: first.for, on: first.since, until: first.until };
  }
  const moved = its.due >= date ? whatMovedIt(its, clock) : undefined;
  return moved ? { ...moved, until: its.due } : whatWasSaidOfIt(request, number, date);
}

/** What last gave a question more time; where it was no extension, only if it is now due after others. */
function whatMovedIt(its: QuestionsClock, clock: Clock): Omit<Later, 'until'> | undefined {
  const step = its.explained.steps.findLast(
    ({ effect }) =>
      effect === 'extended' || effect === 'extendedForComplexity' || effect === 'restarted' || effect === 'disregarded',
  );
  const moved = step && sinceStep(step);
  if (!moved || moved.because === 'publicInterest' || moved.because === 'complexity') return moved;
  const isLast = its.state === 'running' && clock.state === 'running' && its.due > clock.due;
  return isLast ? moved : undefined;
}

function sinceStep(step: Step): Omit<Later, 'until'> | undefined {
  switch (step.effect) {
    case 'extended':
      return { because: 'publicInterest', on: step.on };
    case 'extendedForComplexity':
      return { because: 'complexity', on: step.on };
    case 'restarted':
      return { because: 'clarified', on: step.on };
    case 'disregarded':
      return { because: 'paid', on: step.to };
    case 'started':
    case 'redated':
    case 'asked':
    case 'charged':
    case 'reviewExtended':
    case 'nothing':
      return undefined;
  }
}

/** The last letter that said the answer will be late, while the day it named is still to come. */
function whatWasSaidOfIt({ notices }: FoiRequest, number: number, date: LondonDate): Later | undefined {
  const holding = notices.findLast(({ kind, questions }) => kind === 'holding' && isAbout(questions, number));
  return holding?.until !== undefined && holding.until >= date
    ? { because: 'late', on: holding.on, until: holding.until }
    : undefined;
}
