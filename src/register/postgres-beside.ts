import { PostgresAdapter } from './postgres-adapter.ts';
import { connectionForReading } from './postgres-connection.ts';
import { mustBeRegister } from './postgres-open.ts';
import { registerOver } from './register.ts';

/** A register on Postgres beside the bots that work with it: each read sees it as it is then. */
export async function postgresBeside(url: string) {
  await mustBeRegister(url);
  const register = registerOver(new PostgresAdapter(connectionForReading(url)));
  return {
    faults: () => register.upkeep.faults(),
    snapshot: () => register,
    close: () => register.close(),
  };
}
