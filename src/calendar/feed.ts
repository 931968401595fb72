import { z } from 'zod';
import { divisions, type Division, type Holiday, type Holidays } from '../domain/clock/holidays.ts';
import { granted, refused, type OrRefusal } from '../domain/clock/refusal.ts';
import { londonDate, type LondonDate } from '../domain/london.ts';

const eventsOfDivision = z.object({
  events: z.array(z.object({ title: z.string().trim().min(1), date: londonDate, notes: z.string().optional() })),
});

/** GOV.UK's bank holidays as it publishes them at `/bank-holidays.json`. */
export const feedShape = z.object({
  'england-and-wales': eventsOfDivision,
  scotland: eventsOfDivision,
  'northern-ireland': eventsOfDivision,
});
/** The feed, checked. */
export type Feed = z.infer<typeof feedShape>;

/** The file the holidays are kept in: the feed's shape, and where it comes from and from which day to which. */
export const fileShape = feedShape.extend({
  about: z.object({ source: z.string().min(1), firstDay: londonDate, lastDay: londonDate }),
});
/** The file before it is checked. */
export type HolidaysFile = z.input<typeof fileShape>;

/** One division's holiday on one day. */
export type Kept = { readonly date: LondonDate; readonly name: string; readonly division: Division };

/** The feed as a flat list, a line for each division that keeps a day. */
export function keptIn(feed: Feed): Kept[] {
  return divisions.flatMap((division) =>
    feed[division].events.map(({ date, title }) => ({ date, name: title, division })),
  );
}

/** The holidays known as a flat list, a line for each division that keeps a day. */
export function keptKnown(holidays: Holidays): Kept[] {
  return [...holidays.on].flatMap(([date, kept]) =>
    kept.flatMap(({ name, divisions }) => divisions.map((division) => ({ date, name, division }))),
  );
}

/**
 * Holidays by day, checked: every year from the first day to the last has its holidays in every division.
 * Refused where one has not, since a year without holidays would give dates that are too early.
 */
export function holidaysFrom(
  kept: readonly Kept[],
  about: { source: string; firstDay: LondonDate; lastDay: LondonDate },
): OrRefusal<Holidays> {
  const firstYear = yearOf(about.firstDay);
  const lastYear = yearOf(about.lastDay);
  for (let year = firstYear; year <= lastYear; year += 1) {
    const missing = divisions.find((division) => !isWholeYear(kept, year, division));
    if (missing !== undefined) {
      return refused(
        'holidays missing',
        `The bank holidays of ${year} are missing or not complete for ${missing}. Load the whole list from GOV.UK.`,
      );
    }
  }
  const on = new Map<LondonDate, readonly Holiday[]>();
  for (const { date, name, division } of kept.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    on.set(date, named(on.get(date) ?? [], name, division));
  }
  return granted({ source: about.source, firstDay: about.firstDay, lastDay: about.lastDay, on });
}

/** Whether a list has a division's whole year: the eight days no division is without, to Christmas and after. */
export function isWholeYear(kept: readonly Kept[], year: number, division: Division): boolean {
  const days = kept.filter((day) => day.division === division && yearOf(day.date) === year);
  return days.length >= 8 && days.some((day) => day.date >= `${year}-12-25`);
}

/** The year a day is in. */
export function yearOf(date: LondonDate): number {
  return Number(date.slice(0, 4));
}

function named(holidays: readonly Holiday[], name: string, division: Division): Holiday[] {
  const same = holidays.find((holiday) => holiday.name === name);
  if (same === undefined) return [...holidays, { name, divisions: [division] }];
  if (same.divisions.includes(division)) return [...holidays];
  return holidays.map((holiday) => (holiday === same ? { name, divisions: [...same.divisions, division] } : holiday));
}
