import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same throws. */
export interface Chance {
  /** At least `from`, less than `to`. */
  between(from: number, to: number): number;
  /** Whether what happens so often (0 to 1) happens now. */
  happens(often: number): boolean;
  /** @throws where there is nothing to choose from */
  oneOf<T>(list: readonly T[]): T;
  /** Chance of its own for a part of the plan: what others throw does not move it. */
  of(part: string): Chance;
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    between: (from, to) => from + next() * (to - from),
    happens: (often) => next() < often,
    oneOf(list) {
      const chosen = list[Math.floor(next() * list.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    of: (part) => chanceOf(`${seed}/${part}`),
  };
}
