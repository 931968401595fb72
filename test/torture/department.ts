import { setTimeout as pause } from 'node:timers/promises';
import type { LocalFile, Person, SeenMessage } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { cardOf } from './officer.ts';
import type { People } from './people.ts';
import type { Chance } from './random.ts';
import { elsewhere, type AskedOf, type Asked } from './request.ts';

const LOOKS_EVERY = 250;

type At = Pick<Day, 'people' | 'chance' | 'counts'>;

/** One department with one question before it. */
interface Desk {
  people: People;
  how: Chance;
  speaker: string;
  question: SeenMessage;
}

/**
 * What a department does with one question: perhaps it is not theirs, or they hold nothing; perhaps they claim it, talk about
 * it, correct themselves; in the end they answer.
 * @param also the number of another question of theirs, which the same message answers
 */
export async function answers(
  { people, chance, counts }: At,
  reference: string,
  { questions, officer }: Asked,
  number: number,
  also?: number,
): Promise<void> {
  const at = questions[number - 1];
  if (!at) throw new Error(`${reference} has no question ${number}.`);
  const how = chance.of(`${reference}, question ${number}`);
  const question = await questionBefore(people, at, reference, number);
  if (!question) throw new Error(`${reference}, question ${number} was never asked.`);
  const desk = { people, how, speaker: at.speaker, question };
  if (also === undefined && how.happens(0.12)) {
    await concern(desk, 'Not ours', { 'Why is it not yours?': 'Another team records that.' });
    counts.add('not ours');
    const other = elsewhere(at);
    // Where somebody answered by telephone it is settled from that, or the request has ended: nobody else is asked.
    const over = new RegExp(`^\\*?(?:Sent|Closed)\\*?\\. In charge|^\\*?${number}\\. .*settled as`, 'mu');
    const isOver = () => over.test(cardOf(people, officer, reference).words);
    const theirs = await questionBefore(people, other, reference, number, isOver);
    if (theirs) await says({ ...desk, speaker: other.speaker, question: theirs }, figure(how));
    return;
  }
  if (how.happens(0.4)) {
    await people.at(at.speaker, (person) => people.presses(person, 'I have this', desk.question, () => true));
  }
  if (also === undefined && how.happens(0.12)) {
    await concern(desk, "We don't hold this", { 'Where did you look?': 'In the works system, all of it.' });
    counts.add('not held');
    return;
  }
  if (how.happens(0.25)) await says(desk, 'note: I shall look into the works system.');
  const colleague = at.department.people.find((each) => each !== at.speaker);
  if (colleague !== undefined && how.happens(0.2)) {
    await concern(desk, 'Hand to someone else', { 'Who has it now?': colleague });
    counts.add('handed on');
    await answersAtLength({ ...desk, speaker: colleague }, number, also);
    return;
  }
  if (how.happens(0.15)) {
    await concern(desk, "We don't hold this", {
      'Where did you look?': 'In the works system, for a part of the year.',
    });
  }
  await answersAtLength(desk, number, also);
}

/** A department that has not heard yet that no answer is needed: what it says is refused. */
export async function speaksTooLate(
  { people, chance, counts }: At,
  reference: string,
  { questions }: Asked,
): Promise<void> {
  const [at] = questions;
  if (!at) return;
  const how = chance.of(`${reference}, too late`);
  const question = await questionBefore(people, at, reference, 1);
  if (question) await says({ people, how, speaker: at.speaker, question }, figure(how));
  counts.add('answers that came too late');
}

/** An answer, perhaps with a file, perhaps with that to another question; perhaps edited, or taken back and given anew. */
async function answersAtLength(desk: Desk, number: number, also: number | undefined): Promise<void> {
  const { people, how, speaker } = desk;
  if (also !== undefined) {
    await says(desk, `Q${number}: ${figure(how)}\nQ${also}: ${figure(how)}`);
    return;
  }
  const file = {
    name: `figures ${number}.csv`,
    bytes: Buffer.from(`month,number\nMay,${Math.round(how.between(10, 90))}\n`),
  };
  const first = await says(desk, figure(how), how.happens(0.2) ? [file] : []);
  if (how.happens(0.25)) {
    await pause(how.between(0, 1500));
    await people.at(speaker, (person) => person.edits(first, `${figure(how)} No more.`));
  }
  if (how.happens(0.15)) {
    await pause(how.between(0, 1500));
    await people.at(speaker, (person) => person.deletes(first));
    await says(desk, `${figure(how)} The figure before was wrong.`);
  }
}

/** Sometimes so small that the check warns of it. */
function figure(how: Chance): string {
  return `We recorded ${Math.round(how.happens(0.1) ? how.between(1, 3) : how.between(10, 900))}.`;
}

/** The question as a department sees it; nothing where it is never asked, as nobody needs its answer. */
async function questionBefore(
  people: People,
  { speaker, department }: Pick<AskedOf, 'speaker' | 'department'>,
  reference: string,
  number: number,
  isNeededNoMore = () => false,
): Promise<SeenMessage | undefined> {
  const place = `${reference}, question ${number} of`;
  const found = await people.until(`${speaker} looks for ${place}`, () => {
    const seen = people
      .as(speaker)
      .sees(department.channel)
      .find((each) => !each.threadTs && each.words.includes(place));
    return seen ?? (isNeededNoMore() ? 'never asked' : undefined);
  });
  return found === 'never asked' ? undefined : found;
}

function says({ people, speaker, question }: Desk, words: string, files: LocalFile[] = []) {
  return people.at(speaker, async (person): Promise<SeenMessage> => {
    const said = await person.says(words, { thread: question, files });
    return person.thread(question).findLast((each) => each.user === person.id && each.words === words) ?? said;
  });
}

/** A click that is recorded at once, and the details it asks for, perhaps later. */
function concern(desk: Desk, label: keyof typeof shown, details: Parameters<Person['fills']>[0]): Promise<void> {
  const { people, speaker, question } = desk;
  return people.at(speaker, async (person) => {
    const isOver = people.patience();
    const now = () => person.sees(question.channel).find(({ ts }) => ts === question.ts);
    const words = () => now()?.words ?? '';
    const isOwed = () => words().includes('still needs a few details');
    for (;;) {
      const isRaised = words().includes(shown[label]);
      // Nothing can be pressed any more once it needs no answer.
      if ((isRaised && !isOwed()) || now()?.controls.length === 0) return;
      try {
        await people.opens(person, label, () => person.clicks(isRaised ? 'Add details' : label, { on: question }));
        await person.fills(details);
        await people.submits(person, 'Tell the officer');
        await people.until(
          'the details to be seen',
          () => (words().includes(shown[label]) && !isOwed()) || undefined,
          people.toShow(),
        );
      } catch (error) {
        if (isOver()) throw error;
      }
      await pause(LOOKS_EVERY);
    }
  });
}

/** What the question's message says once it is recorded. */
const shown = {
  'Not ours': 'not ours',
  "We don't hold this": 'we don’t hold this',
  'Hand to someone else': 'handed to someone else',
} as const;
