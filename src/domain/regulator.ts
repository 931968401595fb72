import type { RegulatorDetails } from './council.ts';
import type { LondonDate } from './london.ts';

/** The regulator's details in force on a day: the newest that had begun by then. None for a day before any began. */
export function regulatorOn(details: readonly RegulatorDetails[], date: LondonDate): RegulatorDetails | undefined {
  return details
    .filter(({ from }) => from <= date)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
}
