import { RegisterRefused } from './errors.ts';

/** The file a register's address names; `:memory:` for one that lives as long as the process. @throws RegisterRefused for any other address */
export function sqlitePath(url: string): string {
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
  return path;
}
