import { RegisterRefused } from './errors.ts';

/** Whether an address is that of a register on Postgres. */
export function isPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(url);
}

/** The file a register's address names; `:memory:` for one that lives as long as the process. @throws RegisterRefused for any other address */
export function sqlitePath(url: string): string {
  const path = url.startsWith('sqlite:') ? url.slice('sqlite:'.length) : '';
  if (path === '') {
    // The address is not repeated: it may hold a password.
    throw new RegisterRefused(
      'REGISTER_URL is not an address of a register. Set it to sqlite:data/register.db or postgres://user:password@server/database.',
    );
  }
  return path;
}
