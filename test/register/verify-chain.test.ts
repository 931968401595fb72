import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, newRecord, verifyChain, type RequestRecord } from '../../src/register/index.ts';
import { anyEvent, type TestEvent } from './arbitraries.ts';

const lastSaid: TestEvent = { type: 'opened', requester: { said: 'Jane' }, questions: [] };

/** Any history, and the number of one of its events. */
const historyAndPlace = fc
  .array(anyEvent, { maxLength: 7 })
  .map((events) => append(newRecord('REQ06487'), [...events, lastSaid]))
  .chain((record) => fc.tuple(fc.constant(record), fc.integer({ min: 1, max: record.events.length })));

function changed(record: RequestRecord, at: number, change: object): RequestRecord {
  return { ...record, events: record.events.map((event) => (event.seq === at ? { ...event, ...change } : event)) };
}

test.each<[string, (record: RequestRecord, at: number) => RequestRecord]>([
  ['put in another event', (record, at) => changed(record, at, { event: { type: 'forged' } })],
  ['changed its version', (record, at) => changed(record, at, { version: 9 })],
  ['changed its hash', (record, at) => changed(record, at, { hash: '0'.repeat(64) })],
  ['changed its number', (record, at) => changed(record, at, { seq: 99 })],
  [
    'put the event in twice',
    (record, at) => ({ ...record, events: [...record.events.slice(0, at), ...record.events.slice(at - 1)] }),
  ],
])('whoever %s is found out there', (name, tamper) => {
  const after = name.endsWith('twice') ? 1 : 0;
  fc.assert(
    fc.property(historyAndPlace, ([record, at]) => {
      expect(verifyChain(tamper(record, at))).toMatchObject({ ok: false, at: at + after });
    }),
  );
});

test('an event taken out is found where it is missing', () => {
  fc.assert(
    fc.property(historyAndPlace, ([record, at]) => {
      fc.pre(at < record.events.length);
      const without = { ...record, events: record.events.filter(({ seq }) => seq !== at) };
      expect(verifyChain(without)).toMatchObject({ ok: false, at });
    }),
  );
});

test('another value or salt beside the history is found at the event that said it', () => {
  fc.assert(
    fc.property(historyAndPlace, fc.constantFrom({ value: 'Not Jane' }, { salt: 'x' }), ([record], change) => {
      const digest = Object.keys(record.particulars).at(-1) ?? '';
      const particular = record.particulars[digest];
      if (!particular) throw new Error('Nothing was said.');
      const forged = { ...record, particulars: { ...record.particulars, [digest]: { ...particular, ...change } } };
      expect(verifyChain(forged)).toEqual({
        ok: false,
        at: record.events.length,
        why: 'what was said in this event is not what was written',
      });
    }),
  );
});

test('a history cannot be passed off as another request’s', () => {
  const record = append(newRecord('REQ06487'), [lastSaid]);
  expect(verifyChain({ ...record, reference: 'REQ06488' })).toMatchObject({ ok: false, at: 1 });
});
