import { setTimeout as pause } from 'node:timers/promises';
import { Hookified } from 'hookified';
import { keyvStorageCapability, type KeyvStorageEntry } from 'keyv';
import { z } from 'zod';
import type { Committed, Found, RegisterAdapter, Shared, StoredRow, StoredWrite } from './adapter.ts';
import { LAST } from './key.ts';
import { keyvWrites } from './keyv-writes.ts';
import { postgresCommits } from './postgres-commits.ts';
import type { Questions } from './postgres-connection.ts';
import { faultsOf, reindexed, vacuumed } from './postgres-upkeep.ts';
import { plain } from './postgres-words.ts';
import { toldNothing, type Told } from './topics.ts';

const row = z.object({ key: z.string(), version: z.int(), json: z.string() });

/** The register's store in a Postgres database, for any number of processes at once. */
export class PostgresAdapter extends Hookified implements RegisterAdapter {
  readonly shared: Shared;
  readonly #db: Questions;
  readonly #told: Told;
  readonly #commits;

  /**
   * @param db connections to a database that is laid out
   * @param told what others on the register tell; nothing where it is only read
   */
  constructor(db: Questions, told: Told = toldNothing) {
    super({ throwOnHookError: false });
    this.#db = db;
    this.#told = told;
    this.#commits = postgresCommits(db, told.self);
    this.shared = {
      self: told.self,
      nextNumber: () => this.#nextNumber(),
      listen: (topic, heard) => told.listen(topic, heard),
    };
  }

  /** Tells Keyv to use this adapter as it is. */
  get capabilities() {
    return keyvStorageCapability(this);
  }

  async commit(batch: readonly (readonly StoredWrite[])[]): Promise<Committed[]> {
    return this.#commits.commit(batch);
  }

  async scan(prefix: string, after: string, limit: number): Promise<StoredRow[]> {
    return this.#db.ask(row, {
      name: 'scan',
      text: 'select key, version, value as json from records where key >= $1 and key < $2 and key > $3 order by key limit $4',
      values: [prefix, prefix + LAST, after, limit],
    });
  }

  async search(words: readonly string[], most: number): Promise<Found> {
    const [last] = await this.#db.ask(z.object({ place: z.int() }), {
      name: 'last-place',
      text: 'select coalesce(max(place), 0) as place from searched',
    });
    const found = await this.#db.ask(z.object({ places: z.array(z.int()) }), {
      name: 'search',
      text: `select array(select place from search_words where stem = stem_of(word) order by place desc limit $2) as places
             from unnest($1::text[]) with ordinality as asked (word, n) order by n`,
      values: [words.map(plain), most],
    });
    return { lastPlace: last?.place ?? 0, holders: found.map(({ places }) => places) };
  }

  async keysAt(places: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const found = await this.#db.ask(z.object({ place: z.int(), key: z.string() }), {
      name: 'keys-at',
      text: 'select place, key from searched where place = any($1)',
      values: [places],
    });
    return new Map(found.map(({ place, key }) => [place, key]));
  }

  async putBlob(sha256: string, bytes: Uint8Array): Promise<void> {
    const text = 'insert into blobs (sha256, bytes) values ($1, $2) on conflict do nothing';
    await this.#db.ask(z.unknown(), { name: 'put-blob', text, values: [sha256, Buffer.from(bytes)] });
  }

  async getBlob(sha256: string): Promise<Uint8Array | undefined> {
    const [found] = await this.#db.ask(z.object({ bytes: z.instanceof(Uint8Array) }), {
      name: 'get-blob',
      text: 'select bytes from blobs where sha256 = $1',
      values: [sha256],
    });
    return found && new Uint8Array(found.bytes);
  }

  async scanBlobs(after: string, limit: number): Promise<string[]> {
    const found = await this.#db.ask(z.object({ sha256: z.string() }), {
      name: 'scan-blobs',
      text: 'select sha256 from blobs where sha256 > $1 order by sha256 limit $2',
      values: [after, limit],
    });
    return found.map(({ sha256 }) => sha256);
  }

  async removeBlob(sha256: string, unless: readonly string[]): Promise<void> {
    const ends = unless.map((prefix) => prefix + LAST);
    await this.#db.ask(z.unknown(), { text: 'select remove_blob($1, $2, $3)', values: [sha256, unless, ends] });
  }

  forget(): Promise<boolean> {
    return vacuumed(this.#db, pause);
  }

  faults(): Promise<string[]> {
    return faultsOf(this.#db, (after, limit) => this.scan('search/', after, limit));
  }

  reindex(): Promise<void> {
    return reindexed(this.#db, (after, limit) => this.scan('search/', after, limit));
  }

  async get(key: string): Promise<string | undefined> {
    const [found] = await this.getMany([key]);
    return found;
  }

  async getMany(keys: string[]): Promise<(string | undefined)[]> {
    const found = await this.#db.ask(row, {
      name: 'get',
      text: 'select key, version, value as json from records where key = any($1)',
      values: [keys],
    });
    const texts = new Map(found.map(({ key, version, json }) => [key, `{"version":${version},"value":${json}}`]));
    return keys.map((key) => texts.get(key));
  }

  async has(key: string): Promise<boolean> {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]): Promise<boolean[]> {
    return (await this.getMany(keys)).map((found) => found !== undefined);
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
    const [deleted] = await this.deleteMany([key]);
    return deleted ?? false;
  }

  async deleteMany(keys: string[]): Promise<boolean[]> {
    const were = await this.hasMany(keys);
    await this.commit([[...new Set(keys)].map((key) => ({ key, was: 'any', json: undefined }))]);
    return were;
  }

  async clear(): Promise<void> {
    await this.#db.ask(z.unknown(), { text: 'truncate records, searched, search_words' });
  }

  async disconnect(): Promise<void> {
    await this.#told.end();
    await this.#db.end();
  }

  async #nextNumber(): Promise<number> {
    const [next] = await this.#db.ask(z.object({ number: z.coerce.number() }), {
      name: 'next-number',
      text: `select nextval('given_numbers') as number`,
    });
    if (!next) throw new Error('Postgres gave no number.');
    return next.number;
  }
}
