import { shippedHolidays } from '../../../src/calendar/index.ts';
import { readClock, type Clock, type ClockEvent, type OrRefusal } from '../../../src/domain/clock/index.ts';
import { londonDate, type LondonDate } from '../../../src/domain/london.ts';

/** The holidays FOI Desk ships with. */
export const holidays = shippedHolidays();

/** A London day written out. */
export function day(text: string): LondonDate {
  return londonDate.parse(text);
}

/** What was given; the test fails where it was refused. */
export function given<T>(result: OrRefusal<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.says}`);
  return result.value;
}

/** Why it was refused; the test fails where it was given. */
export function whyNot<T>(result: OrRefusal<T>): { code: string; says: string; source?: string } {
  if (result.ok) throw new Error(`given: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

/** The clock of a request with these events. */
export function clockAfter(events: readonly ClockEvent[], questions: readonly number[] = []): Clock {
  return given(readClock({ events, questions }, holidays));
}

/** The due date of a clock that runs, `waiting` while it does not. */
export function dueOf(clock: { state: 'running'; due: LondonDate } | { state: 'waiting' }): string {
  return clock.state === 'running' ? clock.due : 'waiting';
}
