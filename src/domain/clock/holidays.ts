import type { LondonDate } from '../london.ts';

/** The parts of the United Kingdom whose bank holidays differ, named as GOV.UK names them. */
export const divisions = ['england-and-wales', 'scotland', 'northern-ireland'] as const;
export type Division = (typeof divisions)[number];

/** A holiday as it is called, and the parts of the United Kingdom that keep it. */
export type Holiday = { readonly name: string; readonly divisions: readonly Division[] };

/**
 * The bank holidays known, Christmas Day and Good Friday among them (Banking and Financial Dealings Act 1971 and
 * proclamations). Nothing is known before the first day or after the last: no date is given there.
 */
export type Holidays = {
  readonly source: string;
  readonly firstDay: LondonDate;
  readonly lastDay: LondonDate;
  readonly on: ReadonlyMap<LondonDate, readonly Holiday[]>;
};

/** Whose holidays are counted: the law's (every part of the UK, FOIA s.10(6)), or England's, for the council's target. */
export type CountedIn = 'uk' | 'england';

/** The holidays kept on a day by those whose holidays are counted. */
export function holidaysOn(date: LondonDate, holidays: Holidays, countedIn: CountedIn): readonly Holiday[] {
  const kept = holidays.on.get(date) ?? [];
  return countedIn === 'uk' ? kept : kept.filter((holiday) => holiday.divisions.includes('england-and-wales'));
}
