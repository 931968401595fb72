import { z } from 'zod';
import type { Committed } from './adapter.ts';
import { reasonOf } from './errors.ts';
import type { Log } from './log.ts';
import type { Register, Write } from './register.ts';
import { machineTimers, type Timers } from './timers.ts';
import { givenBack } from './topics.ts';

/** How often whoever has a claim says that it is alive, and others look, in milliseconds. */
const BEAT = 1000;
/** How long a claim stands still before another takes it, in milliseconds of the taker's own time. */
const STANDS_STILL = 5000;
/** For so long after its own heartbeat nobody can have taken it, and what leaves meanwhile arrives before anybody may. */
const SURE = 2000;

const claimed = z.object({ owner: z.string() });

/** Background work as a process has it. */
export interface Held {
  isHeld(): boolean;
  /**
   * Whether it is still this process's at this moment: asked just before something that cannot be taken back. A process
   * that was halted finds out here.
   */
  isStillHeld(): Promise<boolean>;
  /** Commits, provided this process still has the claim; where it does not, the conflict is the claim's key. */
  commit(writes: readonly Write[]): Promise<Committed>;
}

/** A piece of background work, which one process at a time has. */
export interface Claim extends Held {
  /** Claims it, and goes on trying while another has it; returns after the first try. */
  start(): Promise<void>;
  /** Leaves it to another at once. */
  stop(): Promise<void>;
}

/** What a claim tells of itself. */
export interface Claiming {
  timers?: Timers;
  log: Log;
  /**
   * It is this process's from now on: also when it was given back and taken again. What is begun now asks `held`, which is
   * never again once another had it in between: that one may have done the same.
   */
  taken: (held: Held) => void;
  /** Another has it. */
  lost?: () => void;
  /** Called at every heartbeat of its own: what another process wrote may have gone unheard. */
  beat?: () => void;
}

/** The claim to this work on a register. Where one process has the register to itself, so it has the work. */
export function createClaim(register: Register, work: string, claiming: Claiming): Claim {
  return register.shared ? sharedClaim(register, register.shared, work, claiming) : ownClaim(register, claiming);
}

function ownClaim(register: Register, { taken }: Claiming): Claim {
  let held = false;
  const own: Held = {
    isHeld: () => held,
    isStillHeld: async () => held,
    commit: (writes) => register.commit(writes),
  };
  return {
    ...own,
    async start() {
      held = true;
      taken(own);
    },
    async stop() {
      held = false;
    },
  };
}

function sharedClaim(
  register: Register,
  { self, listen }: NonNullable<Register['shared']>,
  work: string,
  { timers = machineTimers, log, taken, lost, beat }: Claiming,
): Claim {
  const key = `claim/${work}`;
  /** The version it has while it is ours. */
  let version: number | undefined;
  /** When its last heartbeat that came through was begun. */
  let renewed = 0;
  /** How often it has become ours. */
  let takings = 0;
  /** The version another gave it, and since when it has stood still at it. */
  let others: { version: number; since: number } | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let cancelBeat = (): void => {};
  let cancelHearing = (): void => {};

  /** One after another, because each heartbeat goes on from the one before. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = turn.then(act);
    turn = result.catch(() => {});
    return result;
  }

  async function renew(writes: readonly Write[], goOn = true): Promise<Committed> {
    if (version === undefined) return { committed: false, conflict: key };
    const value = goOn ? { owner: self } : givenBack;
    const began = timers.monotonic();
    const result = await register.commit([...writes, { key, was: version, value }]);
    if (result.committed) {
      version = goOn ? version + 1 : undefined;
      renewed = began;
    } else if (result.conflict === key) await lookWhose();
    return result;
  }

  /** A heartbeat whose answer was lost may have been made all the same. */
  async function lookWhose(): Promise<void> {
    const row = await register.read(key);
    if (row && claimed.parse(row.value).owner === self) {
      version = row.version;
      return;
    }
    version = undefined;
    lost?.();
  }

  async function tryToTake(): Promise<void> {
    const row = await register.read(key);
    if (row && ![self, givenBack.owner].includes(claimed.parse(row.value).owner)) {
      if (others?.version !== row.version) others = { version: row.version, since: timers.monotonic() };
      if (timers.monotonic() - others.since < STANDS_STILL) return;
    }
    others = undefined;
    const began = timers.monotonic();
    const result = await register.commit([{ key, was: row?.version ?? 'new', value: { owner: self } }]);
    if (!result.committed) return;
    version = (row?.version ?? 0) + 1;
    renewed = began;
    takings += 1;
    taken(heldSince(takings));
  }

  function heldSince(taking: number): Held {
    const isHeld = (): boolean => version !== undefined && takings === taking;
    return {
      isHeld,
      isStillHeld: async () => isHeld() && (await isStillHeld()) && isHeld(),
      commit: (writes) => inTurn(async () => (isHeld() ? renew(writes) : { committed: false, conflict: key })),
    };
  }

  async function isStillHeld(): Promise<boolean> {
    if (version !== undefined && timers.monotonic() - renewed < SURE) return true;
    return inTurn(() => renew([]))
      .then(({ committed }) => committed)
      .catch(() => false);
  }

  async function once(): Promise<void> {
    try {
      if (version === undefined) await tryToTake();
      else if ((await renew([])).committed) beat?.();
    } catch (error) {
      log.error({ work, why: reasonOf(error) }, 'The claim to background work could not be read or written.');
    }
  }

  function beatAgain(): void {
    cancelBeat();
    if (stopped) return;
    cancelBeat = timers.after(BEAT, () => void inTurn(once).then(beatAgain));
  }

  return {
    async start() {
      cancelHearing = listen('claim', () => void inTurn(once));
      await inTurn(once);
      beatAgain();
    },
    isHeld: () => version !== undefined,
    isStillHeld,
    commit: (writes) => inTurn(() => renew(writes)),
    async stop() {
      stopped = true;
      cancelBeat();
      cancelHearing();
      await inTurn(async () => {
        try {
          await renew([], false);
        } catch (error) {
          log.warn(
            { work, why: reasonOf(error) },
            'The claim to background work could not be given back; it is taken over in some seconds.',
          );
        }
      });
    },
  };
}
