import type { Person } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck, type People } from './people.ts';
import { otherOfficer, type Asked } from './request.ts';

type At = Pick<Day, 'people' | 'chance' | 'counts'>;

/** What an officer may do with a request before any department has answered. */
type Act = (people: People, person: Person, reference: string, asked: Asked) => Promise<void>;

/** By its name: what it shows on the card, how often it is done, how. */
const acts: Readonly<Record<string, { shows: RegExp | ((asked: Asked) => string); often: number; does: Act }>> = {
  'handed over': { shows: (asked) => `In charge: ${otherOfficer(asked)}`, often: 0.1, does: handsOver },
  'recorded an answer by telephone': { shows: /answer recorded from/u, often: 0.1, does: recordsElsewhere },
  'asked what is meant': { shows: /waited for the requester|asks for clarification/u, often: 0.2, does: clarifies },
  'asked for a fee': { shows: /waited for the requester|asks for a fee|fees notice/iu, often: 0.12, does: asksForFee },
  'took more time': { shows: /extends the time/u, often: 0.12, does: takesMoreTime },
  'corrected the day of receipt': { shows: /Received Fri 30 October 2026/u, often: 0.15, does: corrects },
};

/** The officer does one thing more with a new request, or nothing. */
export async function onTheWay({ people, chance, counts }: At, reference: string, asked: Asked): Promise<void> {
  const { officer, email } = asked;
  const how = chance.of(`${reference}, on the way`);
  // Fewer write by post, and what is sent to them is to be seen all the same.
  const chosen = Object.entries(acts).find(([, { often }]) => how.happens(email === undefined ? often * 2 : often));
  if (!chosen) return;
  const [name, { shows, does }] = chosen;
  const isDone = () => {
    const { words } = cardOf(people, officer, reference);
    return shows instanceof RegExp ? shows.test(words) : words.includes(shows(asked));
  };
  const done = await people.tries(officer, isDone, (person) => does(people, person, reference, asked));
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

/** Of somebody who is written to by post the address as well: what is not posted yet is written again. */
async function corrects(people: People, person: Person, reference: string, { email }: Asked): Promise<void> {
  await types(people, person, 'Correct the request', `/foi correct ${reference}`);
  await person.fills({
    Received: '2026-10-30',
    ...(email === undefined && { 'Postal address': '2 Mill Lane\nMarlbury\nMB2 3DE' }),
    Why: 'It lay in the post room over the weekend.',
  });
  await mustSubmit(people, person, 'Correct');
}

async function handsOver(people: People, person: Person, reference: string, asked: Asked): Promise<void> {
  await picks(people, person, 'Hand over', reference, 'Hand over to another officer');
  await person.fills({ 'Officer in charge': otherOfficer(asked) });
  await mustSubmit(people, person, 'Hand over');
}

async function recordsElsewhere(people: People, person: Person, reference: string): Promise<void> {
  await picks(people, person, 'Record an answer', reference, 'Record an answer received elsewhere');
  await person.fills({
    Question: person.modal().options['Question']?.[0] ?? '',
    'Who gave it, and how': 'The area team, by telephone',
    Answer: 'They recorded 77.',
  });
  await mustSubmit(people, person, 'Record');
}

/** Something is picked in More… of the card, and its window comes. */
export async function picks(
  people: People,
  person: Person,
  title: string,
  reference: string,
  choice: string,
): Promise<void> {
  await people.opens(person, title, () =>
    person.chooses('More…', choice, { on: cardOf(people, person.name, reference) }),
  );
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
