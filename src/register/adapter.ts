import type { KeyvStorageAdapter } from 'keyv';

/** The version a key must have for a write to happen: that one, none yet, or whatever it is. */
export type Was = number | 'new' | 'any';

/** What became of one commit: all of it, or none because this key was not as expected. */
export type Committed = { committed: true } | { committed: false; conflict: string };

/** One write as a store sees it: the value is JSON text, undefined deletes. */
export interface StoredWrite {
  key: string;
  was: Was;
  json: string | undefined;
}

/** One record as a store keeps it. */
export interface StoredRow {
  key: string;
  version: number;
  json: string;
}

/** Records under this prefix hold `{words: text}` and can be found by those words. */
export const SEARCHED = 'search/';

/** Which records under `search/` hold the words looked for. */
export interface Found {
  /** The place of the record that was first written last; 0 where there is none. */
  lastPlace: number;
  /** For each word in the order asked, the places of those that hold it: from 1 on, one more for each that is first written. */
  holders: readonly (readonly number[])[];
}

/** What processes that work on one register at once need of it. */
export interface Shared {
  /** Who this one is among them; another each time it is opened. */
  readonly self: string;
  /** A number above every one given before, to whomever. */
  nextNumber: () => Promise<number>;
  /**
   * Calls `heard` when another process has written under `topic/` what is told of (`topics.ts`), or may have; what was
   * missed is not made up for, so look now and then all the same. The answer calls it off.
   */
  listen: (topic: string, heard: () => void) => () => void;
}

/**
 * A store the register can stand on: a Keyv storage adapter, with what Keyv lacks. Records are read through Keyv:
 * `get` answers with the text `{"version":n,"value":…}`.
 */
export interface RegisterAdapter extends KeyvStorageAdapter {
  /** Absent where one process has the store to itself. */
  readonly shared?: Shared;
  /**
   * Makes all commits of the batch in one durable transaction, in order, each of them whole or not at all.
   * @throws when the store fails; then nothing of the batch is written.
   */
  commit(batch: readonly (readonly StoredWrite[])[]): Promise<Committed[]>;
  /** Records whose key begins with `prefix` and comes after `after`, in the order of the keys' UTF-8 bytes. */
  scan(prefix: string, after: string, limit: number): Promise<StoredRow[]>;
  /**
   * For each word, the records under `search/` that hold it or another form of it (English stems), the latest first
   * written in front, at most `most` of them; and the last place given. A word is letters and digits only. What is found
   * is what the records say now, as of the last commit; it costs no more where there are more records.
   */
  search(words: readonly string[], most: number): Promise<Found>;
  /** The keys of the records at these places; one that was deleted meanwhile has none. */
  keysAt(places: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Keeps bytes under their digest, durably; a second time changes nothing. */
  putBlob(sha256: string, bytes: Uint8Array): Promise<void>;
  getBlob(sha256: string): Promise<Uint8Array | undefined>;
  /** Digests under which bytes are kept, in order, those after `after`. */
  scanBlobs(after: string, limit: number): Promise<string[]>;
  /**
   * Deletes bytes, unless there is a record whose key begins with one of these, as of the last commit: one that is made
   * after finds them gone. Those that are not there stay so.
   */
  removeBlob(sha256: string, unless: readonly string[]): Promise<void>;
  /** Sees to it that nothing deleted so far can be read from the store's files. Says whether it could; if not, try again. */
  forget(): Promise<boolean>;
  /** What is wrong with the store itself, its index of words included, in words; nothing where it is sound. */
  faults(): Promise<string[]>;
  /** Makes the index of words again from the records under `search/`. */
  reindex(): Promise<void>;
  disconnect(): Promise<void>;
}
