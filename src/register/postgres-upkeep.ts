import { z } from 'zod';
import type { StoredRow } from './adapter.ts';
import type { Questions } from './postgres-connection.ts';
import { WRITING } from './postgres-schema.ts';
import { wordsOfRecord } from './postgres-words.ts';

/** How long looking through the whole register may take, in milliseconds. */
const LONG = 60 * 60_000;
const PAGE = 500;
/** How long who reads just now is waited for, in milliseconds: so many times so long. */
const LOOKS = 10;
const BETWEEN_LOOKS = 50;

type ScanSearched = (after: string, limit: number) => Promise<StoredRow[]>;

/** Takes what was deleted out of the tables; says whether it could: whoever reads the register as it was holds it there. */
export async function vacuumed(db: Questions, pause: (milliseconds: number) => Promise<unknown>): Promise<boolean> {
  const [deletedBefore] = await db.ask(z.object({ xid: z.string() }), {
    text: 'select pg_snapshot_xmax(pg_current_snapshot())::xid::text as xid',
  });
  let held = true;
  for (let look = 0; held && look < LOOKS; look += 1) {
    if (look > 0) await pause(BETWEEN_LOOKS);
    const holders = await db.ask(z.unknown(), {
      text: `select from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and age(backend_xmin) > age($1::xid) limit 1`,
      values: [deletedBefore?.xid],
    });
    held = holders.length > 0;
  }
  await db.ask(z.unknown(), { text: 'vacuum records, blobs, searched, search_words', query_timeout: LONG });
  return !held;
}

/** In what the index of words differs from what the records say: in words, nothing where all is well. */
export async function faultsOf(db: Questions, scan: ScanSearched): Promise<string[]> {
  let differing = 0;
  for await (const added of pagesOf(scan)) {
    const [found] = await db.ask(z.object({ n: z.coerce.number() }), {
      text: `select count(*) as n from json_to_recordset($1) as a (key text, words json)
             where array(select distinct stem_of(word) collate "C" from json_array_elements_text(a.words) as word order by 1)
               <> array(select stem from search_words join searched using (place) where searched.key = a.key order by stem)
               or not exists (select from searched where searched.key = a.key)`,
      values: [JSON.stringify(added)],
      query_timeout: LONG,
    });
    differing += found?.n ?? 0;
  }
  const [stray] = await db.ask(z.object({ n: z.coerce.number() }), {
    text: 'select count(*) as n from searched where not exists (select from records where records.key = searched.key)',
    query_timeout: LONG,
  });
  differing += stray?.n ?? 0;
  return differing === 0 ? [] : [`The index of words and the records differ in ${differing} places.`];
}

/** Makes the index of words again from the records; nobody is kept waiting for longer than a page of them takes. */
export async function reindexed(db: Questions, scan: ScanSearched): Promise<void> {
  await db.ask(z.unknown(), {
    text: 'delete from searched where not exists (select from records where records.key = searched.key)',
    query_timeout: LONG,
  });
  for await (const added of pagesOf(scan)) {
    await db.ask(z.unknown(), {
      text: `select index_words(json_agg(a)) from pg_advisory_xact_lock(${WRITING}), json_to_recordset($1) as a (key text, words json)
             where exists (select from records where records.key = a.key)`,
      values: [JSON.stringify(added)],
      query_timeout: LONG,
    });
  }
}

async function* pagesOf(scan: ScanSearched) {
  for (let page = await scan('', PAGE); page.length > 0; page = await scan(page.at(-1)?.key ?? '', PAGE)) {
    yield page.map(({ key, json }) => ({ key, words: wordsOfRecord(key, json) ?? [] }));
  }
}
