import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { reasonOf } from './errors.ts';

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
  try {
    db.exec("insert into search_words (search_words, rank) values ('integrity-check', 1)");
    return [];
  } catch (error) {
    return [`The index of words is not that of the records: ${reasonOf(error)}.`];
  }
}
