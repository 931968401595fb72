/** Waiting and measuring, apart from the clock that rules go by: retries and spacing never follow a trial's date. */
export interface Timers {
  /** Milliseconds that only ever grow. */
  monotonic(): number;
  /** Runs once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

/** The machine's own. */
export const machineTimers: Timers = {
  monotonic: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
