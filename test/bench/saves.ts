/**
 * Durable saves a second: what people do to requests, and plain commits, beside SQLite and Postgres alone with the same
 * durability.
 */
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Pool } from 'pg';
import { shippedHolidays } from '../../src/calendar/index.ts';
import { readCouncilFile } from '../../src/council-file.ts';
import { claim } from '../../src/domain/deciding/departments/instead-of-answering.ts';
import { loadTemplates } from '../../src/letters/index.ts';
import { createMailer } from '../../src/mail/index.ts';
import { openRegister, type Register } from '../../src/register/index.ts';
import { act } from '../../src/workflows/act.ts';
import type { Desk } from '../../src/workflows/desk.ts';
import { TODAY } from './today.ts';
import { startPostgres } from '../register/start-postgres.ts';
import { fillRegister, referenceOf } from './filled.ts';
import { ms, ownFolder, ratio, say, table, timed, times, title } from './figures.ts';
import { silent } from '../silent.ts';

const REQUESTS = 300;
const root = resolve(import.meta.dirname, '../..');
const folder = ownFolder();

/** A desk that nobody sits at: only its register matters. */
function deskOver(register: Register): Desk {
  const council = readCouncilFile(join(root, 'templates/council.yml'));
  const templates = loadTemplates(join(root, 'templates'));
  if (!council.ok || !templates.ok) throw new Error('The example council cannot be read.');
  const holidays = shippedHolidays();
  return {
    register,
    council: council.council,
    templates: templates.templates,
    holidays: () => holidays,
    now: () => TODAY,
    directory: {
      who: async (user) => ({ user, officer: false, approver: false, reviewer: false, departments: ['highways'] }),
      whoNow: async () => 'cannotSay',
      approversUnseen: async () => false,
      nameOf: async () => undefined,
      namesOf: async () => [],
    },
    fetchFile: async () => new Uint8Array(),
    mailer: createMailer('smtp://127.0.0.1:9'),
    lookAtLinks: async () => new Map(),
    log: silent,
    poke: () => {},
    givenUp: { putBack: async () => undefined, poke: () => {} },
  };
}

/** Something that saves once; `turn` counts from 0. */
type Once = (turn: number) => Promise<void>;

/** One event on the history of a request, with its places in the lists and what must leave. */
function actOnce(desk: Desk): Once {
  return async (turn) => {
    const user = Math.floor(turn / REQUESTS) % 2 === 0 ? 'U0HELEN' : 'U0SEAN';
    const who = await desk.directory.who(user);
    const reference = referenceOf(1 + (turn % REQUESTS));
    const outcome = await act(desk, reference, { user }, (request) => claim(request, who, 1, 'highways'));
    if (!('events' in outcome) || outcome.events.length !== 1) throw new Error('Nothing was saved.');
  };
}

function bareSqlite(text: string): Once {
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec('create table records (key text primary key, value text not null) strict, without rowid');
  const insert = db.prepare('insert into records (key, value) values (?, ?)');
  return async (turn) => void insert.run(`bench/${turn}`, JSON.stringify(text));
}

async function barePostgres(pool: Pool, text: string): Promise<Once> {
  await pool.query('create table records (key text primary key, value text not null)');
  const insert = { name: 'insert', text: 'insert into records (key, value) values ($1, $2)' };
  return async (turn) => void (await pool.query({ ...insert, values: [`bench/${turn}`, JSON.stringify(text)] }));
}

/** Measures a store alone, and the register over it, in turn, so that whatever else the disk does falls on all alike. */
async function measure(store: string, register: Register, bareOf: (text: string) => Promise<Once>): Promise<void> {
  await fillRegister(register, REQUESTS, REQUESTS);
  /** As much text as a request's record has. */
  const text = JSON.stringify((await register.read(`request/${referenceOf(REQUESTS - 1)}`))?.value);
  const alone = `${store} alone, an insert`;
  const ways: { name: string; once: Once; turn: number }[] = [
    { name: alone, once: await bareOf(text), turn: 0 },
    {
      name: 'register.commit, a record',
      once: async (turn) => void (await register.commit([{ key: `bench/${turn}`, was: 'new', value: text }])),
      turn: 0,
    },
    { name: 'act, an event', once: actOnce(deskOver(register)), turn: 0 },
  ];
  const saves = times(600, 60);
  const rounds = 6;
  const rows: string[][] = [];
  for (const atATime of [1, 16]) {
    const took = new Map(ways.map(({ name }) => [name, 0]));
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ways) {
        const time = await timed(async () => {
          for (let done = 0; done < saves / rounds; done += atATime) {
            await Promise.all(Array.from({ length: atATime }, () => way.once(way.turn++)));
          }
        });
        if (round > 0) took.set(way.name, (took.get(way.name) ?? 0) + time);
      }
    }
    const perRound = Math.ceil(saves / rounds / atATime) * atATime;
    const perSecond = (name: string) => (perRound * (rounds - 1)) / ((took.get(name) ?? Number.NaN) / 1000);
    for (const { name } of ways) {
      const each = perSecond(name);
      rows.push([`${name}, ${atATime} at a time`, each.toFixed(0), ms(1000 / each), ratio(each / perSecond(alone))]);
    }
  }
  say(`\n${Math.round(text.length / 1024)} kB each`);
  table(['', 'a second', 'each', `to ${store} alone`], rows);
}

title('saves', 'Durable saves a second (SQLite: WAL, synchronous = full; Postgres: fsync on)');

const register = await openRegister(`sqlite:${join(folder, 'saves.db')}`);
await measure('SQLite', register, async (text) => bareSqlite(text));
await register.close();

const postgres = await startPostgres({ durable: true });
try {
  const there = await openRegister(await postgres.database('saves'));
  const pool = new Pool({ connectionString: await postgres.database('bare'), max: 16 });
  await measure('Postgres', there, (text) => barePostgres(pool, text));
  await pool.end();
  await there.close();
} finally {
  await postgres.stop();
}
