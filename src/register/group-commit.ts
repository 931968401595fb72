import type { Committed, RegisterAdapter, StoredWrite } from './adapter.ts';
import { notWritten, RegisterFailed } from './errors.ts';

interface Pending {
  writes: readonly StoredWrite[];
  resolve(result: Committed): void;
  reject(error: unknown): void;
}

/** Turns of the event loop that a commit waits for others at most. */
const TURNS = 8;

/**
 * Commits that arrive within a few turns of the event loop share one durable transaction: sixteen clicks at a time
 * then cost one flush to the disk, not sixteen.
 */
export function groupCommits(adapter: Pick<RegisterAdapter, 'commit'>) {
  let waiting: Pending[] = [];
  let flushing: Promise<void> | undefined;

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      await gathered();
      const group = waiting;
      waiting = [];
      await commitGroup(group);
    }
    flushing = undefined;
  }

  /** What comes together comes in several turns: the last is the one that brings nothing more. */
  async function gathered(): Promise<void> {
    for (let turn = 0, before = 0; turn < TURNS && before < waiting.length; turn += 1) {
      before = waiting.length;
      await new Promise((turnEnds) => setImmediate(turnEnds));
    }
  }

  async function commitGroup(group: readonly Pending[]): Promise<void> {
    try {
      const results = await adapter.commit(group.map((pending) => pending.writes));
      for (const [i, pending] of group.entries()) {
        const result = results[i];
        if (result) pending.resolve(result);
        else pending.reject(new RegisterFailed('The store did not say what became of a commit.'));
      }
    } catch (error) {
      const [only] = group;
      if (group.length === 1 && only !== undefined) {
        only.reject(notWritten(error));
        return;
      }
      // One commit too many for the disk must not fail its neighbours.
      for (const pending of group) await commitGroup([pending]);
    }
  }

  return {
    commit(writes: readonly StoredWrite[]): Promise<Committed> {
      return new Promise((resolve, reject) => {
        waiting.push({ writes, resolve, reject });
        flushing ??= flush();
      });
    },
    /** When everything handed in so far has been answered. */
    async settled(): Promise<void> {
      await flushing;
    },
  };
}
