import { expect } from 'vitest';
import type { Mail, Person } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';

/** What an officer types into *New FOI request*, by label; everything else stays as it is offered. */
type Fields = Parameters<Person['fills']>[0];

/**
 * Olivia Bennett logs a request of Jane Requester's about potholes.
 * @param departments for each question, the departments that answer it; none: decide later
 * @returns Olivia
 */
export async function logRequest(
  desk: Desk,
  wording: string,
  departments: readonly (readonly string[])[] = [],
  fields: Fields = {},
): Promise<Person> {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': wording,
    ...fields,
  });
  expect(await officer.submits('Next')).toEqual({ ok: true, errors: {} });
  for (const [index, names] of departments.entries()) {
    if (names.length > 0) await officer.fills({ [`Department for question ${index + 1}`]: names });
  }
  expect(await officer.submits('Log request')).toEqual({ ok: true, errors: {} });
  return officer;
}

/** Opens *Settle the answer* from the card, at a question. */
export async function openSettling(officer: Person, question: number): Promise<void> {
  await officer.clicks('Settle answers');
  const label = officer.modal().options['Question']?.find((each) => each.startsWith(`${question}. `));
  await officer.chooses('Question', label ?? '');
}

/** Chooses what the answer is and, by its beginning, the ground. */
export async function choosePart(officer: Person, kind: string, ground?: string): Promise<void> {
  await officer.chooses('What the answer is', kind);
  if (ground === undefined) return;
  const offered = officer.modal().options['Ground'] ?? [];
  await officer.chooses('Ground', offered.find((each) => each.startsWith(ground)) ?? ground);
}

/** Settles a question as what a department answered, as it stands. */
export async function settleAsDisclosed(officer: Person, question: number): Promise<void> {
  await openSettling(officer, question);
  await officer.chooses('What the answer is', 'Disclosed');
  expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
}

/** Drafts the letter, accepts what the check warns of, and has Amara Okafor approve it: the message the requester gets. */
export async function sendLetter(desk: Desk, officer: Person): Promise<Mail> {
  await officer.clicks('Draft letter');
  const accept = officer.latest('foi-team', 'Letter ').controls.find((label) => label.startsWith('Accept '));
  if (accept !== undefined) {
    await officer.clicks(accept);
    const labels = officer.modal().labels;
    for (const label of labels.slice(0, -1)) await officer.fills({ [label]: officer.modal().options[label] ?? [] });
    await officer.fills({ [labels.at(-1) ?? '']: 'Looked at.' });
    expect(await officer.submits()).toEqual({ ok: true, errors: {} });
  }
  await officer.clicks('Ask for approval');
  await desk.as('Amara Okafor').clicks('Approve and send');
  const sent = (await desk.workspace.mailbox()).at(-1);
  if (!sent?.subject.startsWith('Response')) throw new Error('No letter went.');
  return sent;
}
