import { expect, test } from 'vitest';
import { createClaim, type Claim, type Claiming } from '../../src/register/claim.ts';
import type { Register } from '../../src/register/index.ts';
import { ManualTimers, settled } from './manual-timers.ts';
import { severalOnOne } from './several.ts';

/** Processes on one register, each with its own time, and what becomes of their claims to one piece of work. */
function processes(count: number) {
  const log: string[] = [];
  return {
    log,
    all: severalOnOne(count).map((register, i) => {
      const timers = new ManualTimers();
      const claim = claimOn(register, timers, {
        taken: () => void log.push(`${i + 1} has it`),
        lost: () => void log.push(`${i + 1} lost it`),
      });
      return { register, timers, claim };
    }),
  };
}

function claimOn(register: Register, timers: ManualTimers, told: Pick<Claiming, 'taken' | 'lost'>): Claim {
  return createClaim(register, 'ticks', { timers, log: { warn() {}, error() {} }, ...told });
}

async function together(all: readonly { timers: ManualTimers }[], milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    for (const { timers } of all) await timers.advance(500);
  }
}

test('of several processes one has the work, and keeps it as long as it lives', async () => {
  const { all, log } = processes(3);
  await Promise.all(all.map(({ claim }) => claim.start()));
  await together(all, 60_000);
  expect(log).toEqual(['1 has it']);
  expect(all.map(({ claim }) => claim.isHeld())).toEqual([true, false, false]);
});

test('a process that is killed is taken over from when its claim has stood still for 5 seconds', async () => {
  const { all, log } = processes(3);
  for (const { claim } of all) await claim.start();
  await together(all, 10_000);
  const alive = all.slice(1);
  await together(alive, 4500);
  expect(log).toEqual(['1 has it']);
  await together(alive, 2500);
  expect(log).toEqual(['1 has it', '2 has it']);
  expect(alive.map(({ claim }) => claim.isHeld())).toEqual([true, false]);
});

test('a process that was only halted begins nothing when it goes on, and learns that it lost the work', async () => {
  const { all, log } = processes(2);
  for (const { claim } of all) await claim.start();
  await together(all.slice(1), 8000);
  const [halted, taker] = all;
  const write = { key: 'a', was: 'any', value: 1 } as const;
  expect(await halted?.claim.commit([write])).toEqual({ committed: false, conflict: 'claim/ticks' });
  expect(await halted?.register.read('a')).toBeUndefined();
  expect(log).toEqual(['1 has it', '2 has it', '1 lost it']);
  expect(await taker?.claim.commit([write])).toEqual({ committed: true });
});

test('a process that ends leaves the work to another at once', async () => {
  const { all, log } = processes(2);
  for (const { claim } of all) await claim.start();
  await all[0]?.claim.stop();
  await settled();
  expect(log).toEqual(['1 has it', '2 has it']);
  await all[1]?.claim.stop();
  expect(await all[1]?.register.read('claim/ticks')).toMatchObject({ value: { owner: '' } });
  expect(all.map(({ timers }) => timers.waiting)).toEqual([0, 0]);
});

test('given back and taken again, a claim counts on: a halted owner takes no other’s for its own', async () => {
  const { all } = processes(2);
  const [one, other] = all;
  const versions: number[] = [];
  const look = async () => void versions.push((await one?.register.read('claim/ticks'))?.version ?? 0);
  await one?.claim.start();
  await look();
  await one?.claim.stop();
  await look();
  await other?.claim.start();
  await look();
  expect(versions).toEqual([1, 2, 3]);
  expect(other?.claim.isHeld()).toBe(true);
});

test('a taker that was halted itself does not take its own halt for another’s', async () => {
  const { all, log } = processes(2);
  for (const { claim } of all) await claim.start();
  const [owner, halted] = all;
  await owner?.timers.advance(3000);
  await halted?.timers.advance(0);
  await owner?.timers.advance(20_000);
  await halted?.timers.advance(1000);
  expect(log).toEqual(['1 has it']);
});

test('a heartbeat whose answer was lost is known again as its own', async () => {
  const [register] = severalOnOne(1);
  if (!register) throw new Error('There is no register.');
  let lose = false;
  const lossy: Register = {
    ...register,
    async commit(writes) {
      const result = await register.commit(writes);
      if (!lose) return result;
      lose = false;
      throw new Error('connection lost');
    },
  };
  const timers = new ManualTimers();
  const log: string[] = [];
  const claim = claimOn(lossy, timers, { taken: () => void log.push('has it'), lost: () => void log.push('lost it') });
  await claim.start();
  lose = true;
  await timers.advance(5000);
  expect(await claim.commit([{ key: 'a', was: 'new', value: 1 }])).toEqual({ committed: true });
  expect(log).toEqual(['has it']);
});

test('a process that was halted asks before what cannot be taken back, and is told that another has the work', async () => {
  const { all } = processes(2);
  for (const { claim } of all) await claim.start();
  const [halted, taker] = all;
  expect(await halted?.claim.isStillHeld()).toBe(true);
  // Its time passes though nothing of it runs.
  await together(all.slice(1), 8000);
  halted?.timers.passes(8000);
  expect(halted?.claim.isHeld()).toBe(true);
  expect(await halted?.claim.isStillHeld()).toBe(false);
  expect(await taker?.claim.isStillHeld()).toBe(true);
});

test('a process that was halted and not taken over from goes on', async () => {
  const { all } = processes(1);
  const [halted] = all;
  await halted?.claim.start();
  halted?.timers.passes(60_000);
  expect(await halted?.claim.isStillHeld()).toBe(true);
});
