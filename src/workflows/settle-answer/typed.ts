import { z } from 'zod';
import { prose } from '../../domain/words/prose.ts';
import type { Filled } from '../forms/form.ts';

/** What was typed for one part of an answer, whatever of it the view shows at the moment. */
export const typed = z.object({
  /** When the question was settled as the view showed it, in milliseconds: what is typed changes that. */
  settledAt: z.number(),
  texts: z.record(z.string(), z.string()),
  choices: z.record(z.string(), z.array(z.string())),
  prose: z.record(z.string(), prose),
});
export type Typed = z.infer<typeof typed>;

/** What a view was drawn for: on it depends which fields there are. */
export interface DrawnFor {
  kind?: string | undefined;
  ground?: string | undefined;
}

/** Where *Answer* stands when words that were to be given out are left out of it. */
export const LEFT_OUT = 'answerLeftOut';

/** Of the form, not of a part. */
const ofTheForm = new Set(['question', 'then']);

/** A ground is chosen for a kind, and subsections of a ground: for another they are nothing. */
function keyOf(id: string, { kind = '', ground = '' }: DrawnFor): string {
  if (id === 'ground') return `ground of ${kind}`;
  return id === 'subsections' ? `subsections of ${ground}` : id;
}

/** What was typed before, with what stands in a view now. @param leavesOut whether its *Answer* leaves out what was given out */
export function typedOver(
  before: Typed | undefined,
  filled: Filled,
  { settledAt, leavesOut, ...drawn }: DrawnFor & { settledAt: number; leavesOut: boolean },
): Typed {
  const old = before?.settledAt === settledAt ? before : undefined;
  const choices = Object.entries(filled.choices)
    .filter(([id]) => !ofTheForm.has(id))
    .map(([id, values]) => [keyOf(id, drawn), [...values]] as const);
  const { answer } = filled.prose;
  return {
    settledAt,
    texts: { ...old?.texts, ...filled.texts },
    choices: {
      ...old?.choices,
      ...(drawn.kind !== undefined && { kind: [drawn.kind] }),
      ...Object.fromEntries(choices),
    },
    prose: { ...old?.prose, ...(answer && { [leavesOut ? LEFT_OUT : 'answer']: answer }) },
  };
}

/** What was typed, as a view of that kind and ground has it. */
export function typedIn(typedBefore: Typed | undefined, drawn: DrawnFor): Filled {
  if (!typedBefore) return { texts: {}, choices: {}, prose: {}, files: {} };
  const { texts, choices, prose: words } = typedBefore;
  const own = ['ground', 'subsections'].flatMap((id) => {
    const values = choices[keyOf(id, drawn)];
    return values ? [[id, values] as const] : [];
  });
  return { texts, choices: { ...choices, ...Object.fromEntries(own) }, prose: words, files: {} };
}
