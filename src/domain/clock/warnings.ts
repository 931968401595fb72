import { sayDate, type LondonDate } from '../london.ts';
import type { Clock, QuestionsClock } from './clock.ts';
import { sayPayment } from './say-days.ts';
import type { Step } from './track.ts';

/** Something lawful or already done that an officer should look at; `source` is the rule behind it. */
export type ClockWarning = { readonly code: WarningCode; readonly says: string; readonly source: string };

/** What is warned of, as a code. */
export type WarningCode = 'past forty' | 'extended again' | 'given late' | 'paid late' | 'not a working day';

/** What is doubtful about a clock as it stands, each thing once however many questions it concerns. */
export function warningsOf(clock: Clock): ClockWarning[] {
  const all = clock.perQuestion.flatMap((questions) => [
    ...questions.explained.steps.flatMap(warningsOfStep),
    ...pastForty(questions),
  ]);
  return all.filter((warning, at) => all.findIndex(({ says }) => says === warning.says) === at);
}

function pastForty({ fortieth, explained }: QuestionsClock): ClockWarning[] {
  const extended = explained.steps.findLast((step) => step.effect === 'extended');
  if (fortieth === undefined || extended === undefined || extended.until <= fortieth) return [];
  const says =
    `The extension to ${sayDate(extended.until)} goes past 40 working days in all, ${sayDate(fortieth)}. ` +
    'The regulator expects no more.';
  return [{ code: 'past forty', says, source: 'FOIA s.10(3), ICO guidance' }];
}

function warningsOfStep(step: Step): ClockWarning[] {
  switch (step.effect) {
    case 'asked':
      return step.late
        ? [givenLate(`Clarification was asked on ${sayDate(step.on)}`, 'FOIA s.10(1), EIR reg 9(2)')]
        : [];
    case 'charged':
      return step.late
        ? [
            givenLate(
              `The notice asking for a ${step.payment} was given on ${sayDate(step.given ?? step.on)}`,
              sayPayment[step.payment].source,
            ),
          ]
        : [];
    case 'extendedForComplexity':
      return step.late ? [givenLate(`The extension was given on ${sayDate(step.on)}`, 'EIR reg 7')] : [];
    case 'extended': {
      const late = step.late
        ? [givenLate(`The extension was given on ${sayDate(step.on)}`, 'FOIA s.10(3), s.17(2)')]
        : [];
      return step.again ? [...late, extendedAgain(step.on)] : late;
    }
    case 'disregarded': {
      const says = `The ${step.payment} was paid on ${sayDate(step.to)}, after the last day for it. The council need not answer, but may.`;
      return step.late ? [{ code: 'paid late', says, source: sayPayment[step.payment].lapse }] : [];
    }
    case 'started':
    case 'redated':
    case 'restarted':
    case 'reviewExtended':
    case 'nothing':
      return [];
    default:
      return step satisfies never;
  }
}

function givenLate(what: string, source: string): ClockWarning {
  return { code: 'given late', says: `${what}, after the 20th working day.`, source };
}

function extendedAgain(on: LondonDate): ClockWarning {
  const says = `The time to weigh the public interest was extended a second time, on ${sayDate(on)}. The letter has to say why the first was not enough.`;
  return { code: 'extended again', says, source: 'FOIA s.10(3), s.17(2)' };
}
