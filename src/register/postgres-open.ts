import { Client } from 'pg';
import { z } from 'zod';
import { RegisterInUse, RegisterRefused } from './errors.ts';
import { PostgresAdapter } from './postgres-adapter.ts';
import { connections, connectionTo, refusalOf } from './postgres-connection.ts';
import { OPENING, PRESENT, SCHEMA_VERSION, schemaSteps } from './postgres-schema.ts';
import { listenTo } from './postgres-told.ts';

/** The oldest Postgres that has all that is asked of it. */
const OLDEST = 14;

const server = z.object({
  version: z.coerce.number(),
  encoding: z.string(),
  follows: z.boolean(),
  isOurs: z.boolean(),
  tables: z.coerce.number(),
});
const layout = z.object({ version: z.int() });

/**
 * Opens the register in a Postgres database, and lays an empty one out. One process at a time opens a register: the next
 * may once `opened` is called.
 * @param alone whether no other process may have it open
 * @throws RegisterRefused, in words, when it cannot be reached or used; RegisterInUse when another process has it open
 * and it is to be had alone, or must be brought up to date
 */
export async function openPostgres(
  url: string,
  alone = false,
): Promise<{ adapter: PostgresAdapter; opened: () => Promise<void> }> {
  const client = await connected(url);
  try {
    await client.query(`set lock_timeout = '30s'; select pg_advisory_lock(${OPENING})`);
    await prepare(client);
    if (alone) await mustBeAlone(client, 'FOI Desk is using the register. Stop every one that uses it, and try again.');
    const told = await listenTo(url);
    return { adapter: new PostgresAdapter(connections(url), told), opened: () => client.end() };
  } catch (error) {
    await client.end();
    throw error instanceof RegisterInUse ? error : refusalOf(url, error);
  }
}

/**
 * Looks whether there is a register in a database, as this FOI Desk lays it out; changes nothing.
 * @throws RegisterRefused, in words, otherwise
 */
export async function mustBeRegister(url: string): Promise<void> {
  const client = await connected(url);
  try {
    const version = await layoutOf(client);
    if (version === undefined)
      throw new RegisterRefused('There is no register in this database. Look at REGISTER_URL.');
    if (version < SCHEMA_VERSION) {
      throw new RegisterRefused(
        'The register was written by an older FOI Desk. Start this one once, which brings the register up to date, and try again.',
      );
    }
  } catch (error) {
    throw refusalOf(url, error);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<Client> {
  try {
    const client = new Client(connectionTo(url));
    // A connection that is lost fails what is asked by it.
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
    throw refusalOf(url, error);
  }
}

async function prepare(client: Client): Promise<void> {
  const version = await layoutOf(client);
  if (version === SCHEMA_VERSION) {
    await client.query(`delete from writers where at < now() - interval '1 day'`);
    return;
  }
  const steps = schemaSteps.slice(version ?? 0).join('\n');
  if (version === undefined) {
    await client.query(`begin; create table foi_desk (version integer not null); ${steps}
                        insert into foi_desk values (${SCHEMA_VERSION}); commit`);
    return;
  }
  // One that is running would go on writing as it did.
  await mustBeAlone(
    client,
    'An older FOI Desk is using the register, which must be brought up to date. Stop every one that uses it, and start this one again.',
  );
  await client.query(`begin; ${steps} update foi_desk set version = ${SCHEMA_VERSION}; commit`);
}

/** @throws RegisterInUse, in these words, when another process has the register open */
async function mustBeAlone(client: Client, words: string): Promise<void> {
  const { rows } = await client.query(`select pg_try_advisory_lock(${PRESENT}) as alone`);
  if (!z.tuple([z.object({ alone: z.boolean() })]).parse(rows)[0].alone) throw new RegisterInUse(words);
  // Nobody else can open it before this process has.
  await client.query(`select pg_advisory_unlock(${PRESENT})`);
}

/** The layout a database has, nothing where it is empty. @throws RegisterRefused for one that cannot be a register */
async function layoutOf(client: Client): Promise<number | undefined> {
  const { rows } = await client.query(
    `with ours as (
       select relname from pg_class
       where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v', 'm', 'f', 'p')
         and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e'))
     select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding,
       pg_is_in_recovery() as follows, exists (select from ours where relname = 'foi_desk') as "isOurs",
       (select count(*) from ours) as tables`,
  );
  const [found] = z.tuple([server]).parse(rows);
  if (found.version < OLDEST * 10_000) {
    throw new RegisterRefused(`This Postgres is too old. FOI Desk needs version ${OLDEST} or newer.`);
  }
  if (found.encoding !== 'UTF8') {
    throw new RegisterRefused(
      `The database keeps its text as ${found.encoding}, which cannot hold every letter. Make one with createdb --encoding=UTF8 --template=template0.`,
    );
  }
  if (found.follows) {
    throw new RegisterRefused(
      'This Postgres server only follows another and cannot be written. Name the one it follows.',
    );
  }
  if (!found.isOurs) {
    if (found.tables === 0) return undefined;
    throw new RegisterRefused(
      'The database holds something else than a register of FOI Desk. Make an empty one for it; this one was left as it was.',
    );
  }
  const { rows: laid } = await client.query('select version from foi_desk');
  const [{ version }] = z.tuple([layout]).parse(laid);
  if (version > SCHEMA_VERSION) {
    throw new RegisterRefused(
      `The register was written by a newer FOI Desk (it is version ${version}, this one knows ${SCHEMA_VERSION}). Start that version, or restore a backup made before the upgrade.`,
    );
  }
  return version;
}
