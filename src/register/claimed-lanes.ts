import { createClaim, type Held } from './claim.ts';
import { createLanes, type Lanes, type Step } from './lanes.ts';
import type { Log } from './log.ts';
import { createLookout } from './lookout.ts';
import type { Register } from './register.ts';
import type { Timers } from './timers.ts';

/** Lanes that are worked as long as this process has the claim to their work. */
export interface ClaimedLanes {
  /** Claims the work; begins it, with what was left from before, once the claim is had. Returns after the first try. */
  start(): Promise<void>;
  /** Adds an item of this process's own. Where another has the claim, it hears of it from the register. */
  add(lane: string, key: string): void;
  /** Looks for what is new. */
  poke(): void;
  /** When everything this process has to work is worked, waiting retries included. */
  drain(): Promise<void>;
  /** Begins nothing more, waits for what is under way, and leaves the rest to others. */
  stop(): Promise<void>;
}

/** Waited for before each piece of work, so that it gives way to what cannot wait. */
export type GiveWay = () => Promise<void>;

export interface ClaimedWork {
  /** What it is called, which is also where it stands in the register: `inbox`, `outbox`. */
  name: string;
  /** Works an item, as long as the work is held. It must not throw. */
  work: (lane: string, key: string, held: Held) => Promise<Step>;
  /** Adds all there is; says whether it could be seen. It must not throw. */
  look: (add: Lanes['add']) => Promise<boolean>;
  giveWay: GiveWay;
  timers: Timers;
  log: Log;
}

/** The lanes of one piece of background work on a register. */
export function createClaimedLanes(
  register: Register,
  { name, work, look, giveWay, timers, log }: ClaimedWork,
): ClaimedLanes {
  let lanes: Lanes | undefined;
  let started: Promise<void> = Promise.resolve();
  /** What was under way when the claim was lost; it comes to its end before anything is begun again. */
  let ending: Promise<unknown> = Promise.resolve();
  let stopHearing = (): void => {};
  const lookout = createLookout(lookForMore, timers);
  const claim = createClaim(register, name, {
    timers,
    log,
    taken(held) {
      lanes = createLanes(async (lane, key) => {
        await giveWay();
        return work(lane, key, held);
      }, timers);
      lookout.poke();
    },
    lost() {
      log.warn({ work: name }, 'Another process has taken over background work.');
      ending = Promise.all([ending, lanes?.stop()]);
      lanes = undefined;
    },
    // What was not heard is seen a moment later.
    beat: poke,
  });

  async function lookForMore(): Promise<boolean> {
    const ours = lanes;
    await ending;
    await giveWay();
    if (!ours || ours !== lanes) return true;
    const seen = await look((lane, key) => ours.add(lane, key));
    if (seen) ours.begin();
    return seen;
  }

  function poke(): void {
    if (lanes) lookout.poke();
  }

  return {
    start() {
      stopHearing = register.shared?.listen(name, poke) ?? stopHearing;
      started = claim.start();
      return started;
    },
    add(lane, key) {
      // What another process stored before may not have been seen yet, and is worked before it.
      if (register.shared) poke();
      else lanes?.add(lane, key);
    },
    poke,
    async drain() {
      await started;
      poke();
      do {
        await lookout.looked();
        await lanes?.drained();
      } while (lookout.isLooking());
    },
    async stop() {
      await started;
      stopHearing();
      await lookout.stop();
      await lanes?.stop();
      await ending;
      await claim.stop();
    },
  };
}
