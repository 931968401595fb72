import type { DatabaseSync } from 'node:sqlite';
import { Hookified } from 'hookified';
import { keyvStorageCapability, type KeyvStorageEntry } from 'keyv';
import { z } from 'zod';
import type { Committed, Found, RegisterAdapter, StoredRow, StoredWrite } from './adapter.ts';
import { LAST } from './key.ts';
import { keyvWrites } from './keyv-writes.ts';
import { faultsOf } from './sqlite-faults.ts';
import { BUSY_TIMEOUT } from './sqlite-file.ts';

const row = z.object({ key: z.string(), version: z.int(), json: z.string() });
const version = z.object({ version: z.int() }).optional();
const place = z.object({ place: z.int() });
const holding = z.object({ places: z.string().transform((text) => z.array(z.int()).parse(JSON.parse(text))) });
const at = z.object({ key: z.string() }).optional();
const digest = z.object({ sha256: z.string() });
const checkpoint = z.object({ busy: z.int() });
const blob = z.object({ bytes: z.instanceof(Uint8Array) }).optional();

/** The register's store on one SQLite file, by the driver that comes with Node. */
export class SqliteAdapter extends Hookified implements RegisterAdapter {
  readonly #db: DatabaseSync;
  readonly #statements;

  /** @param db a database that `openSqliteFile` has prepared */
  constructor(db: DatabaseSync) {
    super({ throwOnHookError: false });
    this.#db = db;
    this.#statements = {
      one: db.prepare('select key, version, value as json from records where key = ?'),
      version: db.prepare('select version from records where key = ?'),
      range: db.prepare(
        'select key, version, value as json from records where key >= ? and key < ? and key > ? order by key limit ?',
      ),
      write: db.prepare(
        `insert into records (key, version, value) values (?, 1, ?)
         on conflict (key) do update set version = version + 1, value = excluded.value`,
      ),
      remove: db.prepare('delete from records where key = ?'),
      clear: db.prepare('delete from records'),
      lastPlace: db.prepare('select coalesce(max(place), 0) as place from searched'),
      // One row for all of a word: two hundred of them would cost more than the looking.
      holders: db.prepare(
        `select json_group_array(place) as places
         from (select rowid as place from search_words where search_words match ? order by rowid desc limit ?)`,
      ),
      keyAt: db.prepare('select key from searched where place = ?'),
      putBlob: db.prepare('insert into blobs (sha256, bytes) values (?, ?) on conflict do nothing'),
      scanBlobs: db.prepare('select sha256 from blobs where sha256 > ? order by sha256 limit ?'),
      removeBlob: db.prepare('delete from blobs where sha256 = ?'),
      getBlob: db.prepare('select bytes from blobs where sha256 = ?'),
    };
  }

  /** Tells Keyv to use this adapter as it is. */
  get capabilities() {
    return keyvStorageCapability(this);
  }

  async commit(batch: readonly (readonly StoredWrite[])[]): Promise<Committed[]> {
    return this.#durably(() => batch.map((writes) => this.#commitOne(writes)));
  }

  async scan(prefix: string, after: string, limit: number): Promise<StoredRow[]> {
    return z.array(row).parse(this.#statements.range.all(prefix, prefix + LAST, after, limit));
  }

  async search(words: readonly string[], most: number): Promise<Found> {
    return {
      lastPlace: place.parse(this.#statements.lastPlace.get()).place,
      // In quotes a word is a word, whatever it may be to the index's own language.
      holders: words.map((word) => holding.parse(this.#statements.holders.get(`"${word}"`, most)).places),
    };
  }

  async keysAt(places: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const found = places.map((each) => [each, at.parse(this.#statements.keyAt.get(each))?.key] as const);
    return new Map(found.filter((each): each is [number, string] => each[1] !== undefined));
  }

  async putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    this.#statements.putBlob.run(sha256, bytes);
  }

  async getBlob(sha256: string): Promise<Uint8Array | undefined> {
    return blob.parse(this.#statements.getBlob.get(sha256))?.bytes;
  }

  async scanBlobs(after: string, limit: number): Promise<string[]> {
    return z
      .array(digest)
      .parse(this.#statements.scanBlobs.all(after, limit))
      .map(({ sha256 }) => sha256);
  }

  async removeBlob(sha256: string, unless: readonly string[]): Promise<void> {
    const { range, removeBlob } = this.#statements;
    this.#durably(() => {
      if (!unless.some((prefix) => range.get(prefix, prefix + LAST, '', 1))) removeBlob.run(sha256);
    });
  }

  async forget(): Promise<boolean> {
    // What was deleted is overwritten in the file itself (secure_delete), but stands in the log until that is emptied.
    // Whoever reads the register beside us is not waited for.
    this.#db.exec('pragma busy_timeout = 0');
    try {
      const { busy } = checkpoint.parse(this.#db.prepare('pragma wal_checkpoint(truncate)').get());
      return busy === 0;
    } finally {
      this.#db.exec(`pragma busy_timeout = ${BUSY_TIMEOUT}`);
    }
  }

  async faults(): Promise<string[]> {
    return faultsOf(this.#db);
  }

  async reindex(): Promise<void> {
    this.#durably(() => this.#db.exec("insert into search_words (search_words) values ('rebuild')"));
  }

  async get(key: string): Promise<string | undefined> {
    const found = row.optional().parse(this.#statements.one.get(key));
    return found && `{"version":${found.version},"value":${found.json}}`;
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    return Promise.all(keys.map((key) => this.get(key)));
  }

  async has(key: string): Promise<boolean> {
    return this.#statements.version.get(key) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return Promise.all(keys.map((key) => this.has(key)));
  }

  async set(key: string, value: unknown, expires?: number): Promise<boolean> {
    await this.setMany([{ key, value, ...(expires !== undefined && { expires }) }]);
    return true;
  }

  async setMany<Value>(entries: KeyvStorageEntry<Value>[]): Promise<boolean[]> {
    await this.commit([keyvWrites(entries)]);
    return entries.map(() => true);
  }

  async delete(key: string): Promise<boolean> {
    return this.#statements.remove.run(key).changes > 0;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    return this.#durably(() => keys.map((key) => this.#statements.remove.run(key).changes > 0));
  }

  async clear(): Promise<void> {
    this.#statements.clear.run();
  }

  async disconnect(): Promise<void> {
    this.#db.close();
  }

  #commitOne(writes: readonly StoredWrite[]): Committed {
    for (const { key, was } of writes) {
      const found = version.parse(this.#statements.version.get(key))?.version;
      if (was !== 'any' && found !== (was === 'new' ? undefined : was)) return { committed: false, conflict: key };
    }
    // Checked first, written after: a conflict has nothing to take back.
    for (const { key, json } of writes) {
      if (json === undefined) this.#statements.remove.run(key);
      else this.#statements.write.run(key, json);
    }
    return { committed: true };
  }

  #durably<T>(work: () => T): T {
    this.#db.exec('begin immediate');
    try {
      const result = work();
      this.#db.exec('commit');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#db.isTransaction) this.#db.exec('rollback');
      throw error;
    }
  }
}
