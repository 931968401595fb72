import { isPostgres, sqlitePath } from './address.ts';
import { bringToFormat } from './format.ts';
import { lockRegister } from './lock.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { openSqliteFile } from './sqlite-file.ts';

/**
 * Opens the register that REGISTER_URL names: `sqlite:path` (made if absent), `sqlite::memory:`, or an empty database or
 * a register at `postgres://…`, which any number of processes may have open.
 * @param alone whether no other process may have it open meanwhile, as is always so with a file
 * @throws RegisterInUse when another process has it, RegisterRefused when it cannot be used; both say what to do
 */
export async function openRegister(url: string, { alone = false } = {}): Promise<Register> {
  if (isPostgres(url)) {
    // Loaded where it is needed: who has a file starts sooner without.
    const { openPostgres } = await import('./postgres-open.ts');
    const { adapter, opened } = await openPostgres(url, alone);
    try {
      const register = await formatted(registerOver(adapter));
      // Who has it alone keeps others from opening it.
      if (alone) return closing(register, opened);
      await opened();
      return register;
    } catch (error) {
      await opened();
      throw error;
    }
  }
  const path = sqlitePath(url);
  if (path === ':memory:') return formatted(registerOver(new SqliteAdapter(openSqliteFile(path))));

  const lock = lockRegister(path);
  try {
    const register = await formatted(registerOver(new SqliteAdapter(openSqliteFile(path))));
    return closing(register, async () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The register that, once closed, lets go of something more. */
function closing(register: Register, letGo: () => Promise<void>): Register {
  return {
    ...register,
    async close() {
      try {
        await register.close();
      } finally {
        await letGo();
      }
    },
  };
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
