import { setTimeout as pause } from 'node:timers/promises';
import type { SeenMessage } from '../../src/workspace/index.ts';
import { answersForLetter, approvedOf } from './approver.ts';
import { posts } from './by-post.ts';
import type { Day } from './day.ts';
import { awaits, isOfRequester } from './from-requester.ts';
import { cardOf, mustSubmit } from './officer.ts';
import { Stuck } from './people.ts';
import { elsewhere, type Asked } from './request.ts';
import { acceptsWarnings, settles } from './settling.ts';
import { agrees } from './without-letter.ts';

const LOOKS_EVERY = 250;

/** Does what the card says is next, until the letter has gone, nobody can say whether it has, or the request is closed. */
export async function followsTheCard(day: Day, reference: string, asked: Asked): Promise<'sent' | 'left' | 'closed'> {
  const { people } = day;
  const isOver = people.patience();
  let inTheWay = '';
  let refusedAt = '';
  for (;;) {
    const card = cardOf(people, asked.officer, reference);
    if (/^\*?Sent\*?\. In charge/mu.test(card.words)) return 'sent';
    if (/^\*?Closed\*?\. In charge/mu.test(card.words)) return 'closed';
    // What may not go any more as it was written is left: the request goes on without it.
    const sending = card.words === refusedAt ? 'nothing to do' : await looksAfterMail(day, reference, asked, card);
    if (sending === 'left') return 'left';
    if (sending === 'refused') refusedAt = card.words;
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
  { people, workspace, chance }: Day,
  reference: string,
  { officer, email }: Asked,
  card: SeenMessage,
): Promise<'left' | 'pressed' | 'refused' | 'nothing to do'> {
  if (email === undefined) return 'nothing to do';
  const got = (await workspace.mailbox()).filter((mail) => mail.envelope.to.includes(email));
  const isThere = (subject: RegExp, which = 1) =>
    new Set(got.flatMap((mail) => (subject.test(mail.subject) ? [mail.messageId] : []))).size >= which;
  const presses = async (label: string) => {
    const isChanged = () => cardOf(people, officer, reference).words !== card.words;
    return people.at(officer, async (person) => {
      const told = person.ephemerals().length;
      await people.presses(person, label, card, isChanged);
      const isStale = person
        .ephemerals()
        .slice(told)
        .some(({ words }) => /Write it again|Only that one/u.test(words));
      return isStale ? 'refused' : 'pressed';
    });
  };
  const again = card.controls.filter((label) => label === 'Send again').length;
  if (card.controls.includes('Try again')) return presses('Try again');
  if (card.words.includes('Nobody can say whether the letter arrived')) {
    if (chance.of(`${reference}, unknown`).happens(0.3)) return 'left';
    // A request may have several letters: it is the last they are asked about.
    if (isThere(/^Response/u, Math.max(1, approvedOf(people, reference)))) return presses('It arrived');
    return again === 1 ? presses('Send again') : 'left';
  }
  const acknowledged = !card.words.includes('The acknowledgement may or may not') || isThere(/^Your request/u);
  return acknowledged || again !== 1 ? 'nothing to do' : presses('Send again');
}

async function doesNext(day: Day, reference: string, asked: Asked, card: SeenMessage): Promise<void> {
  const next = /Next: \*?(.*)/u.exec(card.words)?.[1] ?? '';
  const { people } = day;
  const { officer } = asked;
  const isChanged = () => cardOf(people, officer, reference).words !== card.words;
  const presses = (label: string, on: SeenMessage = card) =>
    people.at(officer, (person) => people.presses(person, label, on, isChanged));
  const untilItShows = async (work: Promise<void>) => {
    await work;
    await people.until('the card to say so', () => isChanged() || undefined, people.toShow()).catch(() => undefined);
  };
  // Where there is other work as well, now this is done first, now that.
  if (/record it as sent/u.test(next) || (next.includes('has to be posted as well') && day.chance.happens(0.5))) {
    return untilItShows(posts(day, reference, officer));
  }
  // Which answers a further letter is about is the officer's to say.
  if (next.startsWith('Change the answers')) {
    return day.chance.happens(0.5) ? untilItShows(settles(day, reference, asked)) : presses('Draft letter');
  }
  if (next.startsWith('Pick a department')) return untilItShows(reassigns(day, reference, asked, next));
  if (/^(?:Settle|Make the changes|Mend)/u.test(next)) return untilItShows(settles(day, reference, asked));
  if (/^(?:Draft the letter|The letter is out of date|All that was left)|Draft the letter\./u.test(next)) {
    return presses('Draft letter');
  }
  if (next.startsWith('Look at the warnings')) return untilItShows(acceptsWarnings(day, reference, asked));
  if (next.startsWith('Read the letter')) {
    const letter = people
      .as(officer)
      .thread(card)
      .findLast((each) => each.controls.includes('Ask for approval'));
    if (letter) await presses('Ask for approval', letter);
  } else if (/ends? without a letter/u.test(next)) await agrees(day, reference, officer);
  else if (/^(?:Wait for an approver|Ask an approver)/u.test(next)) await answersForLetter(day, reference, asked);
  else if (isOfRequester(next)) await awaits(day, reference, asked);
}

/** A question that is not theirs goes to another department. */
async function reassigns({ people }: Day, reference: string, asked: Asked, next: string): Promise<void> {
  const number = Number(/questions? (\d+)/u.exec(next)?.[1] ?? 1);
  const question = asked.questions[number - 1];
  if (!question) throw new Stuck(`${reference} has no question ${number}.`);
  await people.at(asked.officer, async (person) => {
    await people.opens(person, 'Assign questions', () =>
      person.clicks('Assign questions', { on: cardOf(people, asked.officer, reference) }),
    );
    await person.fills({ [`Department for question ${number}`]: [elsewhere(question).department.name] });
    await mustSubmit(people, person, 'Assign');
  });
}
