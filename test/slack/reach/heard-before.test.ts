import { expect, test, vi } from 'vitest';
import { onceForEachSignature } from '../../../src/slack/reach/heard-before.ts';

const taken = async () => true;
const notTaken = async () => false;

test('what was acknowledged is not done again; another request is', async () => {
  const once = onceForEachSignature(() => 0);
  const works = vi.fn<typeof taken>(taken);
  expect(await once('v0=a', works)).toBe('done');
  expect(await once('v0=a', works)).toBe('before');
  expect(await once('v0=b', works)).toBe('done');
  expect(works).toHaveBeenCalledTimes(2);
});

test('what was not acknowledged is done when it comes again', async () => {
  const once = onceForEachSignature(() => 0);
  expect(await once('v0=a', notTaken)).toBe('done');
  expect(await once('v0=a', taken)).toBe('done');
  expect(await once('v0=a', taken)).toBe('before');
});

test('of several that come together one is done; where it is not acknowledged, the next is', async () => {
  const once = onceForEachSignature(() => 0);
  const works = vi.fn<typeof taken>().mockResolvedValueOnce(false).mockResolvedValue(true);
  const all = await Promise.all([1, 2, 3, 4].map(() => once('v0=a', works)));
  expect(all.toSorted()).toEqual(['before', 'before', 'done', 'done']);
  expect(works).toHaveBeenCalledTimes(2);
});

test('nothing is remembered once its time stamp would be refused', async () => {
  let now = 0;
  const once = onceForEachSignature(() => now);
  await once('v0=a', taken);
  now = 600_000;
  expect(await once('v0=b', taken)).toBe('done');
  expect(await once('v0=a', taken)).toBe('before');
  now = 600_001;
  await once('v0=c', taken);
  expect(await once('v0=a', taken)).toBe('done');
});
