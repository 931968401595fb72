import { setTimeout as pause } from 'node:timers/promises';
import type { SeenMessage } from '../../src/workspace/index.ts';
import type { Day } from './day.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck } from './people.ts';
import type { Asked } from './request.ts';

const LOOKS_EVERY = 250;

type At = Pick<Day, 'people' | 'chance' | 'workspace'>;

/** Does what the card says is next, until the letter has gone or nobody can say whether it has. */
export async function followsTheCard(day: At, reference: string, asked: Asked): Promise<void> {
  const { people } = day;
  const isOver = people.patience();
  let inTheWay = '';
  for (;;) {
    const card = cardOf(people, asked.officer, reference);
    if (/^\*?Sent\*?\. In charge/mu.test(card.words)) return;
    const sending = await looksAfterMail(day, reference, asked, card);
    if (sending === 'left') return;
    if (isOver()) {
      throw new Stuck(`${reference} comes to no end. ${inTheWay} Its card says: ${card.words}`);
    }
    if (sending === 'nothing to do') {
      // Only what was in the way last: what went wrong while the bots were killed is over.
      inTheWay = await doesNext(day, reference, asked, card).then(() => '', String);
    }
    await pause(LOOKS_EVERY);
  }
}

/**
 * What the mail server did not take is tried again. Where nobody can say whether something arrived, the officer asks the
 * requester; now and then nobody does, and it is left as it is.
 */
async function looksAfterMail(
  { people, workspace, chance }: At,
  reference: string,
  { officer, email }: Asked,
  card: SeenMessage,
): Promise<'left' | 'pressed' | 'nothing to do'> {
  const got = (await workspace.mailbox()).filter((mail) => mail.envelope.to.includes(email));
  const isThere = (subject: RegExp) => got.some((mail) => subject.test(mail.subject));
  const presses = async (label: string) => {
    const isChanged = () => cardOf(people, officer, reference).words !== card.words;
    await people.at(officer, (person) => people.presses(person, label, card, isChanged));
    return 'pressed' as const;
  };
  const again = card.controls.filter((label) => label === 'Send again').length;
  if (card.controls.includes('Try again')) return presses('Try again');
  if (card.words.includes('Nobody can say whether the letter arrived')) {
    if (chance.of(`${reference}, unknown`).happens(0.3)) return 'left';
    if (isThere(/^Response/u)) return presses('It arrived');
    return again === 1 ? presses('Send again') : 'left';
  }
  const acknowledged = !card.words.includes('The acknowledgement may or may not') || isThere(/^Your request/u);
  return acknowledged || again !== 1 ? 'nothing to do' : presses('Send again');
}

async function doesNext(day: At, reference: string, asked: Asked, card: SeenMessage): Promise<void> {
  const next = /Next: \*?(.*)/u.exec(card.words)?.[1] ?? '';
  const { people } = day;
  const { officer } = asked;
  const isChanged = () => cardOf(people, officer, reference).words !== card.words;
  const presses = (label: string, on: SeenMessage = card, by = officer) =>
    people.at(by, (person) => people.presses(person, label, on, isChanged));
  if (next.startsWith('Settle')) return settles(day, reference, asked);
  if (/Draft (?:the letter|it again)/u.test(next)) return presses('Draft letter');
  if (next.startsWith('Read the letter')) {
    const letter = people
      .as(officer)
      .thread(card)
      .findLast((each) => each.controls.includes('Ask for approval'));
    if (letter) await presses('Ask for approval', letter);
  } else if (next.startsWith('Wait for an approver')) {
    const approver = day.chance.of(reference).oneOf(['Amara Okafor', 'David Price']);
    const letter = people
      .as(approver)
      .sees('foi-approvals')
      .findLast((each) => each.words.includes(reference) && each.controls.includes('Approve and send'));
    if (letter) await presses('Approve and send', letter, approver);
  } else if (next.startsWith('Wait for the requester')) await records(day, reference, officer);
}

/** The window opens at the first question that needs an officer. */
async function settles({ people }: At, reference: string, { officer }: Asked): Promise<void> {
  await people.at(officer, async (person) => {
    await people.opens(person, 'Settle the answer', () =>
      person.clicks('Settle answers', { on: cardOf(people, officer, reference) }),
    );
    await person.chooses('What the answer is', 'Disclosed');
    const errors = await people.submits(person, 'Settle');
    if (errors.length > 0) await person.closes({ all: true });
  });
}

/** The requester has answered what was meant. */
async function records({ people }: At, reference: string, officer: string): Promise<void> {
  await people.at(officer, async (person) => {
    await people.opens(person, 'Record what came in', () =>
      person.slash(`/foi record ${reference}`, { channel: 'foi-team' }),
    );
    await person.fills({ 'What they answered': 'Only the ring road.' });
    await mustSubmit(people, person, 'Record');
  });
}
