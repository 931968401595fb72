import { z } from 'zod';
import type { Register, Write } from '../register/index.ts';
import type { Surface } from '../workflows/intents.ts';
import { surfaceKey, surfacesUnder } from '../workflows/surface-name.ts';
import { threadKey } from '../workflows/departments/thread-replies.ts';

const posted = z.object({ channel: z.string(), ts: z.string(), shows: z.string() });

/** Where a message that shows something was posted, and a digest of what it showed last. */
export type Posted = z.infer<typeof posted>;

const keyOf = (reference: string, surface: Surface) => surfacesUnder(reference) + surfaceKey(surface);

/** The message that shows this; nothing while it has not been posted. */
export async function postedAt(register: Register, reference: string, surface: Surface): Promise<Posted | undefined> {
  const row = await register.read(keyOf(reference, surface));
  return row ? posted.parse(row.value) : undefined;
}

/** Every message of ours that shows something of a request, with the key it is remembered under. */
export async function allPosted(register: Register, reference: string): Promise<{ key: string; at: Posted }[]> {
  const rows = await register.scan(surfacesUnder(reference));
  return rows.map(({ key, value }) => ({ key, at: posted.parse(value) }));
}

/** The write that forgets where something stood, once its message shows something else. */
export function movedWrite(reference: string, surface: Surface): Write {
  return { key: keyOf(reference, surface), was: 'any', value: undefined };
}

/**
 * The write that remembers where a message stood that somebody deleted, once it is posted anew: replies may still come in its
 * thread, and an erasure takes what is ours there.
 */
export function goneWrite(reference: string, surface: Surface, at: Posted): Write {
  return { key: `${surfacesUnder(reference)}gone/${surfaceKey(surface)}/${at.ts}`, was: 'any', value: at };
}

/** The writes that forget where messages stood, once they are deleted. */
export function forgottenWrites(all: readonly { key: string; at: Posted }[]): Write[] {
  const keys = all.flatMap(({ key, at }) => [key, threadKey(at.channel, at.ts)]);
  return keys.map((key) => ({ key, was: 'any', value: undefined }));
}

/** The writes that remember where a message stands; a question's also lets replies in its thread find it. */
export function postedWrites(reference: string, surface: Surface, at: Posted): Write[] {
  const write: Write = { key: keyOf(reference, surface), was: 'any', value: at };
  if (surface.at !== 'question') return [write];
  const { question, department } = surface;
  return [write, { key: threadKey(at.channel, at.ts), was: 'any', value: { reference, question, department } }];
}
