import { expect } from 'vitest';
import { openDesk, type Desk } from '../desk.ts';
import { letter, log, type Asking } from '../way-to-a-letter.ts';
import { drafts, fillsIn, findingsIn, settles, type Settling } from './mending.ts';

/** A question, how it is settled with a flaw, what the check says of it, and what an officer fills in to mend it. */
export interface Flaw {
  asks?: string;
  settled: Settling | readonly Settling[];
  /** As it stands in the thread and in the form, place first. */
  finds: string;
  mended: Settling;
  /** An error keeps the letter from the approvers; so does a warning that needs a reason. */
  blocks?: true;
}

/**
 * A letter with one flaw a question: each is found at its place, mended by its own button, and found no more.
 * @returns what is still found when all are mended
 */
export async function leftAfterMending(
  flaws: readonly Flaw[],
  { desk, ...asking }: Pick<Asking, 'law' | 'subject'> & { desk?: Desk } = {},
): Promise<string[]> {
  const open = desk ?? (await openDesk());
  const officer = open.as('Olivia Bennett');
  const reference = await log(open, {
    ...asking,
    questions: flaws.map(({ asks }, index) => ({ asks: asks ?? `What is known about matter ${index + 1}?` })),
  });
  for (const [index, { settled }] of flaws.entries()) {
    await settles(open, reference, index + 1, ...('kind' in settled ? [settled] : settled));
  }
  let drawn = await drafts(open, reference);
  for (const [index, { finds, mended, settled }] of flaws.entries()) {
    const blocked = flaws.slice(index).some(({ blocks }) => blocks);
    expect(drawn.controls.includes('Ask for approval'), `may be put before approvers, before ${finds}`).toBe(!blocked);
    const part = /^Question \d+, part (\d+)/u.exec(finds)?.[1];
    const several = !('kind' in settled) && settled.length > 1 && part !== undefined;
    const label = `Change question ${index + 1}${several ? `, part ${part}` : ''}`;
    if (drawn.controls.includes(label)) await officer.clicks(label, { on: drawn });
    else await officer.chooses('Change a question', label, { on: drawn });
    expect(officer.modal().words).toContain(`The check found:\n• ${finds}`);
    await fillsIn(officer, mended);
    expect(await officer.submits('Settle')).toEqual({ ok: true, errors: {} });
    drawn = await drafts(open, reference);
    const left = findingsIn(letter(open, reference)).filter((each) => each.startsWith(`Question ${index + 1}`));
    expect(left, `after ${finds} was mended`).toEqual([]);
  }
  expect(drawn.controls).toContain('Ask for approval');
  return findingsIn(drawn);
}
