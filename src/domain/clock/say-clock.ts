import { sayDate, type LondonDate } from '../london.ts';
import type { Clock, Explained, Outstanding, QuestionsClock } from './clock.ts';
import type { ReviewClock } from './review.ts';
import { sayGivenByPost, sayHolidaysPassed, sayList, sayPayment } from './say-days.ts';
import type { Step } from './track.ts';

/** How a clock came to its dates, in plain sentences; a heading before each where questions differ. */
export function sayClock(clock: Clock): string[] {
  return clock.perQuestion.flatMap((questions) =>
    clock.perQuestion.length === 1
      ? sayQuestionsClock(questions)
      : [`${sayQuestions(questions.questions)}:`, ...sayQuestionsClock(questions)],
  );
}

/** `Question 2` or `Questions 2, 3 and 4`. */
export function sayQuestions(questions: readonly number[]): string {
  return `${questions.length === 1 ? 'Question' : 'Questions'} ${sayList(questions)}`;
}

/** What an explanation shows, in plain sentences: the steps, then the days that did not count. */
function sayExplained({ steps, notCounted }: Explained): string[] {
  const passed = sayHolidaysPassed(notCounted);
  const weekends = notCounted.some(({ because }) => because === 'weekend');
  const days = [...(weekends ? ['Saturdays and Sundays'] : []), ...passed].join('; ');
  return [...steps.map(sayStep), ...(days === '' ? [] : [`Not counted: ${days}.`])];
}

/** How a review's clock came to its date, in plain sentences. */
export function sayReviewClock({ due, statutory, explained }: ReviewClock): string[] {
  const rule = statutory ? 'the law (EIR reg 11)' : 'the guidance (s.45 Code part 5)';
  return [...sayExplained(explained), `Due ${sayDate(due)}, working day ${explained.workingDays}, by ${rule}.`];
}

function sayQuestionsClock(clock: QuestionsClock): string[] {
  const { explained } = clock;
  if (clock.state === 'waiting') {
    return [...sayExplained(explained), `There is no due date yet. ${clock.outstanding.map(sayOutstanding).join(' ')}`];
  }
  const extended = explained.steps.findLast((step) => step.effect === 'extended' || step.effect === 'restarted');
  if (extended?.effect === 'extended' && extended.until === clock.due) {
    return [...sayExplained(explained), `Due ${sayDate(clock.due)}, the day named in the extension.`];
  }
  const target =
    clock.target === clock.due
      ? 'Our own target is the same day.'
      : `Our own target, by England's holidays alone, is ${sayDate(clock.target)}.`;
  return [...sayExplained(explained), `Due ${sayDate(clock.due)}, working day ${explained.workingDays}. ${target}`];
}

function sayOutstanding({ for: what, since, until }: Outstanding): string {
  switch (what) {
    case 'clarification':
      return `We wait for an answer to the clarification asked on ${sayDate(since)}; it lapses after ${sayDate(until)}.`;
    case 'fee':
    case 'charge':
      return `We wait for the ${what} asked for on ${sayDate(since)}, to be paid by ${sayDate(until)}; after that the law does not oblige us to answer (${sayPayment[what].lapse}).`;
    default:
      return what satisfies never;
  }
}

function named(until: LondonDate | undefined): string {
  return until === undefined ? '' : `; the requester was told ${sayDate(until)}`;
}

function sayStep(step: Step): string {
  switch (step.effect) {
    case 'started':
      return `Received ${sayDate(step.on)}. The day of receipt does not count.`;
    case 'redated':
      return `On ${sayDate(step.on)} the day of receipt was corrected from ${sayDate(step.from)} to ${sayDate(step.to)}.`;
    case 'asked':
      return `Clarification asked on ${sayDate(step.on)}.`;
    case 'restarted':
      return (
        `Clarification answered on ${sayDate(step.on)}: the count started again at zero (FOIA s.10(6), EIR reg 9(4)).` +
        (step.ended ? ' An extension given before does not carry over.' : '')
      );
    case 'charged':
      return step.given === undefined
        ? `${sayPayment[step.payment].notice} on ${sayDate(step.on)}.`
        : `${sayPayment[step.payment].posted} on ${sayDate(step.on)}. ${sayGivenByPost(step.given)}`;
    case 'disregarded': {
      const { paid, source } = sayPayment[step.payment];
      return `${paid} on ${sayDate(step.to)}: the days from ${sayDate(step.from)} to then, both included, do not count (${source}).`;
    }
    case 'extended': {
      const again = step.again ? ' again' : '';
      const inWhat = step.confirming ? ' in saying whether we hold it' : '';
      return `Extended${again} on ${sayDate(step.on)} to weigh the public interest${inWhat}, until ${sayDate(step.until)} (FOIA s.10(3)).`;
    }
    case 'extendedForComplexity':
      return `Extended on ${sayDate(step.on)} to ${step.workingDays} working days in all, as complex and voluminous${named(step.until)} (EIR reg 7: 40 at most).`;
    case 'reviewExtended':
      return `Extended on ${sayDate(step.on)} to 40 working days, as an exceptional case (s.45 Code part 5).`;
    case 'nothing':
      return `On ${sayDate(step.on)} a ${step.what} came that nobody had asked for: the count goes on.`;
    default:
      return step satisfies never;
  }
}
