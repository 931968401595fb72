/**
 * The mornings of a day, in the order they come: the next London day, on which letters are drawn again; one on which half of
 * the time to answer has passed for what was asked of requesters, and what is not answered is late; one after all of it.
 */
const mornings = ['2026-11-03T08:30:00Z', '2026-12-07T08:30:00Z', '2027-01-05T08:30:00Z'] as const;

/** The first morning. */
export const FIRST_MORNING = '2026-11-02T09:00:00Z';

/** A night: it comes after so many kills, and it is over at this instant, in milliseconds. */
export interface Night {
  after: number;
  until: number;
}

/** The first so many nights of a day with so many kills, at even distances. */
export function nightsAmong(kills: number, nights: number): Night[] {
  return mornings.slice(0, nights).map((morning, index) => ({
    after: Math.round((kills * (index + 1)) / (nights + 1)),
    until: Date.parse(morning),
  }));
}
