import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { RegisterRefused, reasonOf } from './errors.ts';
import { SCHEMA_VERSION, schemaSteps } from './sqlite-schema.ts';

/** "FOID": says that a SQLite file is a register of FOI Desk. */
const APPLICATION_ID = 0x46_4f_49_44;
/** How long one process waits for another's write, in milliseconds. */
export const BUSY_TIMEOUT = 5000;
/** Bytes up to which a file is checked page by page at every start: a larger one would delay it. */
const CHECKED_WHOLE = 64 * 1024 * 1024;

/**
 * Opens a register's SQLite file, or makes a new one with its folder; `:memory:` lives as long as the process.
 * @throws RegisterRefused, in words, for a file that is damaged, newer, not ours, or not to be written.
 */
export function openSqliteFile(path: string): DatabaseSync {
  return opened(path, prepare);
}

/**
 * Opens a register's file beside a bot that may be running, without changing anything in it.
 * @throws RegisterRefused, in words, for a file that is not there, damaged, newer or older, or not ours.
 */
export function openSqliteFileBeside(path: string): DatabaseSync {
  if (!existsSync(path)) throw new RegisterRefused(`There is no register at ${path}. Look at REGISTER_URL.`);
  return opened(path, (db) => {
    if (refuseOthers(db, path) < SCHEMA_VERSION) {
      throw new RegisterRefused(
        `${path} was written by an older FOI Desk. Start this one once, which brings the register up to date, and try again.`,
      );
    }
    refuseDamage(db, path);
  });
}

/** Opened and made ready; closed again where that is refused, for whatever reason, and the reason said in words. */
function opened(path: string, ready: (db: DatabaseSync, path: string) => void): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    if (path !== ':memory:') makeUnread(path);
    db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT });
    db.exec('pragma secure_delete = on; pragma temp_store = memory');
    ready(db, path);
    return db;
  } catch (error) {
    if (db?.isOpen) db.close();
    if (error instanceof RegisterRefused) throw error;
    throw new RegisterRefused(refusal(path, error), { cause: error });
  }
}

/** A new file is made so that nobody else on the machine may read it, also in a folder of everybody's; its log is made alike. */
function makeUnread(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

function prepare(db: DatabaseSync, path: string): void {
  if (pragma(db, 'application_id') === 0 && count(db, 'sqlite_schema') === 0) {
    lay(db, 0, `pragma application_id = ${APPLICATION_ID}`);
  }
  const version = refuseOthers(db, path);
  db.exec('pragma synchronous = full');
  if (path === ':memory:') return;
  if (pragma(db, 'journal_mode = wal') !== 'wal') {
    throw new RegisterRefused(`${path} cannot keep a write-ahead log. Put the register on a local disk.`);
  }
  db.exec('pragma wal_checkpoint(truncate)');
  refuseDamage(db, path);
  refuseReadOnly(db, path);
  if (version < SCHEMA_VERSION) lay(db, version);
}

/** The layout a register's file has. @throws RegisterRefused for a file of something else, or of a newer FOI Desk */
function refuseOthers(db: DatabaseSync, path: string): number {
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    throw new RegisterRefused(
      `${path} is a SQLite file, but not a register of FOI Desk. Point REGISTER_URL at another file; this one was left as it is.`,
    );
  }
  const version = Number(pragma(db, 'user_version'));
  if (version > SCHEMA_VERSION) {
    throw new RegisterRefused(
      `${path} was written by a newer FOI Desk (its register is version ${version}, this one knows ${SCHEMA_VERSION}). Start that version, or restore a backup made before the upgrade.`,
    );
  }
  return version;
}

/** Takes the steps a file of this version has not taken, all or none. */
function lay(db: DatabaseSync, version: number, first = ''): void {
  const steps = schemaSteps.slice(version).join('\n');
  db.exec(`begin immediate; ${first}; ${steps} pragma user_version = ${SCHEMA_VERSION}; commit`);
}

function refuseReadOnly(db: DatabaseSync, path: string): void {
  try {
    db.exec(`begin immediate; pragma user_version = 0; rollback`);
  } catch (error) {
    throw new RegisterRefused(notWritable(path, error), { cause: error });
  }
}

function refuseDamage(db: DatabaseSync, path: string): void {
  const expected = Number(pragma(db, 'page_count')) * Number(pragma(db, 'page_size'));
  const size = statSync(path).size;
  // What stands in the log need not be in the file yet.
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (log === 0 && size < expected) throw new Error(`${expected - size} bytes are missing at its end`);
  db.exec('select key, version, value from records limit 1; select sha256, bytes from blobs limit 1');
  if (size > CHECKED_WHOLE) return;
  const found = String(pragma(db, 'quick_check(1)'));
  if (found !== 'ok') throw new Error(found.split('\n').at(-1));
}

function notWritable(path: string, error: unknown): string {
  return `${path} cannot be written: ${reasonOf(error)}. Let this user write to the file and its folder, and check that the disk has room.`;
}

/** SQLite's own code, in whichever of its variants: the file, its folder or its log may not be written. */
const READONLY = 8;

function isReadOnly(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === READONLY;
}

function refusal(path: string, error: unknown): string {
  if (isReadOnly(error)) return notWritable(path, error);
  return `The register ${path} could not be opened: ${reasonOf(error)}. If the file is damaged, move it away with its -wal and -shm files and restore the last backup; nothing was changed.`;
}

function pragma(db: DatabaseSync, name: string): string | number {
  const [value] = Object.values(db.prepare(`pragma ${name}`).get() ?? {});
  return z.union([z.string(), z.int()]).parse(value);
}

function count(db: DatabaseSync, table: string): number {
  return z.object({ n: z.int() }).parse(db.prepare(`select count(*) as n from ${table}`).get()).n;
}
