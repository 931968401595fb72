import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isPostgres, sqlitePath } from './address.ts';
import { RegisterRefused } from './errors.ts';
import { bringToFormat } from './format.ts';
import { lockRegister } from './lock.ts';
import { keepCounting, lastReference } from './references.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { faultsOf } from './sqlite-faults.ts';
import { openSqliteFile, openSqliteFileBeside } from './sqlite-file.ts';

/** Files that belong to a register's: its log, and what its processes share. */
const BESIDE = ['-wal', '-shm'];

/**
 * Copies the register as it is at this moment into a file of its own, durable and checked when this returns; a bot may
 * go on working with it.
 * @throws RegisterRefused when the register cannot be read, the file is there already, or the copy is not sound
 */
export function backup(url: string, to: string): void {
  if (existsSync(to)) throw new RegisterRefused(`${to} is there already. Give another name, or move it away first.`);
  const part = `${to}.part`;
  const db = openSqliteFileBeside(filePath(url));
  try {
    rmSync(part, { force: true });
    db.prepare('vacuum into ?').run(part);
    chmodSync(part, 0o600);
    refuseUnsound(part, 'The register could not be copied whole. Run verify and see what is wrong with it');
    flush(part);
    renameSync(part, to);
  } finally {
    db.close();
    rmSync(part, { force: true });
  }
}

/**
 * Puts a backup in the register's place. The register that was there is set aside, not deleted; its count of references
 * goes on, so that none is given twice.
 * @param makeReady what is done to the backup before it is the register, so that a crash leaves none that is not ready
 * @returns where the register that was there is now
 * @throws RegisterInUse while a bot runs; RegisterRefused when the backup is not sound. Then nothing was changed.
 */
export async function restore(
  url: string,
  from: string,
  makeReady: (register: Register) => Promise<void> = async () => {},
): Promise<{ setAside: string | undefined }> {
  const path = filePath(url);
  if (!existsSync(from)) throw new RegisterRefused(`There is no file ${from}. Give the backup’s name.`);
  const lock = lockRegister(path);
  const part = `${path}.restoring`;
  try {
    copyFileSync(from, part);
    // The copy would be read by whoever may read the backup, which may have come by another machine.
    chmodSync(part, 0o600);
    // Opening it brings an older one up to date, and refuses what is damaged, newer or of something else.
    openAs(from, part);
    refuseUnsound(part, `${from} is damaged. Take an earlier backup`);
    await madeReady(part, await lastReferenceOf(path), makeReady);
    flush(part);
    const setAside = existsSync(path) ? freeName(path) : undefined;
    // At every moment there is a whole register at the path, so that a crash here leaves one of the two.
    if (setAside !== undefined) keepAs(path, setAside);
    renameSync(part, path);
    return { setAside };
  } finally {
    for (const file of [part, ...BESIDE.map((end) => part + end)]) rmSync(file, { force: true });
    lock.release();
  }
}

async function madeReady(
  part: string,
  last: number | undefined,
  makeReady: (register: Register) => Promise<void>,
): Promise<void> {
  const register = registerOver(new SqliteAdapter(openSqliteFile(part)));
  try {
    await bringToFormat(register);
    if (last !== undefined) await keepCounting(register, last);
    await makeReady(register);
  } finally {
    await register.close();
  }
}

/** The register's file. @throws RegisterRefused for a register on Postgres, which has tools of its own for this */
function filePath(url: string): string {
  if (!isPostgres(url)) return sqlitePath(url);
  throw new RegisterRefused(
    'A register on Postgres is copied with pg_dump and put back with pg_restore while no FOI Desk runs, and then: npm run register -- restored. See the README of src/register.',
  );
}

/** What is refused is said of the file that was given, not of the copy being looked at. */
function openAs(name: string, path: string): void {
  try {
    openSqliteFile(path).close();
  } catch (error) {
    if (!(error instanceof RegisterRefused)) throw error;
    const words = error.message.replaceAll(path, name);
    throw new RegisterRefused(
      words.includes('restore the last backup')
        ? `${name} is damaged or was cut short. Take an earlier backup; the register was left as it was.`
        : words,
      { cause: error },
    );
  }
}

function refuseUnsound(path: string, words: string): void {
  const db = new DatabaseSync(path);
  try {
    const faults = faultsOf(db);
    if (faults.length > 0) throw new RegisterRefused(`${words}: ${faults[0]}`);
  } finally {
    db.close();
  }
}

/** The last reference the register here gave; nothing where there is none, or it cannot be read. */
async function lastReferenceOf(path: string): Promise<number | undefined> {
  try {
    const register = registerOver(new SqliteAdapter(openSqliteFileBeside(path)));
    try {
      return await lastReference(register);
    } finally {
      await register.close();
    }
  } catch (error) {
    if (error instanceof RegisterRefused) return undefined;
    throw error;
  }
}

function keepAs(from: string, to: string): void {
  copyFileSync(from, to);
  flush(to);
  for (const end of BESIDE) if (existsSync(from + end)) renameSync(from + end, to + end);
}

function freeName(path: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${path}.set-aside-${number}`;
    if (!existsSync(name)) return name;
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
