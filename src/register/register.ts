import { Keyv } from 'keyv';
import { z } from 'zod';
import type { Committed, RegisterAdapter, Shared, StoredWrite, Was } from './adapter.ts';
import { sha256 } from './digest.ts';
import { notRead, notWritten } from './errors.ts';
import { groupCommits } from './group-commit.ts';
import { toJson } from './json.ts';
import { checkedKey } from './key.ts';
import { HOLDERS, ranked, wordsIn, type Hit } from './search.ts';

/** A record and how often it has been written: 1 when new. */
export interface Row {
  key: string;
  version: number;
  /** JSON; parse it before trusting it. */
  value: unknown;
}

/** A record to write, provided its version still is `was`; the value undefined deletes it. */
export interface Write {
  key: string;
  was: Was;
  value: unknown;
}

/** The council's register: records by key, saved several at once by compare-and-swap, and bytes by digest. */
export interface Register {
  read(key: string): Promise<Row | undefined>;
  /** Records whose key begins with `prefix`, ordered by key, bytewise; `after` is the last key already seen. */
  scan(prefix: string, options?: { after?: string; limit?: number }): Promise<Row[]>;
  /** The keys alone, of which looking through takes far less. */
  keys(prefix: string, options?: { after?: string; limit?: number }): Promise<string[]>;
  /**
   * All or nothing, durable when it returns. A key that is not at the version expected is an answer, not an error.
   * @throws RegisterFailed when the store fails, TypeError for what JSON cannot carry; then nothing is written.
   */
  commit(writes: readonly Write[]): Promise<Committed>;
  /**
   * Records under `search/` that have words in common with a text, best first: what a record shares counts the more, the
   * rarer it is. Nothing in the text is a command. What it costs does not grow with the register.
   */
  search(text: string, options: { limit: number }): Promise<Hit[]>;
  /** Letters, messages and files, durable when `put` returns; put them before the commit that names them. */
  blobs: {
    put(bytes: Uint8Array): Promise<string>;
    get(digest: string): Promise<Uint8Array | undefined>;
    /** Digests of all there are, in order; `after` is the last already seen. */
    scan(options: { after?: string; limit: number }): Promise<string[]>;
    /** Deletes them, unless there is a record under one of these prefixes: whoever writes one after finds them gone. */
    remove(digest: string, unless?: readonly string[]): Promise<void>;
  };
  /** What the store itself has to be asked for now and then. */
  upkeep: Pick<RegisterAdapter, 'forget' | 'faults' | 'reindex'>;
  /** What processes on one register need of each other; absent where one has it to itself. */
  shared?: Shared;
  /** Waits for commits under way, then lets go of the store. */
  close(): Promise<void>;
}

const storedValue = z.object({ version: z.int().positive(), value: z.unknown() });

/** The register over any store that keeps the adapter's contract. */
export function registerOver(adapter: RegisterAdapter): Register {
  // No `error` listener is ever attached: with one, Keyv answers a failed read with "not there".
  const keyv = new Keyv({ store: adapter, serialization: { stringify: toJson, parse: JSON.parse } });
  const group = groupCommits(adapter);
  let closed = false;

  function mustBeOpen(): void {
    if (closed) throw new Error('The register is closed.');
  }

  return {
    async read(key) {
      mustBeOpen();
      const found: unknown = await reading(keyv.getRaw(checkedKey(key)));
      return found === undefined ? undefined : { key, ...storedValue.parse(found) };
    },
    async keys(prefix, { after = '', limit = Number.MAX_SAFE_INTEGER } = {}) {
      mustBeOpen();
      return (await reading(adapter.scan(prefix, after, limit))).map(({ key }) => key);
    },
    async scan(prefix, { after = '', limit = Number.MAX_SAFE_INTEGER } = {}) {
      mustBeOpen();
      const rows = await reading(adapter.scan(prefix, after, limit));
      return rows.map(({ key, version, json }): Row => ({ key, version, value: JSON.parse(json) }));
    },
    async commit(writes) {
      mustBeOpen();
      return writes.length === 0 ? { committed: true } : group.commit(stored(writes));
    },
    async search(text, { limit }) {
      mustBeOpen();
      const words = wordsIn(text);
      if (words.length === 0) return [];
      const best = ranked(await reading(adapter.search(words, HOLDERS))).slice(0, limit);
      const keys = await reading(adapter.keysAt(best.map(({ place }) => place)));
      return best.flatMap(({ place, score }) => {
        const key = keys.get(place);
        return key === undefined ? [] : [{ key, score }];
      });
    },
    blobs: {
      async put(bytes) {
        mustBeOpen();
        const digest = sha256(bytes);
        await adapter.putBlob(digest, bytes).catch((error: unknown) => {
          throw notWritten(error);
        });
        return digest;
      },
      async get(digest) {
        mustBeOpen();
        return reading(adapter.getBlob(digest));
      },
      async scan({ after = '', limit }) {
        mustBeOpen();
        return adapter.scanBlobs(after, limit);
      },
      async remove(digest, unless = []) {
        mustBeOpen();
        await adapter.removeBlob(digest, unless);
      },
    },
    upkeep: {
      forget: () => adapter.forget(),
      faults: () => adapter.faults(),
      reindex: () => adapter.reindex(),
    },
    ...(adapter.shared && { shared: adapter.shared }),
    async close() {
      if (closed) return;
      closed = true;
      await group.settled();
      await keyv.disconnect();
    },
  };
}

async function reading<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    throw notRead(error);
  });
}

function stored(writes: readonly Write[]): StoredWrite[] {
  const keys = new Set<string>();
  return writes.map(({ key, was, value }) => {
    if (keys.has(checkedKey(key))) throw new TypeError(`${key} is written twice in one commit.`);
    keys.add(key);
    return { key, was, json: value === undefined ? undefined : toJson(value) };
  });
}
