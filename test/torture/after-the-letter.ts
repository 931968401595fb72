import type { Filling, Person } from '../../src/workspace/index.ts';
import { reviewerOf } from './approver.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { types } from './on-the-way.ts';
import { Stuck, type People } from './people.ts';
import type { Asked } from './request.ts';

const found = { 'What you find on point 1': 'We counted again, and the figure is right.' };
const decision: { [label: string]: Filling } = {
  'What becomes of it': 'Upheld: the first decision stands',
  ...found,
  'Who reviewed': 'the Head of Governance',
};

/** Somebody finds that an answer was wrong: the request is worked on once more, and a further letter goes. */
export async function reopens(
  { people, chance, counts }: Day,
  reference: string,
  { officer }: Asked,
): Promise<boolean> {
  if (!chance.of(`${reference}, reopened`).happens(0.15)) return false;
  const isOpen = () => cardOf(people, officer, reference).words.includes('the next letter is a further one');
  const done = await people.tries(officer, isOpen, async (person) => {
    await types(people, person, 'Reopen the request', `/foi reopen ${reference}`);
    await person.fills({ Why: 'Another twelve were found.' });
    await mustSubmit(people, person, 'Reopen');
  });
  counts.add(done ? 'reopened' : 'not: reopened');
  return done;
}

/** The requester may not be content: a review is asked for, acknowledged, put in somebody's hands, and decided. */
export async function reviews(day: Day, reference: string, { officer }: Asked): Promise<void> {
  const { people, chance, counts } = day;
  if (!chance.of(`${reference}, review`).happens(0.4)) return;
  const card = () => cardOf(people, officer, reference).words;
  const reviewer = reviewerOf(day, reference);
  const isGiven = await people.tries(
    officer,
    () => card().includes(`Wait for ${reviewer} to decide the review`),
    (person) => takesOn(people, person, reference, reviewer),
  );
  if (!isGiven) return counts.add('not: review given to somebody');
  const isDecided = await people.tries(
    reviewer,
    () => /Internal review asked for on [^]*letter of/u.test(card()),
    (person) => decides(people, person, reference),
  );
  counts.add(isDecided ? 'reviews decided' : 'not: reviews decided');
}

/** The window goes on from one thing to the next: what it offers is what is to be done. */
async function takesOn(people: People, person: Person, reference: string, reviewer: string): Promise<void> {
  await types(people, person, 'Internal review', `/foi review ${reference}`);
  for (let steps = 0; steps < 3 && person.hasModal(); steps += 1) {
    const { labels, submit } = person.modal();
    if (labels.includes('What they complain of')) await person.fills({ 'What they complain of': 'It is too low.' });
    else if (labels.includes('Reviewer')) await person.fills({ Reviewer: reviewer });
    else if (submit !== 'Send') throw new Stuck(`The review goes on with “${submit ?? ''}”.`);
    await mustSubmit(people, person, submit ?? '');
  }
  if (person.hasModal()) await person.closes({ all: true });
}

async function decides(people: People, person: Person, reference: string): Promise<void> {
  await people.opens(person, 'Internal review', () =>
    person.slash(`/foi review ${reference}`, { channel: 'foi-approvals' }),
  );
  await person.fills(decision);
  await mustSubmit(people, person, 'Read the letter');
  await mustSubmit(people, person, 'Approve and send');
}
