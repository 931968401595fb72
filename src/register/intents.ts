import { z } from 'zod';
import type { Write } from './register.ts';

const intent = z.object({
  /** Intents of a lane, such as a channel, are performed one after another; lanes do not wait for each other. */
  lane: z.string(),
  /**
   * Unique in its lane, and its order there: `REQ06487/12/1` for the first intent of event 12. Numbers count as
   * numbers, 9 before 10.
   */
  id: z.string(),
  kind: z.string(),
  body: z.unknown(),
  /** What this shows, such as `card/REQ06487`: only the newest of it is performed, before the lane's other intents. */
  replaces: z.string().optional(),
});

/** Something that must leave: a post, a card to show, a letter to send. */
export interface Intent {
  lane: string;
  id: string;
  kind: string;
  body: unknown;
  replaces?: string;
}

/** Where intents wait. */
export const OUTBOX = 'outbox/';

/** The write that makes an intent; it belongs in the commit of the event that causes it. Poke the outbox afterwards. */
export function intentWrite(intent: Intent): Write {
  const { lane, id, replaces } = intent;
  const place = OUTBOX + encodeURIComponent(lane);
  return replaces === undefined
    ? { key: `${place}/2-do/${inOrder(id)}`, was: 'new', value: intent }
    : { key: `${place}/1-show/${inOrder(replaces)}`, was: 'any', value: intent };
}

/** An intent read back from the register. */
export function parseIntent(value: unknown): Intent {
  const { body, replaces, ...rest } = intent.parse(value);
  return { ...rest, body, ...(replaces !== undefined && { replaces }) };
}

/** The lane of an intent kept under this key. */
export function laneOf(key: string): string {
  return decodeURIComponent(key.slice(OUTBOX.length).split('/')[0] ?? '');
}

function inOrder(id: string): string {
  return id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}
