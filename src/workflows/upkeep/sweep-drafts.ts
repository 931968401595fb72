import { z } from 'zod';
import { addDays, londonDate, londonDateOf } from '../../domain/london.ts';
import type { Desk } from '../desk.ts';

/** Nobody comes back to a form after so many days. */
const DAYS = 7;
const KEY = 'swept/drafts';
const PAGE = 500;

const swept = z.object({ on: londonDate, seen: z.record(z.string(), z.int()) });

/**
 * Throws away drafts that nobody has touched since the last time this was done, a week ago or more: what was typed into a
 * form and never finished holds names. Answers how many there were.
 */
export async function sweepDrafts({ register, now }: Desk): Promise<number> {
  const today = londonDateOf(now());
  const row = await register.read(KEY);
  const before = row && swept.parse(row.value);
  // A day long to come is of a clock that was wrong: what was seen then may have been begun just now.
  const last = before && before.on <= addDays(today, DAYS) ? before : undefined;
  if (last && today < addDays(last.on, DAYS)) return 0;
  const seen: Record<string, number> = {};
  let gone = 0;
  for (let page = await register.scan('draft/', { limit: PAGE }); page.length > 0;) {
    for (const { key, version } of page) {
      if (last?.seen[key] !== version) seen[key] = version;
      else if ((await register.commit([{ key, was: version, value: undefined }])).committed) gone += 1;
    }
    page = await register.scan('draft/', { limit: PAGE, after: page.at(-1)?.key ?? '' });
  }
  await register.commit([{ key: KEY, was: row?.version ?? 'new', value: { on: today, seen } }]);
  return gone;
}
