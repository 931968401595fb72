import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDesk, type Desk } from './journeys/desk.ts';
import { approved, log, reply } from './journeys/way-to-a-letter.ts';
import { freshFolder } from './register/places.ts';
import { postgresForThisFile } from './register/postgres-server.ts';

const server = postgresForThisFile();
const SLOW_MACHINE = 120_000;

/** What an administrator types while FOI Desk works; the process of its own that does it must end with 0. */
async function typed(url: string, ...args: string[]): Promise<string> {
  const command = join(import.meta.dirname, '../src/register-command.ts');
  const options = { env: { ...process.env, REGISTER_URL: url }, maxBuffer: 100_000_000 };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], options);
  expect(stderr).toBe('');
  return stdout;
}

const history = z.object({ reference: z.string(), events: z.array(z.unknown()) });
type Histories = ReadonlyMap<string, readonly unknown[]>;

async function exported(url: string): Promise<Histories> {
  const lines = (await typed(url, 'export')).trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const { reference, events } = history.parse(JSON.parse(line));
      return [reference, events];
    }),
  );
}

/** Officers log requests and departments answer them for as long as something is done, which is told what was logged before. */
async function amidWork(desk: Desk, does: (before: () => readonly string[]) => Promise<void>): Promise<void> {
  const logged: string[] = [];
  const over = new AbortController();
  const work = async () => {
    while (!over.signal.aborted) {
      const reference = await log(desk);
      await reply(desk, reference);
      logged.push(reference);
    }
  };
  const working = work();
  try {
    await does(() => [...logged]);
  } finally {
    over.abort();
    await working;
  }
}

/** What was told amid the work is what happened until then: nothing was left out, and nothing is otherwise. */
function expectBeginning(told: Histories, all: Histories, logged: readonly string[]): void {
  expect([...told.keys()]).toEqual(expect.arrayContaining([...logged]));
  for (const [reference, events] of told) expect(all.get(reference)?.slice(0, events.length)).toEqual(events);
}

describe.each([
  ['a file', async (folder: string) => `sqlite:${join(folder, 'register.db')}`],
  ['Postgres', async (folder: string) => server.database(folder)],
])('beside FOI Desk at work on %s', (_, urlIn) => {
  test('verify raises no false alarm, and export tells whole histories', { timeout: SLOW_MACHINE }, async () => {
    const url = await urlIn(freshFolder());
    const desk = await openDesk({ registerUrl: url });
    await approved(desk);
    const told: [Histories, readonly string[]][] = [];
    await amidWork(desk, async (logged) => {
      for (let time = 0; time < 3; time += 1) {
        expect(await typed(url, 'verify')).toMatch(/^The register is sound: /u);
        const before = logged();
        told.push([await exported(url), before]);
      }
    });
    const all = await exported(url);
    for (const [histories, logged] of told) expectBeginning(histories, all, logged);
    expect(told.at(-1)?.[1].length).toBeGreaterThan(told[0]?.[1].length ?? Infinity);
  });
});

test('a backup made while FOI Desk works is sound, and leaves nothing out', { timeout: SLOW_MACHINE }, async () => {
  const folder = freshFolder();
  const url = `sqlite:${join(folder, 'register.db')}`;
  const desk = await openDesk({ registerUrl: url });
  await approved(desk);
  const copies: [string, readonly string[]][] = [];
  await amidWork(desk, async (logged) => {
    for (let time = 0; time < 3; time += 1) {
      const before = logged();
      const copy = join(folder, `copy-${time}.db`);
      expect(await typed(url, 'backup', copy)).toContain('the copy is sound');
      copies.push([`sqlite:${copy}`, before]);
    }
  });
  const all = await exported(url);
  for (const [copy, logged] of copies) {
    expect(await typed(copy, 'verify')).toMatch(/^The register is sound: /u);
    expectBeginning(await exported(copy), all, logged);
  }
});
