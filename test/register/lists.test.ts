import { expect, test } from 'vitest';
import { listWrites, openRegister } from '../../src/register/index.ts';
import { written } from './written.ts';

test('a request moves to its new place, stays where nothing changed, and goes where it no longer belongs', async () => {
  const register = await openRegister('sqlite::memory:');
  const before = [
    { key: 'open/2026-12-10/REQ06487', value: { subject: 'potholes' } },
    { key: 'officer/U1/REQ06487', value: { since: 1 } },
    { key: 'waiting/highways/REQ06487', value: {} },
  ];
  const after = [
    { key: 'open/2026-12-11/REQ06487', value: { subject: 'potholes' } },
    { key: 'officer/U1/REQ06487', value: { since: 1 } },
    { key: 'waiting/highways/REQ06487', value: { asked: 2 } },
  ];
  await register.commit(listWrites([], before));
  expect((await written(register)).map(({ key, value }) => ({ key, value }))).toEqual(
    before.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
  const writes = listWrites(before, after);
  expect(writes.map(({ key }) => key)).not.toContain('officer/U1/REQ06487');
  await register.commit(writes);
  expect((await written(register)).map(({ key, value }) => ({ key, value }))).toEqual(
    after.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  );
  await register.close();
});
