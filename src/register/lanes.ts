import { createPauses } from './pauses.ts';
import type { Timers } from './timers.ts';

/**
 * What became of an item: finished with, or to be taken up again after so many milliseconds. What stands behind it in its
 * lane waits for it, unless it steps aside.
 */
export type Step = 'finished' | { againAfter: number; aside?: boolean };

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
  /** Items that stepped aside, until their time comes. */
  const aside = new Set<string>();
  const pauses = createPauses(timers);
  let begun = false;
  let stopped = false;

  function start(name: string, lane: Lane): void {
    const run = runLane(name, lane).finally(() => running.delete(run));
    running.add(run);
  }

  /** Lets what is behind it go on, and comes back when its time has come. */
  function stepAside(name: string, key: string, milliseconds: number): void {
    aside.add(`${name} ${key}`);
    const back = comeBack(name, key, milliseconds).finally(() => running.delete(back));
    running.add(back);
  }

  async function comeBack(name: string, key: string, milliseconds: number): Promise<void> {
    await pauses.pause(milliseconds);
    aside.delete(`${name} ${key}`);
    if (!stopped) add(name, key);
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
      if (step !== 'finished' && step.aside !== true) {
        await pauses.pause(step.againAfter);
        continue;
      }
      if (step === 'finished' && addedAgain) continue;
      lane.keys.splice(lane.keys.indexOf(key), 1);
      if (step !== 'finished') stepAside(name, key, step.againAfter);
    }
    if (!stopped) lanes.delete(name);
  }

  function add(name: string, key: string): void {
    if (aside.has(`${name} ${key}`)) return;
    const known = lanes.get(name);
    const lane = known ?? { keys: [], current: undefined, addedAgain: false };
    if (lane.current === key) lane.addedAgain = true;
    else insertOnce(lane.keys, key);
    lanes.set(name, lane);
    if (!known && begun && !stopped) start(name, lane);
  }

  return {
    add,
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
      pauses.end();
      await Promise.all(running);
    },
  };
}

/** By halves, because an outage can leave thousands waiting. */
function insertOnce(keys: string[], key: string): void {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  if (keys[low] !== key) keys.splice(low, 0, key);
}
