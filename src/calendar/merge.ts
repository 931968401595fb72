import { z } from 'zod';
import { divisions, type Holidays } from '../domain/clock/holidays.ts';
import { granted, refused, type OrRefusal } from '../domain/clock/refusal.ts';
import { londonDate } from '../domain/london.ts';
import { feedShape, hasYear, holidaysFrom, keptIn, keptKnown, yearOf, type Kept } from './feed.ts';

/** The holidays after a feed was read, and what it changed: `removed` is not empty when a holiday was moved. */
export type Merged = {
  readonly holidays: Holidays;
  readonly added: readonly Kept[];
  readonly removed: readonly Kept[];
};

/**
 * The holidays known together with GOV.UK's feed. A year that the feed has whole is as the feed says, so a moved holiday
 * moves; of any other year nothing is lost and what the feed has is added. The last day never comes nearer, and moves on
 * only over whole years: GOV.UK has dropped old years from its feed before, and publishes about two ahead.
 */
export function mergeFeed(known: Holidays, feed: unknown): OrRefusal<Merged> {
  const parsed = feedShape.safeParse(feed);
  if (!parsed.success) {
    const says = `GOV.UK's list of bank holidays has another shape than expected. ${z.prettifyError(parsed.error)}`;
    return refused('holidays missing', says);
  }
  const fresh = keptIn(parsed.data);
  const was = keptKnown(known);
  const isWhole = (year: number) => divisions.every((division) => hasYear(fresh, year, division));
  let lastYear = yearOf(known.lastDay);
  while (isWhole(lastYear + 1)) lastYear += 1;

  const stays = was.filter((day) => !isWhole(yearOf(day.date)));
  const comes = fresh.filter(
    (day) => yearOf(day.date) <= lastYear && day.date >= known.firstDay && !stays.some((kept) => isSameDay(kept, day)),
  );
  const all = [...stays, ...comes];
  const lastDay = lastYear === yearOf(known.lastDay) ? known.lastDay : londonDate.parse(`${lastYear}-12-31`);
  const holidays = holidaysFrom(all, { source: known.source, firstDay: known.firstDay, lastDay });
  if (!holidays.ok) return holidays;
  return granted({
    holidays: holidays.value,
    added: all.filter((day) => !was.some((kept) => isSameDay(kept, day))),
    removed: was.filter((day) => !all.some((kept) => isSameDay(kept, day))),
  });
}

/** The same day of the same division, however it is called. */
function isSameDay(a: Kept, b: Kept): boolean {
  return a.date === b.date && a.division === b.division;
}
