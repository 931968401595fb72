import type { Timers } from '../../src/register/index.ts';

/** Timers whose time passes only when a test says so. */
export class ManualTimers implements Timers {
  #time = 0;
  readonly #waiting = new Set<{ at: number; run: () => void }>();

  monotonic(): number {
    return this.#time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const waiting = { at: this.#time + milliseconds, run };
    this.#waiting.add(waiting);
    return () => void this.#waiting.delete(waiting);
  }

  /** Lets time pass while nothing runs, as in a process that is halted. */
  passes(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** How many are waiting to run. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Lets so many milliseconds pass, and everything that follows from it happen. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#time + milliseconds;
    await settled();
    for (let next = this.#due(end); next; next = this.#due(end)) {
      this.#waiting.delete(next);
      this.#time = next.at;
      next.run();
      await settled();
    }
    this.#time = end;
  }

  #due(end: number): { at: number; run: () => void } | undefined {
    return [...this.#waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything happen that waits for nothing but the event loop. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((next) => setImmediate(next));
}
