import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type StartedPostgres } from './start-postgres.ts';

/** A Postgres of the tests' own; it ends with the file that started it. */
export type PostgresServer = Omit<StartedPostgres, 'stop'>;

/** Starts a Postgres before the tests of this file and ends it after them. */
export function postgresForThisFile(): PostgresServer {
  let started: StartedPostgres | undefined;
  const server = (): StartedPostgres => {
    if (!started) throw new Error('There is no Postgres before the tests begin.');
    return started;
  };
  beforeAll(async () => {
    started = await startPostgres();
  });
  afterAll(async () => started?.stop());
  return {
    url: (database) => server().url(database),
    ask: (database, sql) => server().ask(database, sql),
    database: (folder) => server().database(folder),
  };
}
