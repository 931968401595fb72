/** Durable saves a second: what people do to requests, and plain commits, beside SQLite alone with the same durability. */
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { shippedHolidays } from '../../src/calendar/index.ts';
import { readCouncilFile } from '../../src/council-file.ts';
import { claim } from '../../src/domain/deciding/answering.ts';
import { loadTemplates } from '../../src/letters/index.ts';
import { createMailer } from '../../src/mail/index.ts';
import { openRegister, type Register } from '../../src/register/index.ts';
import { act } from '../../src/workflows/act.ts';
import type { Desk } from '../../src/workflows/desk.ts';
import { TODAY } from './today.ts';
import { filledRegister, referenceOf } from './filled.ts';
import { ms, ownFolder, ratio, table, timed, times, title } from './figures.ts';

const REQUESTS = 300;
const root = resolve(import.meta.dirname, '../..');
const folder = ownFolder();
const register = await openRegister(await filledRegister(REQUESTS, REQUESTS));

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
      approverNow: async () => 'cannotSay',
      nameOf: async () => undefined,
    },
    fetchFile: async () => new Uint8Array(),
    mailer: createMailer('smtp://127.0.0.1:9'),
    lookAtLinks: async () => new Map(),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    poke: () => {},
    givenUp: { putBack: async () => undefined, poke: () => {} },
  };
}

const desk = deskOver(register);

/** One event on the history of a request, with its places in the lists and what must leave. */
async function actOnce(turn: number): Promise<void> {
  const user = Math.floor(turn / REQUESTS) % 2 === 0 ? 'U0HELEN' : 'U0SEAN';
  const who = await desk.directory.who(user);
  const reference = referenceOf(1 + (turn % REQUESTS));
  const outcome = await act(desk, reference, { user }, (request) => claim(request, who, 1, 'highways'));
  if (!('events' in outcome) || outcome.events.length !== 1) throw new Error('Nothing was saved.');
}

/** As much text as a request's record has. */
const text = JSON.stringify((await register.read(`request/${referenceOf(REQUESTS - 1)}`))?.value);

async function commitOnce(turn: number): Promise<void> {
  await register.commit([{ key: `bench/${turn}`, was: 'new', value: text }]);
}

function bareSqlite(): (turn: number) => Promise<void> {
  const db = new DatabaseSync(join(folder, 'bare.db'));
  db.exec('pragma journal_mode = wal; pragma synchronous = full');
  db.exec('create table records (key text primary key, value text not null) strict, without rowid');
  const insert = db.prepare('insert into records (key, value) values (?, ?)');
  return async (turn) => void insert.run(`bench/${turn}`, JSON.stringify(text));
}

const ways: { name: string; once: (turn: number) => Promise<void>; turn: number }[] = [
  { name: 'SQLite alone, an insert', once: bareSqlite(), turn: 0 },
  { name: 'register.commit, a record', once: commitOnce, turn: 0 },
  { name: 'act, an event', once: actOnce, turn: 0 },
];

title('saves', `Durable saves a second, of ${Math.round(text.length / 1024)} kB each (WAL, synchronous = full)`);
const saves = times(600, 60);
const perSecond = new Map<string, number>();
const rows: string[][] = [];
for (const atATime of [1, 16]) {
  const took = new Map(ways.map(({ name }) => [name, 0]));
  const rounds = 6;
  // In turn, so that whatever else the disk does falls on all of them alike.
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
  for (const [name, time] of took) perSecond.set(name, (perRound * (rounds - 1)) / (time / 1000));
  const bare = perSecond.get(ways[0]?.name ?? '') ?? Number.NaN;
  for (const { name } of ways) {
    const each = perSecond.get(name) ?? Number.NaN;
    rows.push([`${name}, ${atATime} at a time`, each.toFixed(0), ms(1000 / each), ratio(each / bare)]);
  }
}
table(['', 'a second', 'each', 'to SQLite alone'], rows);
await register.close();
