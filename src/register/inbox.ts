import { z } from 'zod';
import { backoff } from './backoff.ts';
import type { Held } from './claim.ts';
import { faultOf, RegisterFailed } from './errors.ts';
import { createClaimedLanes, type GiveWay } from './claimed-lanes.ts';
import type { Lanes, Step } from './lanes.ts';
import type { Log } from './log.ts';
import type { Register, Row, Write } from './register.ts';
import { failedWrite } from './failed.ts';
import { forgetDaily } from './forget-daily.ts';
import { parkedInputKey, type WhenParked } from './parked.ts';
import { seenKey, seenWrite } from './seen.ts';
import { machineTimers, type Timers } from './timers.ts';
import { pauseOfRegister, triedInVain, tries as triesOf, untried, type Passing, type Tries } from './tries.ts';

/** Something that came in: an event, a command, a click. */
export interface Input {
  /** Known by this however often it comes: `event:Ev…`, `trigger:123.456`. */
  id: string;
  /** Inputs of a lane, such as a request's, are worked one after another; lanes do not wait for each other. */
  lane: string;
  kind: string;
  body: unknown;
}

/**
 * Works one input. `done` marks it as worked: put it in your own commit, and state and mark change together or not at
 * all. An input that changes nothing needs no commit. To throw is to be tried again.
 */
export type Work = (input: Input, done: readonly Write[]) => Promise<void>;

export interface InboxOptions {
  /** The instant, in milliseconds. */
  now: () => number;
  log: Log;
  timers?: Timers;
  /** Work gives way to what cannot wait; to nothing, unless it is said. */
  giveWay?: GiveWay;
  /** How often an input is tried before it is parked. */
  tries?: number;
  /** Why it failed may pass by itself, and is waited for; nothing does, unless it is said. */
  passing?: Passing;
  /** Written when an input is parked under `inbox-failed/<id>`. */
  whenParked?: WhenParked;
  /** Told once it has been. */
  onParked?: () => void;
}

/** Every input stored before it is acknowledged, and worked once, in order within its lane. */
export interface Inbox {
  /** Durable on return. 'seen': it has come before, and needs no work. @throws when it could not be stored: do not acknowledge */
  accept(input: Input): Promise<'new' | 'seen'>;
  /** The writes that put a parked input behind all that waits. Nothing where it is not kept any more. Poke afterwards. */
  putBack(id: string): Promise<readonly Write[] | undefined>;
  /** Looks for inputs that were put back. */
  poke(): void;
  /** Begins working, with what was left from before. */
  start(work: Work): Promise<void>;
  /** When all that was accepted is worked or parked, waiting retries included. */
  drain(): Promise<void>;
  /** Begins nothing more and waits for what is under way; the rest stays stored. */
  stop(): Promise<void>;
}

const PREFIX = 'inbox/';
const storedInput = triesOf.extend({ id: z.string(), lane: z.string(), kind: z.string(), body: z.unknown() });

/** The inbox kept in this register. */
export function createInbox(
  register: Register,
  {
    now,
    log,
    timers = machineTimers,
    giveWay = async () => {},
    tries = 8,
    passing = () => undefined,
    whenParked,
    onParked,
  }: InboxOptions,
): Inbox {
  const lanes = createClaimedLanes(register, { name: 'inbox', work: workNext, look, giveWay, timers, log });
  let work: Work | undefined;
  let lastNumber: Promise<number> | undefined;
  let given = 0;
  const oldInputs = forgetDaily(register, { now, log, timers });

  /** Numbers go on after those still waiting, so that order holds across a restart. */
  async function nextKey(): Promise<string> {
    if (register.shared) return numbered(await register.shared.nextNumber());
    lastNumber ??= register.scan(PREFIX).then((rows) => Number(rows.at(-1)?.key.slice(PREFIX.length) ?? 0));
    const last = await lastNumber;
    given += 1;
    return numbered(last + given);
  }

  async function look(add: Lanes['add']): Promise<boolean> {
    try {
      for (const { key, value } of await register.scan(PREFIX)) add(storedInput.parse(value).lane, key);
      return true;
    } catch (error) {
      log.error({ why: faultOf(error) }, 'The inbox could not be read; it is tried again.');
      return false;
    }
  }

  async function workNext(_lane: string, key: string, held: Held): Promise<Step> {
    let before = untried;
    try {
      const row = await register.read(key);
      if (!row || !work) return 'finished';
      const { id, lane, kind, body, ...tried } = storedInput.parse(row.value);
      before = tried;
      return await workInput(work, row, { id, lane, kind, body }, before, held);
    } catch (error) {
      log.error({ key, why: faultOf(error) }, 'The inbox could not be read or written; it is tried again.');
      return { againAfter: pauseOfRegister(before) };
    }
  }

  async function workInput(work: Work, row: Row, input: Input, before: Tries, held: Held): Promise<Step> {
    const { key, version } = row;
    const done: Write[] = [{ key, was: version, value: undefined }];
    try {
      await work(input, done);
      if (await register.read(key)) await register.commit(done);
      return 'finished';
    } catch (error) {
      // A full disk is no fault of the input's: it waits until there is room.
      if (error instanceof RegisterFailed) throw error;
      const { id, kind } = input;
      const why = faultOf(error);
      const { tried, again } = triedInVain(before, error, { now: now(), most: tries, passing });
      log.warn({ id, kind, ...tried, why }, 'An input could not be worked.');
      // It may have failed only after its own commit, which counts.
      if (!(await register.read(key))) return 'finished';
      const value = { ...input, ...tried };
      // Taken over meanwhile, another works it, and neither counts this failure nor gives up for it.
      if (again) {
        await held.commit([{ key, was: version, value }]);
        return again;
      }
      const told = (await whenParked?.({ ...input, key: parkedInputKey(id), why })) ?? [];
      const parked = await held.commit([...done, failedWrite(id, { ...value, why }, now()), ...told]);
      if (!parked.committed) return { againAfter: backoff(1) };
      onParked?.();
      return 'finished';
    }
  }

  return {
    async accept({ id, lane, kind, body }) {
      const stored = { id, lane, kind, body, ...untried };
      for (;;) {
        const key = await nextKey();
        const result = await register.commit([seenWrite(id, now()), { key, was: 'new', value: stored }]);
        if (result.committed) {
          lanes.add(lane, key);
          return 'new';
        }
        if (result.conflict === seenKey(id)) return 'seen';
      }
    },
    async putBack(id) {
      const at = parkedInputKey(id);
      const row = await register.read(at);
      if (!row) return undefined;
      const { lane, kind, body } = storedInput.parse(row.value);
      return [
        { key: at, was: row.version, value: undefined },
        { key: await nextKey(), was: 'new', value: { id, lane, kind, body, ...untried } },
      ];
    },
    poke: () => lanes.poke(),
    async start(worker) {
      work = worker;
      await lanes.start();
      await oldInputs.start();
    },
    drain: () => lanes.drain(),
    async stop() {
      oldInputs.stop();
      await lanes.stop();
    },
  };
}

function numbered(number: number): string {
  return PREFIX + String(number).padStart(15, '0');
}
