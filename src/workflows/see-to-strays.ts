import { randomUUID } from 'node:crypto';
import {
  seeToStrays,
  strays as straysSchema,
  withStray,
  type Stray,
  type Strays,
  type StraysAsShown,
} from '../domain/deciding/given-up/seeing-to-strays.ts';
import { isRefusal, refuse, type Refusal } from '../domain/request/decision.ts';
import { throwAway, type Register, type Row, type Write } from '../register/index.ts';
import type { By } from './act.ts';
import type { Desk } from './desk.ts';
import { strayOutgoing } from './outgoing.ts';

/** What waits for an officer; there is one message of it at a time. */
const NOW = 'stray/now';
/** What an officer has seen to, until its message says so. */
const overAt = (id: string) => `stray/over/${id}`;

/** How often it is decided again because somebody else was quicker. */
const TRIES = 8;

/** What was given up of no request and waits for an officer. */
export async function straysNow(register: Register): Promise<Strays | undefined> {
  return readAt(await register.read(NOW));
}

/** The strays of one message, whether they wait or have been seen to. */
export async function straysOf(register: Register, id: string): Promise<Strays | undefined> {
  const now = await straysNow(register);
  return now?.id === id ? now : readAt(await register.read(overAt(id)));
}

/** The write that forgets what was seen to, once its message says so. */
export function seenToWrite(id: string): Write {
  return { key: overAt(id), was: 'any', value: undefined };
}

/** Remembers that something of no request was given up, and shows it to the officers. */
export async function recordStray({ register, now, poke }: Desk, stray: Stray): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await register.read(NOW);
    const waits = withStray(readAt(row), stray, { id: randomUUID(), at: now() });
    const show = strayOutgoing({ kind: 'showStrays', strays: waits.id });
    const saved = await register.commit([{ key: NOW, was: row?.version ?? 'new', value: waits }, show]);
    if (saved.committed) return poke();
  }
  throw new Error('Somebody else was quicker every time.');
}

/** The writes that show what waits once more, where its message may not have come to stand. */
export async function showStraysAgain(register: Register): Promise<Write[]> {
  const waits = await straysNow(register);
  return waits ? [strayOutgoing({ kind: 'showStrays', strays: waits.id })] : [];
}

/** What became of seeing to them: how they now stand, or a refusal. */
type Seen = { events: readonly Strays[] } | Refusal;

/** *Try again*: all of it is put back in its place. */
export async function tryStraysAgain(desk: Desk, by: By, { strays }: StraysAsShown): Promise<Seen> {
  const seen = await seeTo(desk, by, { strays }, 'triedAgain', async (key) => (await desk.givenUp.putBack(key)) ?? []);
  desk.givenUp.poke();
  return seen;
}

/** *Leave it*: all of it is thrown away. */
export async function leaveStrays(desk: Desk, by: By, shown: StraysAsShown): Promise<Seen> {
  return seeTo(desk, by, shown, 'leftUndone', (key) => throwAway(desk.register, key));
}

async function seeTo(
  desk: Desk,
  by: By,
  shown: StraysAsShown,
  as: NonNullable<Strays['over']>['as'],
  writesFor: (key: string) => Promise<readonly Write[]>,
): Promise<Seen> {
  const { register } = desk;
  const who = await desk.directory.who(by.user);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = await register.read(NOW);
    const over = seeToStrays(readAt(row), who, shown, { as, by: by.user, at: desk.now() });
    if (isRefusal(over)) return over;
    const whatBecomesOfThem = await Promise.all(over.what.map(({ id }) => writesFor(id)));
    const saved = await register.commit([
      { key: NOW, was: row?.version ?? 'new', value: undefined },
      { key: overAt(over.id), was: 'any', value: over },
      strayOutgoing({ kind: 'showStrays', strays: over.id }),
      ...whatBecomesOfThem.flat(),
      ...(by.also ?? []),
    ]);
    if (saved.committed) {
      desk.poke();
      return { events: [over] };
    }
  }
  return refuse('Somebody else did the same at the same moment. Look at the message again.');
}

function readAt(row: Row | undefined): Strays | undefined {
  return row && straysSchema.parse(row.value);
}
