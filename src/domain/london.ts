import { z } from 'zod';

/** A calendar day as it is in London, `yyyy-MM-dd`. Two of them compare with `<` and `>`. */
export const londonDate = z.iso.date().brand<'LondonDate'>();
/** A day in London, checked. */
export type LondonDate = z.infer<typeof londonDate>;

const dayMs = 86_400_000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

function londonParts(instantMs: number): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(inLondon.formatToParts(instantMs).map((part) => [part.type, part.value]));
}

/** The day it is in London at an instant (milliseconds since 1970, UTC). Throws on an instant that is no time at all. */
export function londonDateOf(instantMs: number): LondonDate {
  const { year, month, day } = londonParts(instantMs);
  return londonDate.parse(`${year}-${month}-${day}`);
}

/** The time of day in London at an instant, `09:05`. */
export function sayTime(instantMs: number): string {
  const { hour, minute } = londonParts(instantMs);
  return `${hour}:${minute}`;
}

/** Days since 1 January 1970: calendar days as whole numbers, for counting. */
export function dayNumber(date: LondonDate): number {
  return Date.parse(date) / dayMs;
}

/** The calendar day a day number stands for. */
export function dayOfNumber(days: number): LondonDate {
  return londonDate.parse(new Date(days * dayMs).toISOString().slice(0, 10));
}

/** The day `days` calendar days later, or earlier when negative. */
export function addDays(date: LondonDate, days: number): LondonDate {
  return dayOfNumber(dayNumber(date) + days);
}

/** The same day of the month `count` months later; the last day of that month where it has no such day. */
export function addMonths(date: LondonDate, count: number): LondonDate {
  const from = partsOf(date);
  return dayInMonth(from.year, from.month + count, from.day);
}

/**
 * The last day of a period of `count` months beginning with `first`: the day before the same day of the month,
 * so 10 March and three months give 9 June, and 30 November gives the last day of February.
 */
export function lastDayOfMonthsBeginning(first: LondonDate, count: number): LondonDate {
  const { year, month, day } = partsOf(first);
  return dayInMonth(year, month + count, day - 1);
}

/** The earlier of two days. */
export function earlier(a: LondonDate, b: LondonDate): LondonDate {
  return b < a ? b : a;
}

/** The later of two days. */
export function later(a: LondonDate, b: LondonDate): LondonDate {
  return b > a ? b : a;
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: LondonDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** As people read it on a screen: `Tue 10 December 2019`. */
export function sayDate(date: LondonDate): string {
  return `${weekdays[new Date(date).getUTCDay()]} ${sayLetterDate(date)}`;
}

/** As a letter bears it: `10 December 2019`. */
export function sayLetterDate(date: LondonDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${months[month]} ${year}`;
}

/** Year, month counted from 0, day of the month. */
function partsOf(date: LondonDate): { year: number; month: number; day: number } {
  const at = new Date(date);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
}

/** A day of a month, held to the month's last; day 0 is the last of the month before, month 12 January of the next year. */
function dayInMonth(year: number, month: number, day: number): LondonDate {
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOfNumber(Date.UTC(year, month, Math.min(day, lastDay)) / dayMs);
}
