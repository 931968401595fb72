import { clockOf, fortiethWorkingDay } from '../../domain/clock/index.ts';
import type { LondonDate } from '../../domain/london.ts';
import type { Filled } from '../forms/form.ts';
import { questionsPicked, type Writing } from './writer.ts';

/**
 * Under both laws an officer names the questions: nothing picked is none.
 * @param beforehand those the form picked, which Slack does not tell of again where it was drawn anew around them
 */
export function questionsToExtend(at: Writing, filled: Filled, beforehand?: readonly number[]): readonly number[] {
  const untold = filled.choices['questions'] === undefined && at.request.questions.length > 1;
  if (untold && beforehand) return beforehand;
  return untold && at.request.law === 'both' ? [] : questionsPicked(at, filled);
}

/** The 40th working day of the first question it may be about. */
export function fortieth({ clock, open, when }: Writing): LondonDate | undefined {
  const explained = clockOf(clock, open[0] ?? 1)?.explained;
  return explained && fortiethWorkingDay(explained, when.holidays);
}
