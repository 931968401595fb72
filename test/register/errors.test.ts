import { expect, test } from 'vitest';
import { faultOf } from '../../src/register/errors.ts';
import { faultOf as faultLogged } from '../../src/workflows/with-each.ts';

/** What somebody typed over several lines, which an error quotes: a line of it looks as the lines of a stack do. */
const quotes = new TypeError('This cannot be read: Send it to me\n    at 12 High Street, Jane Doe');

test('of an error that quotes an address over several lines is said what it was and where, and nothing of the address', () => {
  const { at } = faultLogged(quotes);
  expect(at).toMatch(/^at .*errors\.test\.ts:\d+:\d+\)?$/u);
  expect(faultOf(quotes)).toBe(`TypeError ${at}`);
});

test('where an error does not say any more what its stack says, only its kind is said', () => {
  const changed = new RangeError('at first');
  changed.stack = 'RangeError: before\n    at 12 High Street, Jane Doe\n    at file:///a.ts:1:1';
  expect(faultLogged(changed)).toEqual({ kind: 'RangeError', at: '' });
  expect(faultOf(changed)).toBe('RangeError');
});
