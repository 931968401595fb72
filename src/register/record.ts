import { z } from 'zod';
import { digestOf } from './digest.ts';
import { assertJson, storedJson, type Json } from './json.ts';
import { digestsIn, openEvent, sealEvent, type Particulars } from './seal.ts';
import { currentVersion, eventUpgrades, recordUpgrades, upgraded } from './upgrades.ts';

const storedEvent = z.object({
  /** 1 for the first event of a request. */
  seq: z.int().positive(),
  version: z.int().positive(),
  event: storedJson,
  /** Over this event and the hash before it; the first is chained to the reference. */
  hash: z.string(),
});

const requestRecord = z.object({
  version: z.int().positive(),
  reference: z.string(),
  events: z.array(storedEvent),
  particulars: z.record(z.string(), z.object({ salt: z.string(), value: storedJson })),
});

/** One event of a history: sealed, numbered and chained to the one before. */
export type StoredEvent = Readonly<z.infer<typeof storedEvent>>;

/** A request as the register keeps it: its history, and apart from it everything said, which may be erased. */
export interface RequestRecord {
  readonly version: number;
  readonly reference: string;
  readonly events: readonly StoredEvent[];
  readonly particulars: Particulars;
}

/** The record of a request nothing has happened to yet. */
export function newRecord(reference: string): RequestRecord {
  return { version: currentVersion(recordUpgrades), reference, events: [], particulars: {} };
}

/** A record read back from the register. @throws when it is not one, or newer than this FOI Desk. */
export function parseRecord(value: unknown, upgrades = recordUpgrades): RequestRecord {
  const { version } = z.object({ version: z.int().positive() }).parse(value);
  // Today's record is looked through once, by its own schema.
  if (version === currentVersion(upgrades)) return requestRecord.parse(value);
  return requestRecord.parse({
    ...z.looseObject({}).parse(upgraded(storedJson.parse(value), version, upgrades)),
    version: currentVersion(upgrades),
  });
}

/** The record with events added at the end, sealed and chained. Events are plain JSON; what is personal is `{said}`. */
export function append(
  record: RequestRecord,
  events: readonly { type: string }[],
  upgrades = eventUpgrades,
): RequestRecord {
  const stored = [...record.events];
  let particulars = record.particulars;
  for (const event of events) {
    assertJson(event);
    const sealed = sealEvent(event);
    const unchained = { seq: stored.length + 1, version: currentVersion(upgrades), event: sealed.event };
    stored.push({ ...unchained, hash: chainHash(stored.at(-1)?.hash ?? record.reference, unchained) });
    particulars = { ...particulars, ...sealed.particulars };
  }
  return { ...record, events: stored, particulars };
}

/** The events with what was said put back, in today's schema; `parse` is the domain's schema of an event. */
export function open<E>(record: RequestRecord, parse: (event: unknown) => E, upgrades = eventUpgrades): E[] {
  return record.events.map(({ event, version }) =>
    parse(upgraded(openEvent({ event, particulars: record.particulars }), version, upgrades)),
  );
}

/** The record without what was said in the chosen events, by default in all. The chain stays whole. */
export function erase(record: RequestRecord, chosen: (event: StoredEvent) => boolean = () => true): RequestRecord {
  const gone = new Set(record.events.filter(chosen).flatMap(({ event }) => digestsIn(event)));
  const kept = Object.entries(record.particulars).filter(([digest]) => !gone.has(digest));
  return { ...record, particulars: Object.fromEntries(kept) };
}

/** What of a record is to go: some parts of its events, as the register holds them, and whatever says something. */
export interface Picked {
  parts: (event: unknown) => readonly unknown[];
  says: (said: unknown) => boolean;
}

/** The record without what was said in some parts of its events. The chain stays whole. */
export function eraseParts(record: RequestRecord, { parts, says }: Picked): RequestRecord {
  const gone = new Set(
    record.events.flatMap(({ event }) => parts(event).flatMap((part) => digestsIn(storedJson.parse(part)))),
  );
  const kept = Object.entries(record.particulars).filter(([digest, { value }]) => !gone.has(digest) && !says(value));
  return { ...record, particulars: Object.fromEntries(kept) };
}

/** What chains an event to the one before. */
export function chainHash(before: string, { seq, version, event }: Omit<StoredEvent, 'hash'>): string {
  return digestOf({ before, seq, version, event } satisfies Json);
}
