import { expect } from 'vitest';
import type { Filling, Person } from '../../../src/workspace/index.ts';
import type { Desk } from '../desk.ts';
import { card, letter } from '../way-to-a-letter.ts';

/** What an officer fills into *Settle the answer*: the kind and ground first, as they decide which fields there are. */
export interface Settling {
  kind: string;
  /** By its beginning. */
  ground?: string;
  /** By their numbers, such as `31(1)(a)`. */
  subsections?: readonly string[];
  fields?: Readonly<Record<string, Filling>>;
}

/** Chooses and fills in, in the form that is open. */
export async function fillsIn(officer: Person, { kind, ground, subsections, fields = {} }: Settling): Promise<void> {
  if (officer.modal().values['What the answer is'] !== kind) await officer.chooses('What the answer is', kind);
  if (ground !== undefined) {
    await officer.chooses('Ground', offered(officer, 'Ground', ground));
  }
  if (subsections) await officer.fills({ Subsection: subsections.map((each) => offered(officer, 'Subsection', each)) });
  await officer.fills({ ...fields });
}

/** What a list offers, by its first word. */
function offered(officer: Person, list: string, beginning: string): string {
  const all = officer.modal().options[list] ?? [];
  const label = all.find((each) => each.startsWith(`${beginning} `) || each === beginning);
  if (label === undefined) throw new Error(`“${beginning}” is not offered. There are: ${all.join(', ')}.`);
  return label;
}

/** Settles a question in one part or several. */
export async function settles(desk: Desk, reference: string, question: number, ...parts: Settling[]): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, reference) });
  await officer.chooses('Question', officer.modal().options['Question']?.[question - 1] ?? '');
  for (const [index, part] of parts.entries()) {
    if (index > 0) await officer.clicks('Add another part');
    await fillsIn(officer, part);
  }
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
}

/** Drafts the letter: what stands in the card's thread. */
export async function drafts(desk: Desk, reference: string) {
  await desk.as('Olivia Bennett').clicks('Draft letter', { on: card(desk, reference) });
  return letter(desk, reference);
}

/** The findings as they stand in the thread, one a line. */
export function findingsIn({ words }: { words: string }): string[] {
  return words.split('\n').flatMap((line) => (line.startsWith('• ') ? [line.slice(2)] : []));
}
