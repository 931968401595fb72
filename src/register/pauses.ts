import type { Timers } from './timers.ts';

/** Waits that can all be ended early. */
export interface Pauses {
  /** Returns after so many milliseconds, or when the pauses are ended. */
  pause(milliseconds: number): Promise<void>;
  /** Ends every pause, and every one still to come at once. */
  end(): void;
}

/** Pauses by these timers. */
export function createPauses(timers: Timers): Pauses {
  const wakers = new Set<() => void>();
  let ended = false;
  return {
    async pause(milliseconds) {
      if (ended || milliseconds <= 0) return;
      await new Promise<void>((wake) => {
        const cancel = timers.after(milliseconds, wakeUp);
        function wakeUp(): void {
          cancel();
          wakers.delete(wakeUp);
          wake();
        }
        wakers.add(wakeUp);
      });
    },
    end() {
      ended = true;
      for (const wakeUp of wakers) wakeUp();
    },
  };
}
