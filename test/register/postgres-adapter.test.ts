import { openPostgres } from '../../src/register/postgres-open.ts';
import { registerContract } from './contract.ts';
import { postgresForThisFile } from './postgres-server.ts';

const server = postgresForThisFile();

registerContract('Postgres', async (folder) => {
  const { adapter, opened } = await openPostgres(await server.database(folder));
  await opened();
  return adapter;
});
