import { append, erase, eraseParts, newRecord, open, parseRecord, type Picked, type RequestRecord } from './record.ts';
import type { Register, Write } from './register.ts';

/** A request's history as it was when it was loaded. */
export interface History<E> {
  readonly reference: string;
  /** The record's version; 'new' when there is no such request yet. */
  readonly version: number | 'new';
  readonly events: readonly E[];
  readonly record: RequestRecord;
}

const REQUESTS = 'request/';

/** Where a request's record is kept. */
export function requestKey(reference: string): string {
  return REQUESTS + reference;
}

/** References of the requests to whose histories a commit adds. */
export function historiesSaved(writes: readonly Write[]): string[] {
  return writes.filter(({ key }) => key.startsWith(REQUESTS)).map(({ key }) => key.slice(REQUESTS.length));
}

/**
 * Loads a request's history, empty when there is none.
 * @param parse the domain's schema of an event, such as `(event) => requestEvent.parse(event)`
 * @throws when the record cannot be read: not JSON of this shape, or another request's
 */
export async function loadHistory<E>(
  register: Register,
  reference: string,
  parse: (event: unknown) => E,
): Promise<History<E>> {
  const row = await register.read(requestKey(reference));
  const record = row ? parseRecord(row.value) : newRecord(reference);
  if (record.reference !== reference) {
    throw new Error(`The record of ${reference} belongs to ${record.reference}: restore it from a backup.`);
  }
  return { reference, version: row?.version ?? 'new', events: open(record, parse), record };
}

/**
 * The write that adds events to a history; commit it with the lists, intents and inbox mark that belong to it.
 * It conflicts when anybody else wrote the history since it was loaded: load, decide and save again.
 */
export function saveWrites<E extends { type: string }>(history: History<E>, events: readonly E[]): Write[] {
  if (events.length === 0) return [];
  return [{ key: requestKey(history.reference), was: history.version, value: append(history.record, events) }];
}

/** The write that adds events to a history and takes everything said out of it. The chain stays whole. */
export function erasedWrite<E extends { type: string }>(history: History<E>, events: readonly E[]): Write {
  const { reference, version, record } = history;
  return { key: requestKey(reference), was: version, value: erase(append(record, events)) };
}

/** The history with events added and what was said in some parts of it taken out; the write that keeps it so. */
export function partlyErased<E extends { type: string }>(
  { reference, version, record }: History<E>,
  events: readonly E[],
  picked: Picked,
): { record: RequestRecord; write: Write } {
  const left = eraseParts(append(record, events), picked);
  return { record: left, write: { key: requestKey(reference), was: version, value: left } };
}
