import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleIn } from '../../../src/domain/request/people-in.ts';
import type { FoiRequest } from '../../../src/domain/request/request.ts';
import { anyHistory, play } from './any-history.ts';

/** Every user of Slack's named in it, wherever that is. */
function named(request: FoiRequest): string[] {
  return [...new Set(JSON.stringify(request).match(/"U0[A-Z]+"/gu) ?? [])].map((quoted) => quoted.slice(1, -1));
}

test('everybody a request names is known by name before it is shown: who wrote, let go or sent back a notice, reviewed, closed', () => {
  fc.assert(
    fc.property(anyHistory, (played) => {
      for (const { after } of play(played)) {
        expect(peopleIn(after).toSorted()).toEqual(named(after).toSorted());
      }
    }),
    { numRuns: 100 },
  );
});
