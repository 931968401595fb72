import { z } from 'zod';
import { divisions, type Division, type Holiday, type Holidays } from '../domain/clock/holidays.ts';
import { granted, refused, type OrRefusal } from '../domain/clock/refusal.ts';
import { londonDate, type LondonDate } from '../domain/london.ts';

const eventsOfDivision = z.object({ events: z.array(z.object({ title: z.string().trim().min(1), date: londonDate })) });

/** GOV.UK's bank holidays as it publishes them at `/bank-holidays.json`. */
export const feedShape = z.object({
  'england-and-wales': eventsOfDivision,
  scotland: eventsOfDivision,
  'northern-ireland': eventsOfDivision,
});

/** The feed, checked. */
export type Feed = z.infer<typeof feedShape>;

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
    kept.flatMap((holiday) => holiday.divisions.map((division) => ({ date, name: holiday.name, division }))),
  );
}

/**
 * Holidays by day, checked: every year from the first day to the last has its holidays in every division.
 * Refused where one has not, since a year without holidays would give dates that are too early.
 */
export function holidaysFrom(kept: readonly Kept[], about: Omit<Holidays, 'on'>): OrRefusal<Holidays> {
  for (let year = yearOf(about.firstDay); year <= yearOf(about.lastDay); year += 1) {
    const missing = divisions.find((division) => !hasYear(kept, year, division));
    if (missing !== undefined) {
      const says = `The bank holidays of ${year} are missing or not complete for ${missing}. Load the whole list from GOV.UK.`;
      return refused('holidays missing', says);
    }
  }
  const on = new Map<LondonDate, readonly Holiday[]>();
  for (const { date, name, division } of kept.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))) {
    on.set(date, named(on.get(date) ?? [], name, division));
  }
  return granted({ ...about, on });
}

/** The fewest bank holidays a division has in a year: those of the Act and the yearly proclamations. */
const fewest: Record<Division, number> = { 'england-and-wales': 8, scotland: 9, 'northern-ireland': 10 };

/** Whether a list has a division's whole year, Christmas and what follows included. */
export function hasYear(kept: readonly Kept[], year: number, division: Division): boolean {
  const days = kept.filter((day) => day.division === division && yearOf(day.date) === year);
  return days.length >= fewest[division] && days.some((day) => day.date >= `${year}-12-25`);
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
