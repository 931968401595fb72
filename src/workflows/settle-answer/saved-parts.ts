import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { part, type Part } from '../../domain/answer.ts';
import type { Question } from '../../domain/request/question.ts';
import type { Register, Write } from '../../register/index.ts';
import type { AboutSettling } from './chosen.ts';

const saved = z.object({ by: z.string(), reference: z.string(), question: z.number(), parts: z.array(part) });

/** Parts of an answer that were filled in, while the next part is: one view shows one part. */
export type SavedParts = z.infer<typeof saved>;

const keyOf = (id: string) => `draft/settle/${id}`;

export interface KeptParts {
  id: string;
  version: number;
  saved: SavedParts;
}

/** The parts a view goes on from, if they are this person's and about this question. */
export async function readParts(
  register: Register,
  id: string | undefined,
  at: { by: string; reference: string; question: number },
): Promise<KeptParts | undefined> {
  if (id === undefined) return undefined;
  const row = await register.read(keyOf(id));
  if (!row) return undefined;
  const value = saved.parse(row.value);
  const same = value.by === at.by && value.reference === at.reference && value.question === at.question;
  return same ? { id, version: row.version, saved: value } : undefined;
}

/** Keeps the parts so far. Nothing when another view of the same draft was quicker. */
export async function keepParts(
  register: Register,
  kept: KeptParts | undefined,
  value: SavedParts,
): Promise<string | undefined> {
  const id = kept?.id ?? randomUUID();
  const written = await register.commit([{ key: keyOf(id), was: kept?.version ?? 'new', value: saved.parse(value) }]);
  return written.committed ? id : undefined;
}

/** The write that throws the draft away, for the commit that settles the answer. */
export function partsUsedUp(kept: KeptParts): Write {
  return { key: keyOf(kept.id), was: kept.version, value: undefined };
}

/** The parts before the one in the view: kept in its draft, or as they were settled. */
export function partsBefore(kept: KeptParts | undefined, question: Question, about: AboutSettling): readonly Part[] {
  if (kept) return kept.saved.parts;
  if (about.draft !== undefined) return [];
  return question.settlement?.parts.slice(0, about.part - 1) ?? [];
}
