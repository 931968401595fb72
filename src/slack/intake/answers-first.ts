import { setImmediate as turn } from 'node:timers/promises';
import { machineTimers, type Timers } from '../../register/index.ts';

/** Lets answers go before background work: that goes on once nobody waits for an answer. */
export interface AnswersFirst {
  /** Somebody waits for this. */
  answering: <T>(answer: Promise<T>) => Promise<T>;
  /** When it is the turn of a piece of work that nobody waits for: one in each turn of the event loop, in order. */
  turn: () => Promise<void>;
}

/** What comes together seldom comes at one instant: so long after an answer more may come, in milliseconds. */
const LINGER = 5;
/** So long is given way at most, in milliseconds: then, however much comes in, some work is done among it. */
const PATIENCE = 1000;
/** How often then, in milliseconds. */
const EVERY = 20;

export function createAnswersFirst(timers: Timers = machineTimers): AnswersFirst {
  let waiting = 0;
  let lastAnswer = -Infinity;
  let lastWork = -Infinity;
  let line: Promise<void> = Promise.resolve();

  async function free(since: number): Promise<void> {
    for (;;) {
      await turn();
      const now = timers.monotonic();
      const quiet = waiting > 0 ? Infinity : lastAnswer + LINGER;
      const wait = Math.min(quiet, Math.max(since + PATIENCE, lastWork + EVERY)) - now;
      if (wait <= 0) {
        lastWork = now;
        return;
      }
      await new Promise<void>((over) => timers.after(Math.min(wait, LINGER), over));
    }
  }

  return {
    async answering(answer) {
      waiting += 1;
      try {
        return await answer;
      } finally {
        waiting -= 1;
        lastAnswer = timers.monotonic();
      }
    },
    turn() {
      const since = timers.monotonic();
      line = line.then(async () => free(since));
      return line;
    },
  };
}
