import { join } from 'node:path';
import { SqliteAdapter } from '../../src/register/sqlite-adapter.ts';
import { openSqliteFile } from '../../src/register/sqlite-file.ts';
import { registerContract } from './contract.ts';

registerContract('SQLite', async (folder) => new SqliteAdapter(openSqliteFile(join(folder, 'register.db'))));
