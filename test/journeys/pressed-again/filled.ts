import type { FormId } from '../../../src/workflows/forms/form.ts';
import type { Filling } from '../../../src/workspace/index.ts';
import type { councilFile } from '../council-file.ts';
import type { Desk } from '../desk.ts';
import { approved, card } from '../way-to-a-letter.ts';

/** How somebody comes to a form and fills it in, as far as its button. */
export interface Filled {
  council?: Parameters<typeof councilFile>[0];
  /** Who presses, and which button. */
  filled: (desk: Desk) => Promise<readonly [person: string, button: string]>;
  /** The form that comes when it is done, where one does. */
  leadsTo?: string;
  /** It leads to that form, and leaves nothing yet. */
  onlyLeads?: true;
}

/** Forms, each with what may be recorded by it. */
export type Forms = Partial<Record<FormId, Readonly<Record<string, Filled>>>>;

export const olivia = 'Olivia Bennett';
export const amara = 'Amara Okafor';
/** Asked what it means, a request has one form for it. */
export const one = { questions: [{ asks: 'How many potholes were reported?' }] };

/** Olivia Bennett chooses from *More…* on the card, and fills in. */
export async function fromCard(desk: Desk, reference: string, choice: string, fields: { [label: string]: Filling }) {
  const officer = desk.as(olivia);
  await officer.chooses('More…', choice, { on: card(desk, reference) });
  await officer.fills(fields);
}

/** A month after its letter went. */
export async function answered(desk: Desk): Promise<string> {
  const reference = await approved(desk);
  await desk.itIs('2026-12-01T09:00:00Z');
  return reference;
}
