import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, erase, newRecord, open, parseRecord, RegisterRefused, verifyChain } from '../../src/register/index.ts';
import { toJson } from '../../src/register/json.ts';
import { anyEvent, parseTestEvent, type TestEvent } from './arbitraries.ts';

const opened: TestEvent = {
  type: 'opened',
  requester: { said: 'Jane Requester' },
  questions: [{ wording: { said: 'How many potholes?' } }],
};
const assigned: TestEvent = { type: 'questionAssigned', question: 1, department: 'highways' };

test('a history opens as it was appended, in however many goes, and its chain holds', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), fc.array(anyEvent), (first, then) => {
      const record = append(append(newRecord('REQ06487'), first), then);
      expect(open(record, parseTestEvent)).toEqual([...first, ...then]);
      expect(record.events.map(({ seq }) => seq)).toEqual([...first, ...then].map((_, i) => i + 1));
      expect(verifyChain(record)).toEqual({ ok: true });
      expect(parseRecord(JSON.parse(toJson(record)))).toEqual(record);
    }),
  );
});

test('appending leaves the earlier events and the record it started from as they were', () => {
  const before = append(newRecord('REQ06487'), [opened]);
  const copy = structuredClone(before);
  const after = append(before, [assigned]);
  expect(before).toEqual(copy);
  expect(after.events[0]).toEqual(before.events[0]);
});

test('erasing takes out all that was said, and the chain still holds', () => {
  const record = erase(append(newRecord('REQ06487'), [opened, assigned]));
  expect(toJson(record)).not.toMatch(/Jane|potholes/);
  expect(verifyChain(record)).toEqual({ ok: true });
  expect(open(record, parseTestEvent)).toMatchObject([
    { type: 'opened', requester: { erased: expect.any(String) } },
    assigned,
  ]);
});

test('erasing chosen events leaves the others readable', () => {
  const record = erase(append(newRecord('REQ06487'), [opened, opened]), ({ seq }) => seq === 1);
  expect(open(record, parseTestEvent)).toMatchObject([{ requester: { erased: expect.any(String) } }, opened]);
  expect(verifyChain(record)).toEqual({ ok: true });
});

test('an event JSON cannot carry is refused', () => {
  const dated = { type: 'opened', at: new Date(0) };
  expect(() => append(newRecord('REQ06487'), [dated])).toThrow(TypeError);
});

test('a record of a newer FOI Desk, or no record at all, is not read', () => {
  expect(() => parseRecord({ ...newRecord('REQ06487'), version: 2 })).toThrow(RegisterRefused);
  expect(() => parseRecord({ version: 1, events: [] })).toThrow('reference');
  expect(() => parseRecord(null)).toThrow('expected object');
});
