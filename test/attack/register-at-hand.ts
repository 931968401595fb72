import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { registerOver } from '../../src/register/index.ts';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { freshFolder } from '../register/places.ts';
import { silent } from '../silent.ts';

/** A desk on a register's file of its own, whose store can be made to fail while the desk runs. */
export interface Failing extends Desk {
  /** The disk has no room for more; what is there stays. */
  fillsDisk(): void;
  /** Somebody took away the right to write the file. */
  makesReadOnly(): void;
  /** There is room again, and the right to write. */
  mends(): void;
}

/** Opens one for this test; its log may speak of trouble. */
export async function openFailing(): Promise<Failing> {
  const opened: { db?: DatabaseSync } = {};
  const desk = await openDesk({
    registerUrl: `sqlite:${join(freshFolder(), 'register.db')}`,
    trial: {
      log: silent,
      async openRegister(url) {
        opened.db = openSqliteFile(url.slice('sqlite:'.length));
        return registerOver(new SqliteAdapter(opened.db));
      },
    },
  });
  return {
    ...desk,
    // Fewer pages than there are: SQLite then takes what is there as all there may be.
    fillsDisk: () => opened.db?.exec('pragma max_page_count = 1'),
    makesReadOnly: () => opened.db?.exec('pragma query_only = on'),
    mends: () => opened.db?.exec('pragma max_page_count = 1000000; pragma query_only = off'),
  };
}
