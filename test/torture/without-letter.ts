import type { SeenMessage } from '../../src/workspace/index.ts';
import { reviewerOf } from './approver.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { picks } from './on-the-way.ts';
import type { Asked } from './request.ts';

/** How often a request is the same again of somebody who was told that it is vexatious. */
const OFTEN = 0.08;

/** Such a request ends without a letter: an officer asks, an approver agrees, and no department need answer. */
export async function endsWithoutLetter(day: Day, reference: string, { officer }: Asked): Promise<boolean> {
  const { people, chance, counts } = day;
  if (!chance.of(`${reference}, vexatious`).happens(OFTEN)) return false;
  const question = () => questionAbout(day, reference);
  const isAsked = await people.tries(
    officer,
    () => question() !== undefined,
    async (person) => {
      await picks(
        people,
        person,
        'End without a letter',
        reference,
        'End without a letter: vexatious or repeated again',
      );
      await person.fills({
        'What this request is': 'Vexatious (s.14(1))',
        'Why it is so': 'It is the ninth in two months.',
        'Earlier request that was refused so': 'CRM 2021/77',
        'Day of the letter that told them': '2026-10-01',
        'Why another letter would be unreasonable': 'They were told why, and nothing has changed.',
      });
      await mustSubmit(people, person, 'Ask an approver');
    },
  );
  if (!isAsked) {
    counts.add('not: asked to end without a letter');
    return false;
  }
  return agrees(day, reference, officer);
}

/** The approver agrees, as often as it takes. */
export async function agrees(day: Day, reference: string, officer: string): Promise<boolean> {
  const { people, counts } = day;
  const isOver = () => /^\*?Closed\*?\. In charge/mu.test(cardOf(people, officer, reference).words);
  const isEnded = await people.tries(reviewerOf(day, reference), isOver, async (person) => {
    const asks = questionAbout(day, reference);
    if (asks) await person.clicks('End without a letter', { on: asks });
  });
  counts.add(isEnded ? 'ended without a letter' : 'not: ended without a letter');
  return isEnded;
}

function questionAbout(day: Day, reference: string): SeenMessage | undefined {
  return day.people
    .as(reviewerOf(day, reference))
    .sees('foi-approvals')
    .findLast((each) => each.words.includes(`End ${reference} without`));
}
