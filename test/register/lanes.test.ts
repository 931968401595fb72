import { expect, test } from 'vitest';
import { createLanes, type Step } from '../../src/register/lanes.ts';
import { ManualTimers, settled } from './manual-timers.ts';

/** Lanes whose work is logged and ends when the test says so. */
function watched() {
  const log: string[] = [];
  let end = (_step: Step): void => {};
  const lanes = createLanes((lane, key) => {
    log.push(`${lane} ${key}`);
    return new Promise<Step>((resolve) => (end = resolve));
  }, new ManualTimers());
  const finish = async (): Promise<void> => {
    end('finished');
    await settled();
  };
  return { lanes, log, finish };
}

test('what is added twice before it is taken up is worked once', async () => {
  const { lanes, log, finish } = watched();
  for (const key of ['2', '1', '2', '1']) lanes.add('a', key);
  lanes.begin();
  await finish();
  await finish();
  await lanes.drained();
  expect(log).toEqual(['a 1', 'a 2']);
});

test('what is added while it is being worked is worked once more, so that nothing new is overlooked', async () => {
  const { lanes, log, finish } = watched();
  lanes.begin();
  lanes.add('a', '1');
  lanes.add('a', '1');
  lanes.add('a', '1');
  await finish();
  await finish();
  await lanes.drained();
  expect(log).toEqual(['a 1', 'a 1']);
});

test('what comes in order before what is waiting goes before it, but never interrupts', async () => {
  const { lanes, log, finish } = watched();
  lanes.begin();
  for (const key of ['2', '3', '1']) lanes.add('a', key);
  for (let i = 0; i < 3; i += 1) await finish();
  await lanes.drained();
  expect(log).toEqual(['a 2', 'a 1', 'a 3']);
});

test('what steps aside lets the rest of its lane go on, is not taken up before its time, and is waited for at the end', async () => {
  const log: string[] = [];
  const timers = new ManualTimers();
  const lanes = createLanes(async (lane, key) => {
    log.push(`${lane} ${key} at ${timers.monotonic()}`);
    return key === '1' && log.length === 1 ? { againAfter: 500, aside: true } : 'finished';
  }, timers);
  for (const key of ['1', '2']) lanes.add('a', key);
  lanes.begin();
  await settled();
  lanes.add('a', '1');
  await settled();
  expect(log).toEqual(['a 1 at 0', 'a 2 at 0']);
  let isDrained = false;
  const drained = lanes.drained().then(() => (isDrained = true));
  await settled();
  expect(isDrained).toBe(false);
  await timers.advance(500);
  await drained;
  expect(log.slice(2)).toEqual(['a 1 at 500']);
});

test('what stepped aside does not keep a stop waiting', async () => {
  const timers = new ManualTimers();
  const lanes = createLanes(async () => ({ againAfter: 60_000, aside: true }), timers);
  lanes.add('a', '1');
  lanes.begin();
  await settled();
  expect(timers.waiting).toBe(1);
  await lanes.stop();
  expect(timers.waiting).toBe(0);
});
