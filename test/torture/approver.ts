import type { SeenMessage } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import type { People } from './people.ts';
import type { Asked } from './request.ts';

const approvers = ['Amara Okafor', 'David Price'] as const;

/** Who answers for a request's letter. */
function approverOf({ chance }: Pick<Day, 'chance'>, reference: string): string {
  return chance.of(reference).oneOf(approvers);
}

/** Somebody who may review what the approver decided. */
export function reviewerOf(day: Pick<Day, 'chance'>, reference: string): string {
  return approvers.find((each) => each !== approverOf(day, reference)) ?? approvers[0];
}

/** The approver lets the letter go, or sends it back once. */
export async function answersForLetter(day: Day, reference: string, { officer }: Asked): Promise<void> {
  const { people, chance, counts } = day;
  const approver = approverOf(day, reference);
  const letter = people
    .as(approver)
    .sees('foi-approvals')
    .findLast((each) => each.words.includes(reference) && each.controls.includes('Approve and send'));
  if (!letter) return;
  const wasSentBack = () =>
    people
      .as(officer)
      .thread(cardOf(people, officer, reference))
      .some(sentBack);
  if (!wasSentBack() && chance.of(`${reference}, sent back`).happens(0.25)) {
    await people.at(approver, async (person) => {
      await people.opens(person, 'Request changes', () => person.clicks('Request changes', { on: letter }));
      await person.fills({ 'What should change?': 'Say where the figure comes from.' });
      await mustSubmit(people, person, 'Send back');
      counts.add('letters sent back');
      await people.until('it to be said', () => wasSentBack() || undefined, people.toShow()).catch(() => undefined);
    });
    return;
  }
  const before = cardOf(people, officer, reference).words;
  const isChanged = () => cardOf(people, officer, reference).words !== before;
  await people.at(approver, (person) => people.presses(person, 'Approve and send', letter, isChanged));
}

/** How many letters of a request were let go. */
export function approvedOf(people: People, reference: string): number {
  const seen = people.as(approvers[0]).sees('foi-approvals');
  return seen.filter(({ words }) => words.includes(reference) && words.includes('Approved by')).length;
}

function sentBack({ words }: SeenMessage): boolean {
  return words.includes('Say where the figure comes from.');
}
