import { expect, test } from 'vitest';
import { torture } from './torture.ts';

test(
  'killed again and again while everything around it goes wrong: nothing is lost and nothing comes twice',
  { timeout: 600_000 },
  async () => {
    const { counts, findings } = await torture({ seed: 'short', kills: 12, atOnce: 2, nights: 1 });
    expect(findings).toEqual([]);
    expect(counts.get('kills while it worked') + counts.get('kills while it started')).toBe(12);
    expect(counts.get('clicks and submissions acknowledged')).toBeGreaterThan(0);
  },
);
