import { z } from 'zod';
import { backoff, triedAgain } from './backoff.ts';

/** How often something was tried in vain. */
export const tries = z.object({
  /** For reasons of its own or of ours: so often, and it is given up. */
  failures: z.int(),
  /** For reasons that pass by themselves. */
  waits: z.int().default(0),
  /** The instant of the first of those, 0 before it. */
  waitingSince: z.int().default(0),
});
export type Tries = z.infer<typeof tries>;

/**
 * Says of an error that it passes by itself, such as that somebody else's server is down, and for how many milliseconds
 * we were asked to wait (0 where nobody said); nothing of one that may be ours.
 */
export type Passing = (error: unknown) => { askedMs: number } | undefined;

/** What passes by itself is waited for so long, in milliseconds: an outage is over by then, or a person has to look. */
const WAITED_FOR = 12 * 60 * 60_000;
/** And tried so often at the least, six hours in all: a machine that slept has not waited meanwhile. */
const LEAST_WAITS = 360;
/** While it is waited for, nothing pauses longer than this, so that all goes on soon after. */
const LONGEST_PAUSE = 60_000;

/** How often something was tried in vain, with this time; and when it is tried again, nothing where it is given up. */
export function triedInVain(
  before: Tries,
  error: unknown,
  { now, most, passing }: { now: number; most: number; passing: Passing },
): { tried: Tries; again: ReturnType<typeof triedAgain> | undefined } {
  const { failures, waits, waitingSince } = before;
  const passes = passing(error);
  if (!passes) {
    const tried = { failures: failures + 1, waits, waitingSince };
    return { tried, again: tried.failures < most ? triedAgain(inAll(tried)) : undefined };
  }
  const tried = { failures, waits: waits + 1, waitingSince: waits === 0 ? now : waitingSince };
  if (now - tried.waitingSince >= WAITED_FOR && tried.waits >= LEAST_WAITS) return { tried, again: undefined };
  const { againAfter, aside } = triedAgain(inAll(tried));
  return { tried, again: { againAfter: Math.max(passes.askedMs, Math.min(againAfter, LONGEST_PAUSE)), aside } };
}

/** Not yet tried. */
export const untried: Tries = { failures: 0, waits: 0, waitingSince: 0 };

/** How long is waited, in milliseconds, where the register itself fails. */
export function pauseOfRegister(before: Tries): number {
  return Math.min(backoff(inAll(before) + 1), LONGEST_PAUSE);
}

function inAll({ failures, waits }: Tries): number {
  return failures + waits;
}
