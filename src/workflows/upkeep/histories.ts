import { fold } from '../../domain/request/evolve.ts';
import type { Happened } from '../../domain/request/events.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import { open, parseRecord, requestKey, type Register, type RequestRecord, type Row } from '../../register/index.ts';
import { readHappened } from '../history-schema.ts';

/** A request's history as it is read in a look through all of them. */
export interface Read {
  reference: string;
  record: RequestRecord;
  events: readonly Happened[];
  /** The request as it stands. */
  request: FoiRequest;
}

/** A record that cannot be read, and why. */
export interface Unreadable {
  reference: string;
  why: string;
}

/** Records read at a time. */
const PAGE = 100;

/** Every history in the register, in the order of their references. */
export async function* allHistories(register: Register): AsyncGenerator<Read | Unreadable> {
  const prefix = requestKey('');
  for (let page = await register.scan(prefix, { limit: PAGE }); page.length > 0;) {
    for (const row of page) yield historyIn(row);
    page = await register.scan(prefix, { limit: PAGE, after: page.at(-1)?.key ?? '' });
  }
}

/** The history that a record holds. */
export function historyIn({ key, value }: Pick<Row, 'key' | 'value'>): Read | Unreadable {
  const reference = key.slice(requestKey('').length);
  try {
    const record = parseRecord(value);
    if (record.reference !== reference) return { reference, why: `it is the record of ${record.reference}` };
    const events = open(record, readHappened);
    const request = fold(events);
    return request ? { reference, record, events, request } : { reference, why: 'it holds no event' };
  } catch (error) {
    // What is wrong may quote what somebody wrote: only the kind of fault is said.
    return { reference, why: `it cannot be read (${error instanceof Error ? error.name : 'no error'})` };
  }
}
