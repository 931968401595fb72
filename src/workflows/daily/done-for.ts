import { addDays, type LondonDate } from '../../domain/london.ts';

/** A clock that is put right by less catches up by itself, and nothing is done twice meanwhile; in days. */
const CATCHES_UP = 7;

/**
 * Whether what is done once a day needs not be done on this day, having been done last `on` that one. A day long to come is
 * of a clock that was wrong, and counts for nothing: else nothing would be done until then.
 */
export function isDoneFor(day: LondonDate, on: LondonDate): boolean {
  return on >= day && on <= addDays(day, CATCHES_UP);
}
