import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const said = z.object({ integrity_check: z.string() });

/** What is wrong with a register's file, page by page, and with its index of words: in words, nothing where all is well. */
export function faultsOf(db: DatabaseSync): string[] {
  const pages = z.array(said).parse(db.prepare('pragma integrity_check').all());
  const wrong = pages.map(({ integrity_check }) => integrity_check).filter((words) => words !== 'ok');
  return wrong.length > 0 ? wrong.map((words) => `The file is damaged: ${words}`) : faultsOfIndex(db);
}

/** The index is made from the records: each must say what the other does. */
function faultsOfIndex(db: DatabaseSync): string[] {
  const stray = z.object({ n: z.int() }).parse(
    db
      .prepare(
        `select (select count(*) from searched) + (select count(*) from records where key glob 'search/*')
             - 2 * (select count(*) from searched join records using (key)) as n`,
      )
      .get(),
  );
  if (stray.n > 0) return [`The index of words and the records differ in ${stray.n} places.`];
  const differing = differingWords(db);
  return differing === 0 ? [] : [`The index of words is not that of the records, in ${differing} words.`];
}

/** Records whose words are indexed anew at a time. */
const PAGE = 500;
/** All places of a word in one row: where one is another, the sum is. */
const SUMS = `select term, count(*) as places, sum((doc * 2654435761 + "offset" * 40503) % 16777213) as sum`;

const sums = z.object({ term: z.string(), places: z.int(), sum: z.int() });
const last = z.object({ place: z.int().nullable() });

/**
 * How many words stand elsewhere in the index than in the records. The index's own check of this is a write, which holds up
 * a bot for as long as it takes; so the words are indexed anew, apart and in memory, and compared.
 */
function differingWords(db: DatabaseSync): number {
  const kept = new Map<string, { places: number; sum: number }>();
  const count = (rows: unknown, times: 1 | -1) => {
    for (const { term, places, sum } of z.array(sums).parse(rows)) {
      const before = kept.get(term) ?? { places: 0, sum: 0 };
      const after = { places: before.places + times * places, sum: before.sum + times * sum };
      if (after.places === 0 && after.sum === 0) kept.delete(term);
      else kept.set(term, after);
    }
  };
  db.exec(`create virtual table temp.kept using fts5vocab(main, search_words, instance);
           create virtual table temp.anew using fts5(words, tokenize = 'porter unicode61');
           create virtual table temp.anew_words using fts5vocab(temp, anew, instance);`);
  // One transaction that reads: a bot may go on writing, and both are of one moment.
  db.exec('begin');
  try {
    count(db.prepare(`${SUMS} from temp.kept group by term`).all(), 1);
    const add = db.prepare(
      `insert into temp.anew (rowid, words) select place, words from searchable where place > ? order by place limit ${PAGE}`,
    );
    const words = db.prepare(`${SUMS} from temp.anew_words group by term`);
    const end = db.prepare('select max(rowid) as place from temp.anew');
    for (let after: number | null = 0; after !== null;) {
      db.exec('delete from temp.anew');
      add.run(after);
      count(words.all(), -1);
      after = last.parse(end.get()).place;
    }
  } finally {
    db.exec('rollback');
    db.exec('drop table temp.kept; drop table temp.anew_words; drop table temp.anew');
  }
  return kept.size;
}
