import { sqlitePath } from './address.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { faultsOf } from './sqlite-faults.ts';
import { openSqliteFileBeside } from './sqlite-file.ts';

/** A register that is looked at while a bot may be working with it. */
export interface Beside {
  /** What is wrong with the store itself, in words. A bot that is running waits meanwhile for its own writes. */
  faults(): string[];
  /** The register as it is at this moment, whatever is written meanwhile; to be read only. Called once. */
  snapshot(): Register;
  close(): void;
}

/**
 * Opens the register that REGISTER_URL names beside a bot that may be running. Nothing is written.
 * @throws RegisterRefused when it cannot be used; it says what to do
 */
export function openBeside(url: string): Beside {
  const db = openSqliteFileBeside(sqlitePath(url));
  return {
    faults: () => faultsOf(db),
    snapshot() {
      // A transaction that reads sees one state from its first read to its end.
      db.exec('begin; select count(*) from sqlite_schema');
      return registerOver(new SqliteAdapter(db));
    },
    close() {
      if (db.isOpen) db.close();
    },
  };
}
