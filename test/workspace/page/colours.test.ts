import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/workspace/page/style/base.css', import.meta.url), 'utf8');
const colours = new Map(
  Array.from(css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g), ([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s colours', (scheme) => {
  const of = (name: string) => colours.get(name)?.[scheme] ?? '';
  const grounds = ['paper', 'wash', 'side', 'note', 'accent-wash'];

  test.each([
    ...['ink', 'ink-soft'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
    ...['accent', 'danger'].flatMap((ink) => ['paper', 'wash'].map((ground) => [ink, ground])),
    ['on-accent', 'accent'],
    ['on-danger', 'danger'],
    ['danger', 'danger-wash'],
    ['on-mention', 'mention'],
  ])('%s can be read on %s (4.5 to 1)', (ink = '', ground = '') => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['line-strong', 'paper'],
    ['accent', 'paper'],
    ['accent', 'side'],
  ])('%s is seen as an edge on %s (3 to 1)', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
