import type { Person, SeenMessage } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { Stuck, type People } from './people.ts';
import type { Asked } from './request.ts';

/** Logs a request; answers its reference. */
export async function logs({ people }: Pick<Day, 'people'>, asked: Asked): Promise<string> {
  const { officer, subject } = asked;
  await people.at(officer, async (person) => {
    const isOver = people.patience();
    for (;;) {
      if (cardsSeen(people, officer).some((each) => each.words.includes(subject))) return;
      try {
        await fillsIn(people, person, asked);
        return;
      } catch (error) {
        // A window asked for twice came twice, one over the other: begin again.
        if (isOver()) throw error;
      }
    }
  });
  const card = await people.until(`the card about ${subject}`, () =>
    cardsSeen(people, officer).find((each) => each.words.includes(subject)),
  );
  return /[A-Z]+\d{5,}/u.exec(card.words)?.[0] ?? '';
}

const ADDRESS = '1 High Street\nMarlbury\nMB1 2CD';

async function fillsIn(people: People, person: Person, { subject, questions, email }: Asked): Promise<void> {
  await people.opens(person, 'New FOI request', () => person.slash(`/foi new ${subject}`, { channel: 'foi-team' }));
  await person.fills({
    // A window asked for earlier may only come now, with that request's subject in it.
    Subject: subject,
    "Requester's name": 'Jane Requester',
    ...(email === undefined ? { 'Postal address': ADDRESS } : { 'E-mail': email }),
    'The request as written': questions.map(({ wording }, index) => `${index + 1}. ${wording}`).join('\n'),
  });
  await mustSubmit(people, person, 'Next');
  for (const [index, { department }] of questions.entries()) {
    await person.fills({ [`Department for question ${index + 1}`]: [department.name] });
  }
  await mustSubmit(people, person, 'Log request');
}

/** What is due is told in the same channel, and names several requests. */
const IS_CARD = /^[A-Z]+\d{5,}: [^]*In charge: /u;

function cardsSeen(people: People, officer: string): SeenMessage[] {
  return people
    .as(officer)
    .sees('foi-team')
    .filter((each) => !each.threadTs && !each.ephemeral && IS_CARD.test(each.words));
}

/** The request's card as it stands. */
export function cardOf(people: People, officer: string, reference: string): SeenMessage {
  const card = cardsSeen(people, officer).find((each) => each.words.includes(`${reference}:`));
  if (!card) throw new Error(`There is no card of ${reference}.`);
  return card;
}

/** Presses a window's button and has it done. @throws Stuck with the errors, or with why it was not done */
export async function mustSubmit(people: People, person: Person, label: string): Promise<void> {
  const errors = await people.submits(person, label);
  if (errors.length > 0) throw new Stuck(`“${label}” was refused: ${errors.join(' ')}`);
  if (person.hasModal() && person.modal().submit === null) {
    throw new Stuck(`“${label}” was not done: ${person.modal().words}`);
  }
}
