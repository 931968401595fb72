import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck } from './people.ts';

/** Somebody prints a letter from the card's thread, posts it, and records it as sent: the first that waits for it. */
export async function posts({ people, counts }: Day, reference: string, officer: string): Promise<void> {
  await people.at(officer, async (person) => {
    const isToRecord = (label: string) => /^Record .*as sent$/u.test(label);
    const card = cardOf(people, officer, reference);
    const label = card.controls.find(isToRecord);
    if (label === undefined) throw new Stuck('There is nothing to record as sent.');
    await people.opens(person, 'Record as sent', () => person.clicks(label, { on: card }));
    await person.fills({ How: 'First class post' });
    await mustSubmit(people, person, 'Record as sent');
    counts.add('letters recorded as posted');
  });
}
