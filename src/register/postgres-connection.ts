import { Pool, type ClientBase, type ClientConfig, type QueryConfig } from 'pg';
import { z } from 'zod';
import { RegisterRefused, reasonOf } from './errors.ts';

/** How long a server may take to answer when it is called, in milliseconds. */
const ANSWERS_WITHIN = 5000;
/** How long a question may take, in milliseconds: a network that is gone must not hold anybody for ever. */
const PATIENCE = 30_000;
/** Connections of one process; what is asked beyond waits its turn. */
const CONNECTIONS = 10;

/**
 * At another level of isolation a commit would see the register as it was before it had its turn. And all is found by its
 * key, also before the server has counted how much there is.
 */
const SETTINGS = `set default_transaction_isolation = 'read committed';
  set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off`;

/** What a store on Postgres asks its questions of. */
export interface Questions {
  ask<T>(schema: z.ZodType<T>, question: QueryConfig & { query_timeout?: number }): Promise<T[]>;
  end(): Promise<void>;
}

/** What every connection to a register has in common. */
export function connectionTo(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'FOI Desk',
    connectionTimeoutMillis: ANSWERS_WITHIN,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** Connections to ask by, made when they are needed. */
export function connections(url: string): Questions {
  return questions(url, CONNECTIONS, SETTINGS);
}

/** One connection that sees the register as it is at this moment, and cannot write. */
export function connectionForReading(url: string): Questions {
  return questions(url, 1, 'begin isolation level repeatable read read only');
}

function questions(url: string, max: number, first: string): Questions {
  // The pool waits for it before anything else is asked.
  const beginning = { onConnect: (client: ClientBase) => client.query(first) };
  const pool = new Pool({ ...connectionTo(url), ...beginning, max, idleTimeoutMillis: 0 });
  // A connection that is lost while nobody uses it is made again when somebody does.
  pool.on('error', () => {});
  return {
    async ask(schema, question) {
      const { rows }: { rows: unknown } = await pool.query({ query_timeout: PATIENCE, ...question });
      return z.array(schema).parse(rows);
    },
    end: () => pool.end(),
  };
}

const serverSaid = z.object({ code: z.string(), severity: z.string() });

/** Why a register on Postgres cannot be had, and what to do; nothing of the address but its server is repeated. */
export function refusalOf(url: string, error: unknown): RegisterRefused {
  if (error instanceof RegisterRefused) return error;
  return new RegisterRefused(words(url, error), { cause: error });
}

function words(url: string, error: unknown): string {
  const said = serverSaid.safeParse(error);
  switch (said.success ? said.data.code : undefined) {
    case undefined:
      return `The Postgres server at ${serverOf(url)} could not be reached: ${unreached(error)}. Start it, or look at the address.`;
    case '28P01':
    case '28000':
      return `The Postgres server at ${serverOf(url)} does not let this user in. Look at the user and the password.`;
    case '3D000':
      return `The Postgres server at ${serverOf(url)} has no such database. Make it with createdb, empty, for FOI Desk alone.`;
    case '55P03':
      return 'Another FOI Desk has been opening the register, or working on it alone, for half a minute. Try again when it has finished.';
    case '42501':
      return `The Postgres server at ${serverOf(url)} does not let this user use the register: ${reasonOf(error)}. Make the user the owner of its database.`;
    default:
      return `The Postgres server at ${serverOf(url)} refused: ${reasonOf(error)}.`;
  }
}

function unreached(error: unknown): string {
  // Where a name has several addresses, each has failed.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return reasonOf(error);
}

function serverOf(url: string): string {
  return (URL.canParse(url) && new URL(url).host) || 'the address given';
}
