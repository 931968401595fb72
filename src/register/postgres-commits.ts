import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import { z } from 'zod';
import type { Committed, RegisterAdapter, StoredWrite } from './adapter.ts';
import type { Questions } from './postgres-connection.ts';
import { wordsOfRecord } from './postgres-words.ts';
import { topicsOf } from './topics.ts';

const made = z.object({ answers: z.array(z.string()) });
const fate = z.object({ answers: z.array(z.string()).nullable() });

/** How often a server that is gone is asked what became of a commit, and how long between, in milliseconds. */
const ASKED = 20;
const BETWEEN = 500;

/**
 * The commits of one process, one batch after another. Where the answer to one is lost with the connection, it is asked
 * for again: what was saved is never taken for unsaved, and what was not never comes after.
 */
export function postgresCommits(db: Questions, writer: string): Pick<RegisterAdapter, 'commit'> {
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  async function commitNext(batch: readonly (readonly StoredWrite[])[]): Promise<Committed[]> {
    last += 1;
    const number = last;
    const commits = JSON.stringify(batch.map((writes) => writes.map(asWritten)));
    try {
      const [answered] = await db.ask(made, {
        name: 'commit',
        text: 'select commit_batch($1, $2, $3, $4) as answers',
        values: [commits, topicsOf(batch.flat()), writer, number],
      });
      return asCommitted(answered?.answers ?? []);
    } catch (error) {
      // What the server itself refuses was not made.
      if (error instanceof DatabaseError) throw error;
      const answers = await fateOf(number);
      if (answers === null) throw error;
      return asCommitted(answers);
    }
  }

  async function fateOf(number: number): Promise<string[] | null> {
    for (let asked = 1; ; asked += 1) {
      try {
        const [answered] = await db.ask(fate, {
          text: 'select fate_of_batch($1, $2) as answers',
          values: [writer, number],
        });
        return answered?.answers ?? null;
      } catch (error) {
        if (asked === ASKED) throw error;
        await pause(BETWEEN);
      }
    }
  }

  return {
    commit(batch) {
      const result = turn.then(() => commitNext(batch));
      turn = result.catch(() => {});
      return result;
    },
  };
}

function asCommitted(answers: readonly string[]): Committed[] {
  return answers.map((conflict) => (conflict === '' ? { committed: true } : { committed: false, conflict }));
}

function asWritten({ key, was, json }: StoredWrite) {
  const version = was === 'any' ? -1 : was === 'new' ? 0 : was;
  const words = json === undefined ? undefined : wordsOfRecord(key, json);
  return { key, was: version, value: json ?? null, words: words ?? null };
}
