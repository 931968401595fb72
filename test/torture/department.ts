import { setTimeout as pause } from 'node:timers/promises';
import type { SeenMessage } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import type { Asked } from './request.ts';

/** Nobody gives up what they have begun. */
const OFTEN = 20;

/** What a department does with one question: perhaps it claims it, talks about it, corrects itself; in the end it answers. */
export async function answers(
  { people, chance }: Pick<Day, 'people' | 'chance'>,
  reference: string,
  { questions }: Asked,
  number: number,
): Promise<void> {
  const at = questions[number - 1];
  if (!at) throw new Error(`${reference} has no question ${number}.`);
  const { speaker, department } = at;
  const how = chance.of(`${reference}, question ${number}`);
  const place = `${reference}, question ${number} of`;
  const asked = () =>
    people
      .as(speaker)
      .sees(department.channel)
      .find((each) => !each.threadTs && each.words.includes(place));
  const question = await people.until(`${speaker} looks for ${place}`, asked);
  if (how.happens(0.4)) {
    await people.at(speaker, (person) => people.presses(person, 'I have this', question, () => true));
  }
  if (how.happens(0.25)) await says('note: I shall look into the works system.');
  if (how.happens(0.15)) await concern();
  const first = await says(`We recorded ${Math.round(how.between(1, 900))}.`);
  if (how.happens(0.25)) {
    await pause(how.between(0, 1500));
    await people.at(speaker, (person) =>
      person.edits(first, `We recorded ${Math.round(how.between(1, 900))}, no more.`),
    );
  }
  if (how.happens(0.15)) {
    await pause(how.between(0, 1500));
    await people.at(speaker, (person) => person.deletes(first));
    await says(`We recorded ${Math.round(how.between(1, 900))}; the figure before was wrong.`);
  }

  function says(words: string): Promise<SeenMessage> {
    return people.at(speaker, async (person) => {
      const said = await person.says(words, { thread: question });
      return person.thread(question).findLast((each) => each.user === person.id && each.words === words) ?? said;
    });
  }

  /** A click that is recorded at once, and the details it asks for. */
  function concern(): Promise<void> {
    return people.at(speaker, async (person) => {
      await people.opens(
        person,
        "We don't hold this",
        () => person.clicks("We don't hold this", { on: question }),
        OFTEN,
      );
      await person.fills({ 'Where did you look?': 'In the works system, for a part of the year.' });
      await people.submits(person, 'Tell the officer');
    });
  }
}
