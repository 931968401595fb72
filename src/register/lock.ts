import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { RegisterInUse, RegisterRefused, reasonOf } from './errors.ts';

/** SQLite's code for "somebody else holds it". */
const BUSY = 5;

/**
 * Holds the lock beside a register's file for as long as the process lives: it is the operating system's, so a killed
 * process leaves it free.
 * @throws RegisterInUse when another holds it
 */
export function lockRegister(path: string): { release(): void } {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    db = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    db.exec('begin exclusive');
  } catch (error) {
    db?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) {
      throw new RegisterInUse(
        `Another FOI Desk is using the register ${path}. Stop it first, or give this one its own REGISTER_URL.`,
        { cause: error },
      );
    }
    throw new RegisterRefused(
      `The lock beside the register ${path} could not be taken: ${reasonOf(error)}. Let this user write to its folder, and check that the disk has room.`,
      { cause: error },
    );
  }
  const held = db;
  return {
    release() {
      if (held.isOpen) held.close();
    },
  };
}
