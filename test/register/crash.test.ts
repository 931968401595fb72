import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegister } from '../../src/register/index.ts';
import { freshFolder } from './places.ts';
import { linesOf, run } from './processes/run.ts';

const KILLS = 20;

test(`whatever was acknowledged is there after each of ${KILLS} kills, and nothing is half there`, async () => {
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
}, 120_000);

test('two processes counting up together lose nothing', async () => {
  const path = join(freshFolder(), 'register.db');
  const register = await openRegister(`sqlite:${path}`);
  const ends = await Promise.all([run('count-up', path, '150').ended, run('count-up', path, '150').ended]);
  expect(ends).toEqual([0, 0]);
  expect(await register.read('count')).toMatchObject({ version: 300, value: 300 });
  await register.close();
});
