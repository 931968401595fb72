import { isPostgres, sqlitePath } from './address.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { faultsOf } from './sqlite-faults.ts';
import { openSqliteFileBeside } from './sqlite-file.ts';

/** A register that is looked at while a bot may be working with it. */
export interface Beside {
  /** What is wrong with the store itself, in words. A bot that is running is not held up. */
  faults(): Promise<string[]>;
  /** The register as it is at this moment, whatever is written meanwhile; to be read only. Called once. */
  snapshot(): Register;
  close(): Promise<void>;
}

/**
 * Opens the register that REGISTER_URL names beside a bot that may be running. Nothing is written.
 * @throws RegisterRefused when it cannot be used; it says what to do
 */
export async function openBeside(url: string): Promise<Beside> {
  if (isPostgres(url)) return (await import('./postgres-beside.ts')).postgresBeside(url);
  const db = openSqliteFileBeside(sqlitePath(url));
  return {
    faults: async () => faultsOf(db),
    snapshot() {
      // A transaction that reads sees one state from its first read to its end.
      db.exec('begin; select count(*) from sqlite_schema');
      return registerOver(new SqliteAdapter(db));
    },
    async close() {
      if (db.isOpen) db.close();
    },
  };
}
