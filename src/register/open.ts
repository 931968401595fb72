import { isPostgres, sqlitePath } from './address.ts';
import { bringToFormat } from './format.ts';
import { lockRegister } from './lock.ts';
import { openPostgres } from './postgres-open.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { openSqliteFile } from './sqlite-file.ts';

/**
 * Opens the register that REGISTER_URL names: `sqlite:path` (made if absent), `sqlite::memory:`, or an empty database or
 * a register at `postgres://…`, which any number of processes may have open.
 * @throws RegisterInUse when another process has it, RegisterRefused when it cannot be used; both say what to do
 */
export async function openRegister(url: string): Promise<Register> {
  if (isPostgres(url)) {
    const { adapter, opened } = await openPostgres(url);
    try {
      return await formatted(registerOver(adapter));
    } finally {
      await opened();
    }
  }
  const path = sqlitePath(url);
  if (path === ':memory:') return formatted(registerOver(new SqliteAdapter(openSqliteFile(path))));

  const lock = lockRegister(path);
  try {
    const register = await formatted(registerOver(new SqliteAdapter(openSqliteFile(path))));
    return {
      ...register,
      async close() {
        try {
          await register.close();
        } finally {
          lock.release();
        }
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function formatted(register: Register): Promise<Register> {
  try {
    await bringToFormat(register);
    return register;
  } catch (error) {
    await register.close();
    throw error;
  }
}
