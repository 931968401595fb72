import type { Mail } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';
import { card } from './way-to-a-letter.ts';

type Somewhere = Pick<Desk, 'workspace'>;

/** The subject of every e-mail that went, in order. */
export async function subjects({ workspace }: Somewhere): Promise<string[]> {
  return (await workspace.mailbox()).map(({ subject }) => subject);
}

/** The responses that went by e-mail. */
export async function responses({ workspace }: Somewhere): Promise<Mail[]> {
  return (await workspace.mailbox()).filter(({ subject }) => subject.startsWith('Response'));
}

/** What stands about a request before the approvers, as one of them sees it. */
export function approvalOf(desk: Desk, reference: string, who = 'Amara Okafor') {
  return desk.as(who).latest('foi-approvals', reference);
}

/** What stands in the thread of a request's card, as the officer sees it. */
export function cardThread(desk: Desk, reference: string) {
  return desk.as('Olivia Bennett').thread(card(desk, reference));
}

/** The buttons that stand in the thread of a request's card. */
export function offers(desk: Desk, reference: string): string[] {
  return cardThread(desk, reference).flatMap(({ controls }) => controls);
}

/** The questions that stand in the channel of Highways, such as `question 1 of 6`, in the order they came. */
export function questionsPosted(desk: Desk): string[] {
  const posted = desk.as('Helen Marsh').sees('highways');
  return posted.flatMap(({ words }) => /question \d of \d/u.exec(words)?.[0] ?? []);
}
