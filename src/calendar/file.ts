import { z } from 'zod';
import type { Division, Holidays } from '../domain/clock/holidays.ts';
import { refused, type OrRefusal } from '../domain/clock/refusal.ts';
import { londonDate } from '../domain/london.ts';
import { feedShape, holidaysFrom, keptIn, keptKnown } from './feed.ts';

const fileShape = feedShape.extend({
  about: z.object({ source: z.string().min(1), firstDay: londonDate, lastDay: londonDate }),
});

/** The bank holidays as they are kept: GOV.UK's shape, with where they come from and from which day to which. */
export type HolidaysFile = z.infer<typeof fileShape>;

/** The holidays a file holds. Refused where it is no such file, or where a year or a division is missing. */
export function readHolidays(file: unknown): OrRefusal<Holidays> {
  const parsed = fileShape.safeParse(file);
  if (parsed.success) return holidaysFrom(keptIn(parsed.data), parsed.data.about);
  return refused(
    'holidays missing',
    `These are no bank holidays as GOV.UK lists them. ${z.prettifyError(parsed.error)}`,
  );
}

/** The holidays as a file that `readHolidays` reads again: for keeping what was learnt from the feed. */
export function writeHolidays(holidays: Holidays): HolidaysFile {
  const { source, firstDay, lastDay } = holidays;
  const kept = keptKnown(holidays);
  const of = (division: Division) => ({
    events: kept.filter((day) => day.division === division).map(({ date, name }) => ({ title: name, date })),
  });
  return {
    about: { source, firstDay, lastDay },
    'england-and-wales': of('england-and-wales'),
    scotland: of('scotland'),
    'northern-ireland': of('northern-ireland'),
  };
}
