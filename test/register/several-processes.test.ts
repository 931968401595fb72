import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { intentWrite, openRegister } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';
import { postgresForThisFile } from './postgres-server.ts';
import { smallDesk } from './processes/desk.ts';
import { linesOf, run } from './processes/run.ts';

const KILLS = 3;
const SLOW_MACHINE = 120_000;
/** What a killed process left behind is done by then, in milliseconds, also on a machine that does much else. */
const TAKEN_OVER = 20_000;
/** Milliseconds between two inputs, so that the work keeps up with them. */
const PACE = '20';
/** Numbers a process may use before it is killed. */
const MANY = 100_000;

const server = postgresForThisFile();

test('two processes counting up together lose nothing', { timeout: SLOW_MACHINE }, async () => {
  const url = await server.database(freshFolder());
  const register = await openRegister(url);
  const ends = await Promise.all([run('count-up', url, '150').ended, run('count-up', url, '150').ended]);
  expect(ends).toEqual([0, 0]);
  expect(await register.read('count')).toMatchObject({ version: 300, value: 300 });
  await register.close();
});

test(
  `two processes on one register, one of them killed ${KILLS} times: every input has its effect and its post once, and the other takes over within seconds`,
  { timeout: SLOW_MACHINE },
  async () => {
    const folder = freshFolder();
    const url = await server.database(folder);
    const posts = join(folder, 'posts.txt');
    const register = await openRegister(url);
    const accepted: string[] = [];

    /** A process that is sent inputs; `until` is when it has accepted so many. */
    function start(number: number) {
      const { child, ended } = run('work-until-killed', url, posts, String(number * MANY), PACE);
      const reached = new Map<number, () => void>();
      let count = 0;
      void (async () => {
        for await (const each of linesOf(child)) {
          accepted.push(`event-${each}.`);
          count += 1;
          reached.get(count)?.();
        }
      })();
      const until = (more: number) => new Promise<void>((enough) => reached.set(count + more, enough));
      return { child, ended, until };
    }

    let older = start(0);
    await older.until(1);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const younger = start(kill);
      await younger.until(10);
      // It has the work, being the older, and leaves some of it behind.
      await older.until(1 + Math.floor(Math.random() * 40));
      older.child.kill('SIGKILL');
      await older.ended;
      const last = accepted.at(-1);
      await expect.poll(() => register.read(`posted/${last}`), { timeout: TAKEN_OVER, interval: 100 }).toBeDefined();
      older = younger;
    }
    older.child.kill('SIGKILL');
    await older.ended;

    const desk = smallDesk(register, posts);
    await desk.start();
    const idsUnder = async (list: string): Promise<string[]> =>
      (await register.scan(list)).map(({ key }) => key.slice(list.length)).sort();
    await expect.poll(() => register.scan('inbox/', { limit: 1 }), { timeout: 30_000 }).toEqual([]);
    await expect.poll(() => register.scan('outbox/', { limit: 1 }), { timeout: 30_000 }).toEqual([]);
    const posted = readFileSync(posts, 'utf8').trimEnd().split('\n');
    const effects = await idsUnder('effect/');
    expect(accepted.filter((id) => !effects.includes(id))).toEqual([]);
    expect([...posted].sort()).toEqual(effects);
    expect(await idsUnder('posted/')).toEqual(effects);
    for (let number = 0; number <= KILLS; number += 1) {
      for (const lane of [0, 1, 2]) {
        const inLane = posted
          .map((id) => Number(id.slice('event-'.length)))
          .filter((each) => Math.floor(each / MANY) === number && each % 3 === lane);
        expect(inLane).toEqual(inLane.toSorted((a, b) => a - b));
      }
    }
    await desk.inbox.stop();
    await desk.outbox.stop();
    await register.close();
  },
);

test(
  'a process that is halted just before it posts, taken over from and continued, does not post again',
  { timeout: SLOW_MACHINE },
  async () => {
    const folder = freshFolder();
    const url = await server.database(folder);
    const posts = join(folder, 'posts.txt');
    const register = await openRegister(url);
    await register.commit([intentWrite({ lane: 'C1', id: 'REQ06487/1/1', kind: 'post', body: null })]);
    const halted = run('post-slowly', url, posts, '300');
    const saidByHalted = linesOf(halted.child);
    expect((await saidByHalted.next()).value).toBe('about to post');
    halted.child.kill('SIGSTOP');
    const saidByTaker = linesOf(run('post-slowly', url, posts, '0').child);
    expect([(await saidByTaker.next()).value, (await saidByTaker.next()).value]).toEqual(['about to post', 'posted']);
    halted.child.kill('SIGCONT');
    expect((await saidByHalted.next()).value).toBe('taken over');
    expect(readFileSync(posts, 'utf8')).toBe('REQ06487/1/1\n');
    await register.close();
  },
);
