/** A clock that goes with the machine's from an instant on, and can be moved forward for trials. Milliseconds. */
export interface Clock {
  now(): number;
  /** Moves it forward to that instant; an earlier one changes nothing. */
  moveTo(instant: number): void;
}

/** @param from the instant at which it begins; nothing for the machine's own */
export function createClock(from?: number): Clock {
  let ahead = from === undefined ? 0 : from - Date.now();
  return {
    now: () => Date.now() + ahead,
    moveTo(instant) {
      ahead = Math.max(ahead, instant - Date.now());
    },
  };
}
