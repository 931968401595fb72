const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 5 * 60_000;

/** Milliseconds to wait after so many failures in a row: a second, doubled each time, five minutes at most. */
export function backoff(failures: number): number {
  return Math.min(FIRST_WAIT * 2 ** (failures - 1), LONGEST_WAIT);
}

/** So often something fails before what stands behind it goes on without it. */
const STANDS_IN_THE_WAY = 3;

/** When something that failed so often is tried again, and whether the rest of its lane waits for it until then. */
export function triedAgain(failures: number): { againAfter: number; aside: boolean } {
  return { againAfter: backoff(failures), aside: failures >= STANDS_IN_THE_WAY };
}
