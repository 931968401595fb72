import { z } from 'zod';
import { backoff } from './backoff.ts';
import type { Held } from './claim.ts';
import { OUTBOX } from './intents.ts';
import type { Step } from './lanes.ts';
import type { Register, Row, Write } from './register.ts';
import { tries, untried, type Tries } from './tries.ts';

/** Writes to make together with an intent's removal; asked again when another commit came between. */
export type Recording = () => Promise<readonly Write[]>;

/**
 * What is known of the attempts at an intent. It stands apart from the intent, because a newer "show" takes the
 * older one's place while an attempt at the older may have happened unrecorded.
 */
const attempts = tries.extend({ attempts: z.int(), startedAt: z.int() });
export type Attempts = z.infer<typeof attempts>;

/** How often a recording may find that another commit came between. */
const RECORDINGS = 50;

/**
 * Records that an attempt begins, before it is made. A process that was taken over from records nothing more.
 * @returns nothing where another process has begun one meanwhile, or has the outbox now
 */
export async function beginAttempt(
  register: Register,
  held: Held,
  key: string,
  now: number,
): Promise<Attempts | undefined> {
  const row = await register.read(attemptKey(key));
  const before = row ? attempts.parse(row.value) : { attempts: 0, ...untried };
  const begun = { ...before, attempts: before.attempts + 1, startedAt: now };
  const { committed } = await held.commit([{ key: attemptKey(key), was: row?.version ?? 'new', value: begun }]);
  return committed ? begun : undefined;
}

/** Records that an attempt threw. */
export async function recordFailure(held: Held, key: string, begun: Attempts, tried: Tries): Promise<void> {
  await held.commit([{ key: attemptKey(key), was: 'any', value: { ...begun, ...tried } }]);
}

/**
 * Records an intent's outcome and removes it, in one commit; where a newer one has taken its place, that one stays and
 * is next. Where another process has the outbox by now, it does the intent itself and may have done it: what stands under
 * its key is then one that came since.
 */
export async function settle(
  register: Register,
  held: Held,
  { key, version }: Row,
  recording: Recording = async () => [],
  parked: readonly Write[] = [],
): Promise<Step> {
  let conflict = key;
  for (let i = 0; i < RECORDINGS; i += 1) {
    const writes = [...(await recording()), ...parked, remove(attemptKey(key), 'any')];
    const replaced = (await register.read(key))?.version !== version;
    const result = await held.commit(replaced ? writes : [...writes, remove(key, version)]);
    if (result.committed) return replaced ? { againAfter: 0 } : 'finished';
    if (!held.isHeld()) return { againAfter: backoff(1) };
    conflict = result.conflict;
  }
  throw new Error(`What was done could not be recorded: ${conflict} was written by others each time.`);
}

/**
 * Takes everything in the outbox for begun, so that its effect is looked for before it is done. After a backup is put back:
 * what waited when it was made may have been done since.
 * @param now the instant, in milliseconds
 */
export async function takeForBegun(register: Register, now: number): Promise<void> {
  for (const key of await register.keys(OUTBOX)) {
    const begun: Attempts = { attempts: 1, ...untried, startedAt: now };
    await register.commit([{ key: attemptKey(key), was: 'new', value: begun }]);
  }
}

function attemptKey(key: string): string {
  return `outbox-attempt/${key.slice(OUTBOX.length)}`;
}

function remove(key: string, was: Write['was']): Write {
  return { key, was, value: undefined };
}
