import { reasonOf } from './errors.ts';
import { forgetFailed } from './failed.ts';
import type { Log } from './log.ts';
import type { Register } from './register.ts';
import { forgetSeen } from './seen.ts';
import type { Timers } from './timers.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Forgets of old inputs what is kept no longer, at once and then every day; what is deleted can be read from no file. */
export function forgetDaily(
  register: Register,
  { now, log, timers }: { now: () => number; log: Log; timers: Timers },
): { start(): Promise<void>; stop(): void } {
  let stopped = false;
  let cancel = (): void => {};

  async function sweep(): Promise<void> {
    try {
      await forgetSeen(register, now());
      await forgetFailed(register, now());
      await register.upkeep.forget();
    } catch (error) {
      log.error({ why: reasonOf(error) }, 'Old inputs could not be forgotten; it is tried again tomorrow.');
    }
    if (!stopped) cancel = timers.after(DAY, () => void sweep());
  }

  return {
    start: sweep,
    stop() {
      stopped = true;
      cancel();
    },
  };
}
