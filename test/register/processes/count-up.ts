import { openRegister, registerOver } from '../../../src/register/index.ts';
import { SqliteAdapter } from '../../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../../src/register/sqlite-file.ts';

/** Adds one to `count` so many times, by compare-and-swap; on SQLite without the lock that keeps a second process out. */
const [, , where = '', times] = process.argv;
const register = where.startsWith('postgres:')
  ? await openRegister(where)
  : registerOver(new SqliteAdapter(openSqliteFile(where)));
for (let left = Number(times); left > 0;) {
  const row = await register.read('count');
  const value = typeof row?.value === 'number' ? row.value + 1 : 1;
  const { committed } = await register.commit([{ key: 'count', was: row?.version ?? 'new', value }]);
  if (committed) left -= 1;
}
await register.close();
