import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { file } from '../../domain/answer.ts';
import { contextOfQuestions, howItCame, law, requester } from '../../domain/request/events.ts';
import { londonDate } from '../../domain/london.ts';
import type { Register, Write } from '../../register/index.ts';

const question = z.object({
  wording: z.string(),
  heading: z.string().optional(),
  departmentWording: z.string().optional(),
  departments: z.array(z.string()),
});

const slackFile = z.object({ id: z.string(), name: z.string(), mimeType: z.string(), size: z.number() });

/** A message a request is logged from: its whole text and its files, which do not fit a modal. */
const source = z.object({ text: z.string(), files: z.array(slackFile), received: londonDate });
export type Source = z.infer<typeof source>;

const entered = z.object({
  requester,
  received: londonDate,
  howItCame,
  law,
  subject: z.string(),
  wording: z.string(),
  original: z.array(file),
});

const draft = z.discriminatedUnion('step', [
  z.object({ step: z.literal('entering'), by: z.string(), source: source.optional() }),
  z.object({
    step: z.literal('checking'),
    by: z.string(),
    request: entered,
    questions: z.array(question),
    /** The department for every question where nobody is chosen; absent: decided later. */
    others: z.string().optional(),
    context: z.array(contextOfQuestions),
    leftOut: z.array(z.string()),
    /** Sentences kept from departments, as they may tell who asks or why. */
    told: z.array(z.string()).default([]),
    acknowledge: z.boolean(),
  }),
  /** Logged: a second press of the button opens nothing more. */
  z.object({ step: z.literal('logged'), by: z.string(), reference: z.string() }),
]);

/** A request on its way in: what does not fit a modal waits here between one view and the next. */
export type LogDraft = z.infer<typeof draft>;
export type Checking = Extract<LogDraft, { step: 'checking' }>;
export type DraftQuestion = z.infer<typeof question>;

export interface Kept {
  id: string;
  version: number;
  draft: LogDraft;
}

const keyOf = (id: string) => `draft/request/${id}`;

/** Keeps a new draft, durable when it returns. */
export async function keepDraft(register: Register, value: LogDraft): Promise<Kept> {
  const id = randomUUID();
  await register.commit([{ key: keyOf(id), was: 'new', value: draft.parse(value) }]);
  return { id, version: 1, draft: value };
}

/** The draft a view is about, if it is this person's own. */
export async function readDraft(register: Register, id: string, by: string): Promise<Kept | undefined> {
  const row = await register.read(keyOf(id));
  if (!row) return undefined;
  const value = draft.parse(row.value);
  return value.by === by ? { id, version: row.version, draft: value } : undefined;
}

/** The write that moves a draft on; it conflicts when another view of the same draft was quicker. */
export function draftWrite(kept: Kept, value: LogDraft): Write {
  return { key: keyOf(kept.id), was: kept.version, value: draft.parse(value) };
}
