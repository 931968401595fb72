import { RegisterRefused } from './errors.ts';
import { lockRegister } from './lock.ts';
import { registerOver, type Register } from './register.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';
import { openSqliteFile } from './sqlite-file.ts';

/**
 * Opens the register that REGISTER_URL names: `sqlite:path` (made if absent) or `sqlite::memory:`.
 * @throws RegisterInUse when another process has it, RegisterRefused when it cannot be used; both say what to do
 */
export async function openRegister(url: string): Promise<Register> {
  if (/^postgres(ql)?:/.test(url)) {
    throw new RegisterRefused(
      'A register on Postgres is not supported yet. Set REGISTER_URL to sqlite:data/register.db.',
    );
  }
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : '';
  if (path === '') {
    // The address is not repeated: it may hold a password.
    throw new RegisterRefused('REGISTER_URL is not an address of a register. Set it to sqlite:data/register.db.');
  }
  if (path === ':memory:') return registerOver(new SqliteAdapter(openSqliteFile(path)));

  const lock = lockRegister(path);
  try {
    const register = registerOver(new SqliteAdapter(openSqliteFile(path)));
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
