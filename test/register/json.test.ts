import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isObject, toJson, type Json } from '../../src/register/json.ts';
import { anyJson } from './arbitraries.ts';

test('the canonical text says the same as the value', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(toJson(value)));
    }),
  );
});

test('the canonical text does not depend on the order of keys, at any depth', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      expect(canonicalJson(withKeysReversed(value))).toBe(canonicalJson(value));
    }),
  );
  expect(canonicalJson({ b: 1, a: { d: [], c: null } })).toBe('{"a":{"c":null,"d":[]},"b":1}');
});

test.each<[Json, Json]>([
  [['1'], [1]],
  [{ a: null }, {}],
  [{ a: '"' }, { a: '\\"' }],
  [{ 'a":1,"b': 2 }, { a: 1, b: 2 }],
  [[[], []], [[[]]]],
])('%j and %j have different canonical texts', (one, other) => {
  expect(canonicalJson(one)).not.toBe(canonicalJson(other));
});

function withKeysReversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (!isObject(value)) return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([name, member]) => [name, withKeysReversed(member)]));
}
