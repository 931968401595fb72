import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Question } from '../../domain/request/question.ts';
import type { Register } from '../../register/index.ts';
import { typed, type Typed } from './typed.ts';

const kept = z.object({ by: z.string(), reference: z.string(), parts: z.record(z.string(), typed) });

const keyOf = (id: string) => `draft/typed/${id}`;
const placeOf = (question: number, part: number) => `${question}-${part}`;

/** What was typed in *Settle the answer* since it was opened, by question and part: Slack forgets a field that goes. */
export interface TypedSoFar {
  id: string;
  version: number;
  parts: Readonly<Record<string, Typed>>;
}

interface Whose {
  by: string;
  reference: string;
}

/** What was typed so far, where it is this person's and about this request. */
export async function readTyped(
  register: Register,
  id: string | undefined,
  whose: Whose,
): Promise<TypedSoFar | undefined> {
  const row = id === undefined ? undefined : await register.read(keyOf(id));
  if (id === undefined || !row) return undefined;
  const { by, reference, parts } = kept.parse(row.value);
  return by === whose.by && reference === whose.reference ? { id, version: row.version, parts } : undefined;
}

/** Of that, what belongs to a part; nothing where the question was settled since: that is to be seen. @param part 1-based */
export function typedOf(soFar: TypedSoFar | undefined, question: Question, part: number): Typed | undefined {
  const found = soFar?.parts[placeOf(question.number, part)];
  return found?.settledAt === (question.settlement?.at ?? 0) ? found : undefined;
}

/** Keeps what a part has now, on what it had before. */
export async function keepTyped(
  register: Register,
  { id, question, part, ...whose }: Whose & { id?: string | undefined; question: number; part: number },
  now: (before: Typed | undefined) => Typed,
): Promise<TypedSoFar> {
  const place = placeOf(question, part);
  for (;;) {
    const before = await readTyped(register, id, whose);
    const to = before?.id ?? randomUUID();
    const value = kept.parse({ ...whose, parts: { ...before?.parts, [place]: now(before?.parts[place]) } });
    const written = await register.commit([{ key: keyOf(to), was: before?.version ?? 'new', value }]);
    if (written.committed) return { id: to, version: (before?.version ?? 0) + 1, parts: value.parts };
  }
}

/** Throws it away, as the form is done with. Where something was typed at that very moment it goes as every draft does. */
export async function typedUsedUp(register: Register, { id, version }: TypedSoFar): Promise<void> {
  await register.commit([{ key: keyOf(id), was: version, value: undefined }]);
}
