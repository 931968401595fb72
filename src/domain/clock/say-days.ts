import { sayDate, type LondonDate } from '../london.ts';
import type { NotCounted, Payment } from './count.ts';
import { divisions, type Division, type Holiday } from './holidays.ts';

const listed = new Intl.ListFormat('en-GB');

const sayDivision: Record<Division, string> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/**
 * What the notice asking for a payment is called as it is given or posted, what is paid, the rule that leaves out the days,
 * that of its lapse.
 */
export const sayPayment: Record<
  Payment,
  { notice: string; posted: string; paid: string; source: string; lapse: string }
> = {
  fee: {
    notice: 'Fees notice given',
    posted: 'Fees notice posted',
    paid: 'Fee paid',
    source: 'FOIA s.10(2)',
    lapse: 'FOIA s.9(2)',
  },
  charge: {
    notice: 'Charge asked for in advance',
    posted: 'Letter that asks for a charge posted',
    paid: 'Charge paid',
    source: 'EIR reg 8',
    lapse: 'EIR reg 8(5)',
  },
};

/** What the post does to a day: a sentence, with the rule. */
export function sayGivenByPost(given: LondonDate): string {
  return `By post it counts as given on ${sayDate(given)}, the second working day after (Interpretation Act 1978 s.7).`;
}

/** `2, 3 and 4`. */
export function sayList(things: readonly (string | number)[]): string {
  return listed.format(things.map(String));
}

/** A holiday and who keeps it: `Good Friday, everywhere in the UK`. */
function sayHoliday(holiday: Holiday): string {
  if (divisions.every((division) => holiday.divisions.includes(division)))
    return `${holiday.name}, everywhere in the UK`;
  return `${holiday.name}, ${sayList(holiday.divisions.map((division) => sayDivision[division]))}`;
}

/** The holidays among the days passed over: `Fri 18 April 2025 (Good Friday, everywhere in the UK)`. */
export function sayHolidaysPassed(notCounted: readonly NotCounted[]): string[] {
  return notCounted.flatMap((day) =>
    day.because === 'holiday' ? [`${sayDate(day.date)} (${day.holidays.map(sayHoliday).join('; ')})`] : [],
  );
}
