import type { Timers } from './timers.ts';

/** What became of an item: finished with, or to be taken up again after so many milliseconds. */
export type Step = 'finished' | { againAfter: number };

/** Items worked in the order of their keys, one at a time in each lane, lanes independent of one another. */
export interface Lanes {
  /** Adds an item; one that is there already is taken up once more after the attempt under way. */
  add(lane: string, key: string): void;
  /** Begins working; until then items are only gathered, so that those left from before come first. */
  begin(): void;
  /** When every lane is empty, waiting retries included. */
  drained(): Promise<void>;
  /** Begins nothing more and calls off what waits; returns when nothing is under way. */
  stop(): Promise<void>;
}

interface Lane {
  keys: string[];
  /** The key that is being worked. */
  current: string | undefined;
  /** It was added again meanwhile. */
  addedAgain: boolean;
}

/** @param work must not throw */
export function createLanes(work: (lane: string, key: string) => Promise<Step>, timers: Timers): Lanes {
  const lanes = new Map<string, Lane>();
  const running = new Set<Promise<void>>();
  const wakers = new Set<() => void>();
  let begun = false;
  let stopped = false;

  function start(name: string, lane: Lane): void {
    const run = runLane(name, lane).finally(() => running.delete(run));
    running.add(run);
  }

  function next(lane: Lane): string | undefined {
    return stopped ? undefined : lane.keys[0];
  }

  async function runLane(name: string, lane: Lane): Promise<void> {
    for (let key = next(lane); key !== undefined; key = next(lane)) {
      lane.current = key;
      const step = await work(name, key);
      lane.current = undefined;
      const { addedAgain } = lane;
      lane.addedAgain = false;
      if (step !== 'finished') await pause(step.againAfter);
      else if (!addedAgain) lane.keys.splice(lane.keys.indexOf(key), 1);
    }
    if (!stopped) lanes.delete(name);
  }

  async function pause(milliseconds: number): Promise<void> {
    if (stopped || milliseconds <= 0) return;
    await new Promise<void>((wake) => {
      const cancel = timers.after(milliseconds, wakeUp);
      function wakeUp(): void {
        cancel();
        wakers.delete(wakeUp);
        wake();
      }
      wakers.add(wakeUp);
    });
  }

  return {
    add(name, key) {
      const known = lanes.get(name);
      const lane = known ?? { keys: [], current: undefined, addedAgain: false };
      if (lane.current === key) lane.addedAgain = true;
      else insertOnce(lane.keys, key);
      lanes.set(name, lane);
      if (!known && begun && !stopped) start(name, lane);
    },
    begin() {
      if (begun || stopped) return;
      begun = true;
      for (const [name, lane] of lanes) start(name, lane);
    },
    async drained() {
      while (running.size > 0) await Promise.race(running);
    },
    async stop() {
      stopped = true;
      for (const wake of wakers) wake();
      await Promise.all(running);
    },
  };
}

function insertOnce(keys: string[], key: string): void {
  const place = keys.findLastIndex((other) => other <= key);
  if (keys[place] !== key) keys.splice(place + 1, 0, key);
}
