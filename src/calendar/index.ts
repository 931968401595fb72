import type { Holidays } from '../domain/clock/holidays.ts';
import type { OrRefusal } from '../domain/clock/refusal.ts';
import shipped from './bank-holidays.json' with { type: 'json' };
import { fileShape, holidaysFrom, keptIn } from './feed.ts';

/** The bank holidays in the words of the file they are kept in; refused where a year or a division is missing. */
export function readHolidays(file: unknown): OrRefusal<Holidays> {
  const parsed = fileShape.parse(file);
  return holidaysFrom(keptIn(parsed), parsed.about);
}

/** The bank holidays FOI Desk ships with. Throws when the file that came with it is damaged. */
export function shippedHolidays(): Holidays {
  const holidays = readHolidays(shipped);
  if (!holidays.ok) throw new Error(holidays.refusal.says);
  return holidays.value;
}
