const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5 * 60_000;

/** Milliseconds to wait after so many failures in a row: a second, doubled each time, five minutes at most. */
export function backoff(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
}
