import { backoff } from './backoff.ts';
import { createPauses } from './pauses.ts';
import type { Timers } from './timers.ts';

/** Rest after a look, in times of what it took: a long queue must not keep everything else waiting. */
const REST = 4;

/** Looks for what is new, one look at a time, once more when poked meanwhile. */
export interface Lookout {
  poke(): void;
  /** When nothing has been poked that was not looked for. */
  looked(): Promise<void>;
  isLooking(): boolean;
  stop(): Promise<void>;
}

/** @param look says whether it could see; if not, it is tried again. It must not throw */
export function createLookout(look: () => Promise<boolean>, timers: Timers): Lookout {
  const pauses = createPauses(timers);
  let looking: Promise<void> | undefined;
  let poked = false;
  let stopped = false;

  async function lookUntilSeen(): Promise<void> {
    while (isWanted()) {
      poked = false;
      const began = timers.monotonic();
      const seen = await look();
      poked ||= !seen;
      await pauses.pause(seen ? (timers.monotonic() - began) * REST : backoff(1));
    }
    looking = undefined;
  }

  function isWanted(): boolean {
    return poked && !stopped;
  }

  return {
    poke() {
      poked = true;
      if (!stopped) looking ??= lookUntilSeen();
    },
    looked: async () => looking,
    isLooking: () => looking !== undefined,
    async stop() {
      stopped = true;
      pauses.end();
      await looking;
    },
  };
}
