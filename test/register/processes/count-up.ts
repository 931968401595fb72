import { registerOver } from '../../../src/register/index.ts';
import { SqliteAdapter } from '../../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../../src/register/sqlite-file.ts';

/** Adds one to `count` so many times, by compare-and-swap, without the lock that keeps a second process out. */
const register = registerOver(new SqliteAdapter(openSqliteFile(process.argv[2] ?? '')));
for (let left = Number(process.argv[3]); left > 0;) {
  const row = await register.read('count');
  const value = typeof row?.value === 'number' ? row.value + 1 : 1;
  const { committed } = await register.commit([{ key: 'count', was: row?.version ?? 'new', value }]);
  if (committed) left -= 1;
}
await register.close();
