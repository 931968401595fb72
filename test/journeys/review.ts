import type { Filling } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';
import { card } from './way-to-a-letter.ts';

/** Opens *Internal review* from the card of a request that was sent, late or closed. */
export async function openReview(desk: Desk, reference: string, by = 'Olivia Bennett'): Promise<void> {
  await desk.as(by).chooses('More…', 'Internal review or complaint', { on: card(desk, reference, by) });
}

/** An officer records that the requester asks for a review, acknowledges it and puts somebody in charge. */
export async function underReview(
  desk: Desk,
  reference: string,
  {
    reviewer = 'David Price',
    points = 'The figure is too low.\nWhere did the money go?',
  }: { reviewer?: string; points?: string } = {},
): Promise<void> {
  const officer = desk.as('Olivia Bennett');
  await openReview(desk, reference);
  await officer.fills({ 'What they complain of': points });
  await must(desk, 'Record');
  await must(desk, 'Send');
  await officer.fills({ Reviewer: reviewer });
  await must(desk, 'Put in charge');
}

/** What a reviewer fills in for a review of two points that leaves everything as it was. */
export const upheld: { [label: string]: Filling } = {
  'What becomes of it': 'Upheld: the first decision stands',
  'What you find on point 1': 'We counted again, and the figure is right.',
  'What you find on point 2': 'It all went to our own team.',
  'Who reviewed': 'the Head of Governance',
};

/** The reviewer fills in the decision and asks for the letter; answers the errors on the form. */
export async function decides(
  desk: Desk,
  reference: string,
  words: { [label: string]: Filling },
  by = 'David Price',
): Promise<{ [label: string]: string }> {
  const reviewer = desk.as(by);
  await reviewer.slash(`/foi review ${reference}`);
  await reviewer.fills(words);
  return (await reviewer.submits('Read the letter')).errors;
}

/** The newest mail to the requester. */
export async function newestMail(desk: Desk) {
  const mail = (await desk.workspace.mailbox()).at(-1);
  if (!mail) throw new Error('Nothing was mailed.');
  return mail;
}

async function must(desk: Desk, label: string): Promise<void> {
  const { ok, errors } = await desk.as('Olivia Bennett').submits(label);
  if (!ok) throw new Error(`“${label}” was refused: ${JSON.stringify(errors)}`);
}
