import { expect, test } from 'vitest';
import { triedInVain, untried, type Tries } from '../../src/register/tries.ts';

const HOUR = 60 * 60_000;
const passing = () => ({ askedMs: 0 });
const triedAt = (before: Tries, now: number) => triedInVain(before, new Error('away'), { now, most: 3, passing });

/** Tries in vain from an instant on, as often as it is tried again; answers what came of it, and when that was. */
function awakeFrom(start: number, before: Tries, until = Infinity): { tried: Tries; at: number; givenUp: boolean } {
  let at = start;
  let tried = before;
  for (;;) {
    const came = triedAt(tried, at);
    tried = came.tried;
    if (!came.again) return { tried, at, givenUp: true };
    if (at + came.again.againAfter > until) return { tried, at, givenUp: false };
    at += came.again.againAfter;
  }
}

test('what does not pass is given up after twelve hours of a machine that was awake', () => {
  expect(awakeFrom(1, untried).at).toBeCloseTo(12 * HOUR, -5);
});

test.each([1, 3, 5])('a machine that slept a night, %i hours after it began, tries on when it wakes', (hours) => {
  const asleep = awakeFrom(1, untried, hours * HOUR);
  const woke = hours * HOUR + 14 * HOUR;
  expect(triedAt(asleep.tried, woke).again).toBeDefined();
  const { at, givenUp } = awakeFrom(woke, asleep.tried);
  expect(givenUp).toBe(true);
  expect(at - woke).toBeGreaterThanOrEqual((6 - hours) * HOUR - 10 * 60_000);
});
