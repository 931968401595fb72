import type { Holidays } from '../domain/clock/holidays.ts';
import shipped from './bank-holidays.json' with { type: 'json' };
import { readHolidays } from './file.ts';

export type { Kept } from './feed.ts';
export { fetchJson } from './fetch-json.ts';
export { readHolidays, writeHolidays, type HolidaysFile } from './file.ts';
export { mergeFeed, type Merged } from './merge.ts';
export { feedAddress, refresh, type Refreshed } from './refresh.ts';

/** The bank holidays FOI Desk ships with, 2012 to 2028. Throws when the file that came with it is damaged. */
export function shippedHolidays(): Holidays {
  const holidays = readHolidays(shipped);
  if (!holidays.ok) throw new Error(holidays.refusal.says);
  return holidays.value;
}
