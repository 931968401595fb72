import { z } from 'zod';
import { intentWrite, OUTBOX, parseIntent, type Intent } from './intents.ts';
import type { Register, Write } from './register.ts';
import { untried } from './tries.ts';

/** An input or an intent that is not tried any more until a person says so. */
export interface Parked {
  /** Where it is kept. */
  key: string;
  id: string;
  lane: string;
  kind: string;
  body: unknown;
  /** What the last try said: for the log. */
  why: string;
}

/** What is written in the commit that parks something, so that somebody hears of it. */
export type WhenParked = (parked: Parked) => Promise<readonly Write[]>;

const INTENTS = 'outbox-failed/';
const INPUTS = 'inbox-failed/';

/** Where an intent is kept that will not be performed by itself any more. */
export function parkedIntentKey(key: string): string {
  return INTENTS + key.slice(OUTBOX.length);
}

/** Where an input is kept that kept failing. */
export function parkedInputKey(id: string): string {
  return INPUTS + id;
}

/** The id of the input that is kept there; nothing for an intent. */
export function inputAt(key: string): string | undefined {
  return key.startsWith(INPUTS) ? key.slice(INPUTS.length) : undefined;
}

/** Keeps an intent where a person can have it tried again. */
export function parkWrite(key: string, intent: Intent, why: string, now: number): Write {
  return { key: parkedIntentKey(key), was: 'any', value: { ...intent, why, at: now } };
}

const kept = z.looseObject({ why: z.string(), at: z.int() });

/**
 * The writes that put a parked intent back in its place. An earlier attempt may have happened without being recorded, so
 * its effect is looked for. Nothing where it is not kept any more.
 */
export async function putBack(register: Register, key: string): Promise<readonly Write[] | undefined> {
  const row = await register.read(key);
  if (!row) return undefined;
  const { at } = kept.parse(row.value);
  const attempts = { attempts: 1, ...untried, startedAt: at };
  return [
    { key, was: row.version, value: undefined },
    { key: `outbox-attempt/${key.slice(INTENTS.length)}`, was: 'any', value: attempts },
    intentWrite(parseIntent(row.value)),
  ];
}

/** The writes that throw a parked input or intent away. */
export async function throwAway(register: Register, key: string): Promise<readonly Write[]> {
  return (await register.read(key)) ? [{ key, was: 'any', value: undefined }] : [];
}
