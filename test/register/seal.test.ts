import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson, type Json } from '../../src/register/json.ts';
import { digestsIn, openEvent, sealEvent } from '../../src/register/seal.ts';
import { anyJson } from './arbitraries.ts';

/** Any JSON in which anything may have been said, at any depth, but nothing is sealed yet. */
const { event: anyPlainEvent } = fc.letrec<{ event: Json; leaf: Json; said: Json }>((tie) => ({
  event: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    tie('said'),
    fc.array(tie('event'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('name', 'words', '__proto__', 'constructor', 'said'), tie('event'), {
      minKeys: 2,
      maxKeys: 4,
    }),
  ),
  leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  said: anyJson.map((said) => ({ said })),
}));

test('an event is opened as it was sealed', () => {
  fc.assert(
    fc.property(anyPlainEvent, (event) => {
      expect(toJson(openEvent(sealEvent(event)))).toBe(toJson(event));
    }),
  );
});

test('nothing said is left in the sealed event', () => {
  fc.assert(
    fc.property(fc.uuid(), (words) => {
      const { event } = sealEvent({ type: 'opened', requester: { said: { name: words } }, list: [{ said: [words] }] });
      expect(toJson(event)).not.toContain(words);
      expect(digestsIn(event)).toHaveLength(2);
    }),
  );
});

test('the same words have another digest each time, so that nobody can guess them by it', () => {
  const [one, other] = [sealEvent({ said: 'Yes' }), sealEvent({ said: 'Yes' })];
  expect(digestsIn(one.event)).not.toEqual(digestsIn(other.event));
});

test('without its particulars an event says what was erased, and seals to the same again', () => {
  const sealed = sealEvent({ type: 'replyRecorded', words: { said: 'About 300' }, question: 5 });
  const [digest] = digestsIn(sealed.event);
  const opened = openEvent({ event: sealed.event, particulars: {} });
  expect(opened).toEqual({ type: 'replyRecorded', words: { erased: digest }, question: 5 });
  expect(sealEvent(opened)).toEqual({ event: sealed.event, particulars: {} });
});

test('what only looks sealed cannot be smuggled in', () => {
  expect(() => sealEvent({ words: { sealed: 'abc' } })).toThrow(TypeError);
  expect(openEvent({ event: { sealed: '__proto__' }, particulars: {} })).toEqual({ erased: '__proto__' });
});
