import { mergeFeed, refresh, shippedHolidays, writeHolidays, type Refreshed } from '../../calendar/index.ts';
import type { Holidays } from '../../domain/clock/index.ts';
import type { Register, Timers } from '../../register/index.ts';
import type { Log } from '../desk.ts';

/** The bank holidays known: those FOI Desk ships with, and what was learnt since from GOV.UK, kept in the register. */
export interface KnownHolidays {
  now(): Holidays;
  /** Asks GOV.UK by the fetcher given, and keeps what is new. Never throws for want of a network. */
  refresh(fetchJson: (address: string) => Promise<unknown>): Promise<Refreshed>;
}

const KEY = 'holidays';

/** Opens the holidays. A list kept by an earlier version loses nothing of what this one ships with. */
export async function openHolidays(register: Register, log: Log): Promise<KnownHolidays> {
  let known = shippedHolidays();
  const kept = await register.read(KEY);
  if (kept) {
    const merged = mergeFeed(known, kept.value);
    if (merged.ok) known = merged.value.holidays;
    else log.warn({}, 'The bank holidays kept in the register cannot be read; those FOI Desk ships with are used.');
  }
  return {
    now: () => known,
    async refresh(fetchJson) {
      const refreshed = await refresh(known, fetchJson);
      if (!refreshed.fresh) {
        log.warn(
          {},
          'GOV.UK’s bank holidays could not be fetched or read; those known stay. It is tried again tomorrow.',
        );
        return refreshed;
      }
      const { holidays, added, removed } = refreshed;
      if (added.length === 0 && removed.length === 0 && holidays.lastDay === known.lastDay) return refreshed;
      await register.commit([{ key: KEY, was: 'any', value: writeHolidays(holidays) }]);
      known = holidays;
      log.info({ added: added.length, removed: removed.length }, 'Bank holidays were announced or moved.');
      return refreshed;
    },
  };
}

const DAY = 24 * 60 * 60 * 1000;

/** Does something now and once a day. The answer stops it. */
export function daily(timers: Timers, run: () => Promise<unknown>): () => void {
  let callOff = () => {};
  let stopped = false;
  const once = () => {
    void run().finally(() => {
      if (!stopped) callOff = timers.after(DAY, once);
    });
  };
  once();
  return () => {
    stopped = true;
    callOff();
  };
}
