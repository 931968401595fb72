import { describe, expect, test } from 'vitest';
import { createClock } from '../src/clock.ts';

const someDay = Date.parse('2019-12-10T09:00:00Z');

describe('the clock of rules and letters', () => {
  test('is the machine’s where nothing else is said', () => {
    const before = Date.now();
    const now = createClock().now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  test('begins at an instant and goes on from there', () => {
    const clock = createClock(someDay);
    expect(clock.now() - someDay).toBeLessThan(1000);
    expect(clock.now()).toBeGreaterThanOrEqual(someDay);
  });

  test('is moved forward, never back', () => {
    const clock = createClock(someDay);
    clock.moveTo(someDay + 86_400_000);
    expect(clock.now()).toBeGreaterThanOrEqual(someDay + 86_400_000);
    clock.moveTo(someDay);
    expect(clock.now()).toBeGreaterThanOrEqual(someDay + 86_400_000);
  });
});
