import { z } from 'zod';
import type { Register, Write } from './register.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Slack gives up redelivering within minutes; a week outlasts any outage of ours. */
const REMEMBERED = 7 * DAY;
const PAGE = 500;

const mark = z.object({ at: z.int() });

/** Where an input's id is remembered once it has been accepted. */
export function seenKey(id: string): string {
  return `seen/${id}`;
}

/** Remembers an id; conflicts when it has been seen before. */
export function seenWrite(id: string, now: number): Write {
  return { key: seenKey(id), was: 'new', value: { at: now } };
}

/** Remembers an id, durable on return; whether it had not been seen before. */
export async function isFirst(register: Register, id: string, now: number): Promise<boolean> {
  return (await register.commit([seenWrite(id, now)])).committed;
}

/** Forgets ids seen more than 7 days ago; says how many. */
export async function forgetSeen(register: Register, now: number): Promise<number> {
  let forgotten = 0;
  for (let page = await register.scan('seen/', { limit: PAGE }); page.length > 0;) {
    const old = page.filter(({ value }) => mark.parse(value).at < now - REMEMBERED);
    await register.commit(old.map(({ key }) => ({ key, was: 'any', value: undefined })));
    forgotten += old.length;
    page = await register.scan('seen/', { limit: PAGE, after: page.at(-1)?.key ?? '' });
  }
  return forgotten;
}
