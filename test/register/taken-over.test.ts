import { onTestFinished } from 'vitest';
import { openRegister } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';
import { postgresForThisFile } from './postgres-server.ts';
import { severalOnOne } from './several.ts';
import { takenOverContract } from './taken-over-contract.ts';

const server = postgresForThisFile();

takenOverContract('SQLite', async () => severalOnOne(2));

takenOverContract('Postgres', async () => {
  const url = await server.database(freshFolder());
  const both = [await openRegister(url), await openRegister(url)];
  onTestFinished(async () => {
    for (const register of both) await register.close();
  });
  return both;
});
