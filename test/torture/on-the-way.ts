import type { Person } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck, type People } from './people.ts';
import type { Asked } from './request.ts';

type At = Pick<Day, 'people' | 'chance' | 'counts'>;

/** What an officer may do with a request before any department has answered. */
type Act = (people: People, person: Person, reference: string) => Promise<void>;

/** By its name: what it shows on the card, how often it is done, how. */
const acts: Readonly<Record<string, { shows: RegExp; often: number; does: Act }>> = {
  'asked what is meant': { shows: /waited for the requester|asks for clarification/u, often: 0.2, does: clarifies },
  'asked for a fee': { shows: /waited for the requester|asks for a fee|fees notice/iu, often: 0.12, does: asksForFee },
  'took more time': { shows: /extends the time/u, often: 0.12, does: takesMoreTime },
  'corrected the day of receipt': { shows: /Received Fri 30 October 2026/u, often: 0.15, does: corrects },
};

/** The officer does one thing more with a new request, or nothing. */
export async function onTheWay({ people, chance, counts }: At, reference: string, { officer }: Asked): Promise<void> {
  const how = chance.of(`${reference}, on the way`);
  const chosen = Object.entries(acts).find(([, { often }]) => how.happens(often));
  if (!chosen) return;
  const [name, { shows, does }] = chosen;
  const isDone = () => shows.test(cardOf(people, officer, reference).words);
  const done = await people.tries(officer, isDone, (person) => does(people, person, reference));
  counts.add(done ? name : `not: ${name}`);
}

/** The requester takes one question back, of several; answers its number. */
export async function withdrawn(
  { people, chance, counts }: At,
  reference: string,
  { officer, questions }: Asked,
): Promise<number | undefined> {
  if (questions.length < 3 || !chance.of(`${reference}, taken back`).happens(0.3)) return undefined;
  const isDone = () => /withdrawn on/u.test(cardOf(people, officer, reference).words);
  const done = await people.tries(officer, isDone, async (person) => {
    await types(people, person, 'Record a withdrawal', `/foi withdraw ${reference}`);
    const label = 'Questions taken back';
    const first = (person.modal().options[label] ?? []).filter((each) => each.startsWith('1. '));
    // To pick none is to take back the whole request.
    if (first.length === 0) throw new Stuck('The first question was taken back already.');
    await person.fills({
      [label]: first,
      'How they told us': 'By telephone.',
    });
    await mustSubmit(people, person, 'Record');
  });
  counts.add(done ? 'question taken back' : 'not: question taken back');
  return done ? 1 : undefined;
}

async function clarifies(people: People, person: Person, reference: string): Promise<void> {
  await types(people, person, 'Ask what is meant', `/foi clarify ${reference}`);
  const { labels } = person.modal();
  const field = (words: RegExp) => labels.find((each) => words.test(each)) ?? '';
  await person.fills({
    [field(/what you ask$/iu)]: 'Which roads do you mean?',
    [field(/why you need to know$/iu)]: 'we record by road',
  });
  await readsAndSends(people, person);
}

async function asksForFee(people: People, person: Person, reference: string): Promise<void> {
  await types(people, person, 'Ask for a fee', `/foi fee ${reference}`);
  await person.fills({
    Amount: '£12.40',
    'What it is made up of': 'Photocopying, 124 pages at 10p',
    'How to pay': 'Send a cheque to the council.',
  });
  await readsAndSends(people, person);
}

async function takesMoreTime(people: People, person: Person, reference: string): Promise<void> {
  await types(people, person, 'More time to decide', `/foi extend ${reference}`);
  const ground = person.modal().options['Exemption']?.find((each) => each.startsWith('s.43(2)')) ?? '';
  await person.chooses('Exemption', ground);
  await people.until(
    'the form for this exemption',
    () => person.modal().labels.includes('Why it applies') || undefined,
  );
  await person.fills({
    'Why it applies': 'The prices would tell the other bidders what to offer.',
    'We expect to decide by': '2026-12-14',
  });
  await readsAndSends(people, person);
}

async function corrects(people: People, person: Person, reference: string): Promise<void> {
  await types(people, person, 'Correct the request', `/foi correct ${reference}`);
  await person.fills({ Received: '2026-10-30', Why: 'It lay in the post room over the weekend.' });
  await mustSubmit(people, person, 'Correct');
}

/** A verb is typed, and its window comes. */
export async function types(people: People, person: Person, title: string, verb: string): Promise<void> {
  await people.opens(person, title, () => person.slash(verb, { channel: 'foi-team' }));
}

/** A letter is read as it will be sent, and sent; where the check warns, for a reason. */
export async function readsAndSends(people: People, person: Person): Promise<void> {
  await mustSubmit(people, person, 'Next');
  const why = 'Why is this all right?';
  if (person.modal().labels.includes(why)) await person.fills({ [why]: 'Looked at.' });
  await mustSubmit(people, person, person.modal().submit ?? '');
}
