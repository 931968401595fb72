import { beginAttempt, recordFailure, settle, type Attempts, type Recording } from './attempts.ts';
import { backoff } from './backoff.ts';
import type { Held } from './claim.ts';
import { faultOf, RegisterFailed } from './errors.ts';
import { laneOf, OUTBOX, parseIntent, type Intent } from './intents.ts';
import { createClaimedLanes, type GiveWay } from './claimed-lanes.ts';
import type { Lanes, Step } from './lanes.ts';
import type { Log } from './log.ts';
import { parkedIntentKey, parkWrite, type WhenParked } from './parked.ts';
import type { Register, Row, Write } from './register.ts';
import { machineTimers, type Timers } from './timers.ts';
import { triedInVain, type Passing } from './tries.ts';

/** What became of an attempt. */
export type Outcome =
  | { outcome: 'done'; writes?: Recording }
  /** Known not to have happened; it keeps its place, or lets what is behind it go on meanwhile. */
  | { outcome: 'retry'; afterMs: number; why: string; aside?: boolean }
  /** It never will; kept under `outbox-failed/`. */
  | { outcome: 'failed'; why: string; writes?: Recording };

/**
 * Performs an intent. `attempt` is 1 for the first; above 1 an earlier attempt may have happened without being
 * recorded, so look for its effect before doing it again. Ask `isOurs` just before what cannot be taken back: a process
 * that was halted meanwhile may have been taken over from. To throw is to be tried again.
 */
export type Handler = (intent: Intent, attempt: number, isOurs: () => Promise<boolean>) => Promise<Outcome>;

export interface OutboxOptions {
  /** The instant, in milliseconds. */
  now: () => number;
  log: Log;
  timers?: Timers;
  /** Work gives way to what cannot wait; to nothing, unless it is said. */
  giveWay?: GiveWay;
  /** Least milliseconds between the beginnings of two attempts in a lane. */
  spacing?: (lane: string) => number;
  /** How often an intent may throw before it is parked. */
  tries?: number;
  /** Why it threw may pass by itself, and is waited for; nothing does, unless it is said. */
  passing?: Passing;
  /** Written when an intent is parked under `outbox-failed/`, as it never will happen or kept throwing. */
  whenParked?: WhenParked;
}

/** Performs what must leave, in order within a lane, and records what became of it. */
export interface Outbox {
  /** Begins performing, with what was left from before. @param handlers one for each kind of intent */
  start(handlers: Readonly<Record<string, Handler>>): void;
  /** Looks for new intents: call it after a commit that wrote any. */
  poke(): void;
  /** When everything is performed or parked, waiting retries included. */
  drain(): Promise<void>;
  /** Begins nothing more and waits for what is under way; the rest stays stored. */
  stop(): Promise<void>;
}

const PAGE = 500;

/** The outbox kept in this register. */
export function createOutbox(
  register: Register,
  {
    now,
    log,
    timers = machineTimers,
    giveWay = async () => {},
    spacing = () => 0,
    tries = 30,
    passing = () => undefined,
    whenParked,
  }: OutboxOptions,
): Outbox {
  const lanes = createClaimedLanes(register, { name: 'outbox', work: performNext, look, giveWay, timers, log });
  const lastBegun = new Map<string, number>();
  let handlers: Readonly<Record<string, Handler>> | undefined;

  async function performNext(lane: string, key: string, held: Held): Promise<Step> {
    try {
      const row = await register.read(key);
      if (!row) return 'finished';
      const wait = (lastBegun.get(lane) ?? -Infinity) + spacing(lane) - timers.monotonic();
      if (wait > 0) return { againAfter: wait };
      return await perform(lane, row, held);
    } catch (error) {
      log.error({ key, why: faultOf(error) }, 'The outbox could not be read or written; it is tried again.');
      return { againAfter: backoff(1) };
    }
  }

  async function perform(lane: string, row: Row, held: Held): Promise<Step> {
    const intent = parseIntent(row.value);
    const begun = await beginAttempt(register, held, row.key, now());
    if (!begun) return { againAfter: backoff(1) };
    if (spacing(lane) > 0) lastBegun.set(lane, timers.monotonic());
    try {
      const handler = handlers && Object.hasOwn(handlers, intent.kind) ? handlers[intent.kind] : undefined;
      if (!handler) throw new Error(`Nothing here performs ${intent.kind}.`);
      const outcome = await handler(intent, begun.attempts, () => held.isStillHeld());
      const { id, kind } = intent;
      if (outcome.outcome === 'retry') {
        log.warn({ id, kind, why: outcome.why }, 'An intent has to wait.');
        return { againAfter: outcome.afterMs, aside: outcome.aside === true };
      }
      const failed = outcome.outcome === 'failed';
      if (failed) log.warn({ id, kind, why: outcome.why }, 'An intent failed for good.');
      const step = await settle(
        register,
        held,
        row,
        outcome.writes,
        failed ? await parked(row, intent, outcome.why) : [],
      );
      if (outcome.writes || failed) lanes.poke();
      return step;
    } catch (error) {
      // A full disk is no fault of the intent's: it waits until there is room.
      if (error instanceof RegisterFailed) throw error;
      return failedToPerform(row, intent, begun, error, held);
    }
  }

  async function failedToPerform(row: Row, intent: Intent, begun: Attempts, error: unknown, held: Held): Promise<Step> {
    const { id, kind } = intent;
    const why = faultOf(error);
    const { tried, again } = triedInVain(begun, error, { now: now(), most: tries, passing });
    await recordFailure(held, row.key, begun, tried);
    log.warn({ id, kind, ...tried, why }, 'An intent could not be performed.');
    if (again) return again;
    const step = await settle(register, held, row, undefined, await parked(row, intent, why));
    lanes.poke();
    return step;
  }

  async function parked(row: Row, intent: Intent, why: string): Promise<Write[]> {
    const told = (await whenParked?.({ ...intent, key: parkedIntentKey(row.key), why })) ?? [];
    return [parkWrite(row.key, intent, why, now()), ...told];
  }

  async function look(add: Lanes['add']): Promise<boolean> {
    try {
      for (let page = await register.keys(OUTBOX, { limit: PAGE }); page.length > 0;) {
        for (const key of page) add(laneOf(key), key);
        page = await register.keys(OUTBOX, { limit: PAGE, after: page.at(-1) ?? '' });
      }
      return true;
    } catch (error) {
      log.error({ why: faultOf(error) }, 'The outbox could not be read; it is tried again.');
      return false;
    }
  }

  return {
    start(kinds) {
      handlers = kinds;
      void lanes.start();
    },
    poke: () => lanes.poke(),
    drain: () => lanes.drain(),
    stop: () => lanes.stop(),
  };
}
