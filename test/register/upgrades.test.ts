import { expect, test } from 'vitest';
import { z } from 'zod';
import { append, newRecord, open, parseRecord, RegisterRefused, verifyChain } from '../../src/register/index.ts';
import { storedJson } from '../../src/register/json.ts';
import { currentVersion, upgraded, type Upgrade } from '../../src/register/upgrades.ts';

const named = z.object({ type: z.string(), unit: z.string() });
/** A made-up step: what version 1 called a department is called a unit from version 2. */
const departmentBecomesUnit: Upgrade = (event) => {
  const { department, ...rest } = z.looseObject({ department: z.string() }).parse(event);
  return { ...z.record(z.string(), z.string()).parse(rest), unit: department };
};

test('events of an older version are read through the steps, and never rewritten', () => {
  const first = { type: 'assigned', department: 'highways' };
  const second = { type: 'assigned', unit: 'parks' };
  const old = append(newRecord('REQ06487'), [first], []);
  const both = append(old, [second], [departmentBecomesUnit]);
  expect(both.events.map(({ version }) => version)).toEqual([1, 2]);
  expect(both.events[0]).toEqual(old.events[0]);
  expect(open(both, (event) => named.parse(event), [departmentBecomesUnit])).toEqual([
    { type: 'assigned', unit: 'highways' },
    second,
  ]);
  expect(verifyChain(both)).toEqual({ ok: true });
});

test('a record of an older version is read through the steps', () => {
  const addParticulars: Upgrade = (record) => ({ ...z.record(z.string(), storedJson).parse(record), particulars: {} });
  const { particulars: _, ...old } = newRecord('REQ06487');
  expect(parseRecord(old, [addParticulars])).toEqual({ ...newRecord('REQ06487'), version: 2 });
});

test('steps are taken in order, from the version on', () => {
  const steps: Upgrade[] = ['b', 'c', 'd'].map((letter) => (value) => [value, letter]);
  expect(currentVersion(steps)).toBe(4);
  expect([1, 2, 3, 4].map((version) => upgraded(1, version, steps))).toEqual([
    [[[1, 'b'], 'c'], 'd'],
    [[1, 'c'], 'd'],
    [1, 'd'],
    1,
  ]);
  expect(() => upgraded(1, 5, steps)).toThrow(RegisterRefused);
});
