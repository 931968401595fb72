import { setImmediate as turn } from 'node:timers/promises';
import type { LondonDate } from '../../domain/london.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { Desk } from '../../workflows/desk.ts';
import { findEach } from '../../workflows/with-each.ts';

/** Histories read of requests due in one stretch of days: more are not told one by one anyway. */
const READ = 50;
/** Histories read before whoever waits for an answer has their turn. */
const AT_ONCE = 5;
const PAGE = 500;
const OPEN = 'open/';

/** Open requests due in a stretch of days, most urgent first: those that were read, and how many more there are. */
export interface Due {
  requests: readonly FoiRequest[];
  unread: number;
}

/**
 * What is due in a stretch of days, both of them included. However much it is, few histories are read; the rest is counted in
 * the list.
 * @param from nothing: however long ago
 */
export async function dueBetween(desk: Desk, from: LondonDate | undefined, to: LondonDate): Promise<Due> {
  const references: string[] = [];
  let after = from === undefined ? '' : OPEN + from;
  for (let isAll = false; !isAll;) {
    const keys = await desk.register.keys(OPEN, { limit: PAGE, after });
    // What has no date stands behind all that has one.
    const due = keys.filter((key) => dayIn(key) <= to);
    references.push(...due.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    isAll = due.length < PAGE;
    after = keys.at(-1) ?? after;
  }
  const requests = await readInTurns(desk, 'what is due', references.slice(0, READ));
  return { requests, unread: Math.max(0, references.length - READ) };
}

/** Requests in the order given, read so that nobody who waits for an answer waits for all of them. */
export async function readInTurns(desk: Desk, what: string, references: readonly string[]): Promise<FoiRequest[]> {
  const read: FoiRequest[] = [];
  for (let at = 0; at < references.length; at += AT_ONCE) {
    read.push(...(await findEach(desk, what, references.slice(at, at + AT_ONCE))));
    await turn();
  }
  return read;
}

function dayIn(key: string): string {
  return key.split('/')[1] ?? '';
}
