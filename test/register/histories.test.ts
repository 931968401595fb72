import { expect, test } from 'vitest';
import { loadHistory, nextReference, saveWrites, type Register } from '../../src/register/index.ts';
import { parseTestEvent, type TestEvent } from './arbitraries.ts';
import { inMemory } from './in-memory.ts';

const opened: TestEvent = { type: 'opened', requester: { said: 'Jane' }, questions: [] };
const assigned: TestEvent = { type: 'questionAssigned', question: 1, department: 'highways' };

test('a request nobody has heard of has an empty history', async () => {
  const history = await loadHistory(await inMemory(), 'REQ06487', parseTestEvent);
  expect(history).toMatchObject({ reference: 'REQ06487', version: 'new', events: [] });
});

test('a history is saved with its lists in one commit, and loaded as it was', async () => {
  const register = await inMemory();
  const history = await loadHistory(register, 'REQ06487', parseTestEvent);
  await register.commit([
    ...saveWrites(history, [opened]),
    { key: 'open/2026-12-10/REQ06487', was: 'new', value: { subject: 'potholes' } },
  ]);
  const again = await loadHistory(register, 'REQ06487', parseTestEvent);
  expect(again).toMatchObject({ version: 1, events: [opened] });
  await register.commit(saveWrites(again, [assigned]));
  expect(await loadHistory(register, 'REQ06487', parseTestEvent)).toMatchObject({
    version: 2,
    events: [opened, assigned],
  });
});

test('nothing to add is nothing to write', async () => {
  expect(saveWrites(await loadHistory(await inMemory(), 'REQ06487', parseTestEvent), [])).toEqual([]);
});

test('of two who decided on the same history one is told, and nothing of theirs is written', async () => {
  const register = await inMemory();
  const one = await loadHistory(register, 'REQ06487', parseTestEvent);
  const other = await loadHistory(register, 'REQ06487', parseTestEvent);
  const list = { key: 'open/2026-12-10/REQ06487', was: 'any', value: 'by the other' } as const;
  expect(await register.commit(saveWrites(one, [opened]))).toEqual({ committed: true });
  expect(await register.commit([list, ...saveWrites(other, [opened])])).toEqual({
    committed: false,
    conflict: 'request/REQ06487',
  });
  expect(await register.read(list.key)).toBeUndefined();
});

test('a record that stands under another request is not read', async () => {
  const register = await inMemory();
  await register.commit(saveWrites(await loadHistory(register, 'REQ06487', parseTestEvent), [opened]));
  const row = await register.read('request/REQ06487');
  await register.commit([{ key: 'request/REQ00001', was: 'new', value: row?.value }]);
  await expect(loadHistory(register, 'REQ00001', parseTestEvent)).rejects.toThrow('belongs to REQ06487');
});

test.each([
  [1, 'REQ00001'],
  [6487, 'REQ06487'],
  [123_456, 'REQ123456'],
])('the first reference of a council that starts at %i is %s', async (first, reference) => {
  expect(await nextReference(await inMemory(), { prefix: 'REQ', first })).toMatchObject({ reference });
});

test('references are given once, in order, also to officers who ask at the same time', async () => {
  const register = await inMemory();
  const given = await Promise.all(Array.from({ length: 20 }, () => openRequest(register)));
  expect([...given].sort()).toEqual(Array.from({ length: 20 }, (_, i) => `REQ${String(i + 1).padStart(5, '0')}`));
});

test('a reference a case brought along is passed over', async () => {
  const register = await inMemory();
  await register.commit(saveWrites(await loadHistory(register, 'REQ00002', parseTestEvent), [opened]));
  expect([await openRequest(register), await openRequest(register)]).toEqual(['REQ00001', 'REQ00003']);
});

test('a council that raises its first number goes on from there, and never back', async () => {
  const register = await inMemory();
  await openRequest(register, 100);
  expect(await openRequest(register, 500)).toBe('REQ00500');
  expect(await openRequest(register, 1)).toBe('REQ00501');
});

async function openRequest(register: Register, first = 1): Promise<string> {
  for (;;) {
    const { reference, write } = await nextReference(register, { prefix: 'REQ', first });
    const history = await loadHistory(register, reference, parseTestEvent);
    const result = await register.commit([write, ...saveWrites(history, [opened])]);
    if (result.committed) return reference;
  }
}
