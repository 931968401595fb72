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
