import { expect, test } from 'vitest';
import { sayGivenUp } from '../../src/slack/given-up.ts';

test.each([
  [
    { id: 'REQ06487/12/1', kind: 'show' },
    'A message about REQ06487 could not be posted, after many tries. Tell your administrator: the log says why.',
  ],
  [
    { id: 'trigger:123.456', kind: 'click' },
    'The press of a button could not be carried out, after many tries. Tell your administrator: the log says why.',
  ],
  [
    { id: 'x', kind: 'something new' },
    'Something could not be done, after many tries. Tell your administrator: the log says why.',
  ],
])('what was given up is said to the officers in words: %j', (parked, says) => {
  expect(sayGivenUp(parked)).toBe(says);
});
