import type { Holidays } from '../domain/clock/holidays.ts';
import { mergeFeed, type Merged } from './merge.ts';

/** Where GOV.UK publishes the bank holidays of every part of the UK. */
export const feedAddress = 'https://www.gov.uk/bank-holidays.json';

/** The holidays after asking GOV.UK; where it could not be asked or understood, those known before, and why. */
export type Refreshed =
  | ({ readonly fresh: true } & Merged)
  | { readonly fresh: false; holidays: Holidays; says: string };

/**
 * Asks GOV.UK for its list by the fetcher given, which answers with parsed JSON. Never throws: without a network the
 * holidays known stay as they are.
 */
export async function refresh(known: Holidays, fetchJson: (address: string) => Promise<unknown>): Promise<Refreshed> {
  try {
    const merged = mergeFeed(known, await fetchJson(feedAddress));
    if (merged.ok) return { fresh: true, ...merged.value };
    return { fresh: false, holidays: known, says: merged.refusal.says };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fresh: false, holidays: known, says: `GOV.UK’s bank holidays could not be fetched: ${why}` };
  }
}
