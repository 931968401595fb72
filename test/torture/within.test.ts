import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';
import { NoEnd, within } from './within.ts';

const never = new Promise<never>(() => undefined);

test('what does not end says what it was, and what was waited for meanwhile', async () => {
  const late = within(1, 'The killing', never, () => ['the card about ward [4] (for 60 s)']);
  await expect(late).rejects.toThrow(NoEnd);
  await expect(late).rejects.toThrow(
    'The killing did not come to an end in 0 s. Waited for meanwhile: the card about ward [4] (for 60 s)',
  );
});

test('what ends in its time is what it is, a fault of its own too', async () => {
  expect(await within(60_000, 'A day', Promise.resolve(3))).toBe(3);
  await expect(within(60_000, 'A day', Promise.reject(new Error('No.')))).rejects.toThrow('No.');
});

test('days side by side are told in their order, so many at once and no more', async () => {
  const ends = [1, 2, 3, 4].map(() => Promise.withResolvers<undefined>());
  const begun: number[] = [];
  const days = inOrder([1, 2, 3, 4], 2, async (day) => {
    begun.push(day);
    await ends[day - 1]?.promise;
    return day;
  });
  const first = days.next();
  ends[1]?.resolve(undefined);
  await new Promise(setImmediate);
  expect(begun).toEqual([1, 2, 3]);
  for (const end of ends) end.resolve(undefined);
  const told = [(await first).value];
  for await (const day of days) told.push(day);
  expect(told).toEqual([1, 2, 3, 4]);
});
