import type { LondonDate } from '../london.ts';
import type { Explained } from './clock.ts';
import { workingDaysAtMost } from './due-date.ts';
import type { Holidays } from './holidays.ts';
import { countWorkingDays } from './count.ts';

/**
 * The 40th working day as the clock counts, which public interest extensions should not pass; nothing where the holidays
 * known do not reach.
 */
export function fortiethWorkingDay(
  { countedFrom, steps }: Pick<Explained, 'countedFrom' | 'steps'>,
  holidays: Holidays,
): LondonDate | undefined {
  const disregarded = steps.filter((step) => step.effect === 'disregarded');
  const count = countWorkingDays(countedFrom, workingDaysAtMost, holidays, 'uk', disregarded);
  return count.ok ? count.value.last : undefined;
}
