import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegister } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';
import { smallDesk } from './processes/desk.ts';
import { linesOf, run } from './processes/run.ts';

const KILLS = 20;
const SLOW_MACHINE = 300_000;

test(
  `whatever was acknowledged is there after each of ${KILLS} kills, and nothing is half there`,
  async () => {
    const url = `sqlite:${join(freshFolder(), 'register.db')}`;
    const acknowledged = new Set<string>();
    let next = 0;

    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, ended } = run('commit-until-killed', url, String(next));
      let moreToCome = 1 + Math.floor(Math.random() * 200);
      for await (const number of linesOf(child)) {
        acknowledged.add(number);
        moreToCome -= 1;
        if (moreToCome === 0) child.kill('SIGKILL');
      }
      expect(await ended).toBeNull();

      const register = await openRegister(url);
      const left = (await register.scan('left/')).map(({ key, value }) => [key.slice('left/'.length), value]);
      const right = (await register.scan('right/')).map(({ key, value }) => [key.slice('right/'.length), value]);
      await register.close();
      expect(left).toEqual(right);
      const kept = new Set(left.map(([number]) => number));
      expect([...acknowledged].filter((number) => !kept.has(number))).toEqual([]);
      next = Math.max(0, ...left.map(([number]) => Number(number))) + 1;
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS);
  },
  SLOW_MACHINE,
);

test(
  `whatever was accepted has its effect and its post once, in order, through ${KILLS / 2} kills`,
  async () => {
    const folder = freshFolder();
    const url = `sqlite:${join(folder, 'register.db')}`;
    const posts = join(folder, 'posts.txt');
    const accepted: string[] = [];

    for (let kill = 0; kill < KILLS / 2; kill += 1) {
      const { child, ended } = run('work-until-killed', url, posts, String(kill * 1000));
      let moreToCome = 1 + Math.floor(Math.random() * 100);
      for await (const number of linesOf(child)) {
        accepted.push(`event-${number}.`);
        moreToCome -= 1;
        if (moreToCome === 0) child.kill('SIGKILL');
      }
      await ended;
    }

    const register = await openRegister(url);
    const desk = smallDesk(register, posts);
    await desk.start();
    await desk.inbox.drain();
    await desk.outbox.drain();
    const idsUnder = async (list: string): Promise<string[]> =>
      (await register.scan(list)).map(({ key }) => key.slice(list.length)).sort();
    const posted = readFileSync(posts, 'utf8').trimEnd().split('\n');
    const effects = await idsUnder('effect/');
    expect(accepted.filter((id) => !effects.includes(id))).toEqual([]);
    expect([...posted].sort()).toEqual(effects);
    expect(await idsUnder('posted/')).toEqual(effects);
    expect(await register.scan('inbox')).toEqual([]);
    expect(await register.scan('outbox')).toEqual([]);
    const numbers = posted.map((id) => Number(id.slice('event-'.length)));
    for (const lane of [0, 1, 2]) {
      const inLane = numbers.filter((number) => number % 3 === lane);
      expect(inLane).toEqual(inLane.toSorted((a, b) => a - b));
    }
    await desk.inbox.stop();
    await desk.outbox.stop();
    await register.close();
  },
  SLOW_MACHINE,
);

test(
  'two processes counting up together lose nothing',
  async () => {
    const path = join(freshFolder(), 'register.db');
    const register = await openRegister(`sqlite:${path}`);
    const ends = await Promise.all([run('count-up', path, '150').ended, run('count-up', path, '150').ended]);
    expect(ends).toEqual([0, 0]);
    expect(await register.read('count')).toMatchObject({ version: 300, value: 300 });
    await register.close();
  },
  SLOW_MACHINE,
);
