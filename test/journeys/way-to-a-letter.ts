import type { Filling, LocalFile, Person } from '../../src/workspace/index.ts';
import type { Desk } from './desk.ts';

/** What is asked, of whom, and by whom. */
export interface Asking {
  name?: string;
  email?: string;
  postalAddress?: string;
  subject?: string;
  received?: string;
  law?: 'FOIA' | 'EIR' | 'Both';
  questions?: readonly Asked[];
}

/** A question with the department it goes to and what that department replies. */
interface Asked {
  asks: string;
  department?: string;
  replies?: string;
  files?: readonly LocalFile[];
}

/** Two plain questions by e-mail, which is enough for most letters. */
const usual: Required<Pick<Asking, 'name' | 'email' | 'subject' | 'questions'>> = {
  name: 'Jane Requester',
  email: 'jane.requester@example.org',
  subject: 'potholes',
  questions: [
    { asks: 'How many potholes were reported in 2025?', replies: 'We recorded 412 potholes in 2025.' },
    { asks: 'How much did the council spend on mending them?', replies: 'We spent £96,300 on mending potholes.' },
  ],
};

const channels: Readonly<Record<string, string>> = {
  Highways: 'highways',
  'CCTV & Community Safety': 'cctv-community-safety',
  Housing: 'housing',
  Finance: 'finance',
};
const speakers: Readonly<Record<string, string>> = {
  Highways: 'Helen Marsh',
  'CCTV & Community Safety': 'Carl Jennings',
  Housing: 'Priya Shah',
  Finance: 'Frank Osei',
};

/** Logs a request and asks the departments; answers its reference. */
export async function log(desk: Desk, asking: Asking = {}, by = 'Olivia Bennett'): Promise<string> {
  const { questions, subject, ...from } = { ...usual, ...asking };
  const officer = desk.as(by);
  await officer.slash(`/foi new ${subject}`, { channel: 'foi-team' });
  await officer.fills({
    ...(asking.name === '' ? {} : { "Requester's name": from.name }),
    ...(asking.email === '' ? {} : { 'E-mail': from.email }),
    ...(asking.postalAddress !== undefined && { 'Postal address': asking.postalAddress }),
    ...(asking.received !== undefined && { Received: asking.received }),
    ...(asking.law !== undefined && { Law: asking.law }),
    'The request as written': questions.map(({ asks }, index) => `${index + 1}. ${asks}`).join('\n'),
  });
  await must(officer, 'Next');
  for (const [index, { department = 'Highways' }] of questions.entries()) {
    await officer.fills({ [`Department for question ${index + 1}`]: [department] });
  }
  await must(officer, 'Log request');
  const cards = officer.sees('foi-team').filter((each) => !each.threadTs && each.words.includes(subject));
  return /[A-Z]+\d{5,}/u.exec(cards.at(-1)?.words ?? '')?.[0] ?? '';
}

/** The departments reply in their threads. */
export async function reply(desk: Desk, reference: string, asking: Asking = {}): Promise<void> {
  const questions = asking.questions ?? usual.questions;
  for (const [index, { department = 'Highways', replies = 'Yes.', files }] of questions.entries()) {
    await desk.as(speakers[department] ?? '').says(replies, {
      thread: desk
        .as(speakers[department] ?? '')
        .latest(channels[department] ?? '', `${reference}, question ${index + 1} of`),
      ...(files && { files }),
    });
  }
}

/** Settles a question: as disclosed in the department's words, unless told otherwise. */
export async function answer(
  desk: Desk,
  reference: string,
  number: number,
  words: { [label: string]: Filling } = {},
  { by = 'Olivia Bennett', button = 'Settle answers' } = {},
): Promise<void> {
  const officer = desk.as(by);
  await officer.clicks(button, {
    on: button === 'Settle answers' ? card(desk, reference, by) : letter(desk, reference),
  });
  await officer.chooses('Question', officer.modal().options['Question']?.[number - 1] ?? '');
  await officer.chooses('What the answer is', 'Disclosed');
  await officer.fills(words);
  await must(officer, 'Settle');
}

/** Settles questions as disclosed, in the department's words. */
export async function disclose(desk: Desk, reference: string, numbers: readonly number[], by?: string): Promise<void> {
  for (const number of numbers) await answer(desk, reference, number, {}, by === undefined ? {} : { by });
}

/** A request to which the departments replied, *Settle answers* open before its officer; answers its reference. */
export async function settling(desk: Desk, asking: Asking = {}): Promise<string> {
  const reference = await log(desk, asking);
  await reply(desk, reference, asking);
  await desk.as('Olivia Bennett').clicks('Settle answers', { on: card(desk, reference) });
  return reference;
}

/** A request with every answer settled; answers its reference. */
export async function settled(desk: Desk, asking: Asking = {}, by?: string): Promise<string> {
  const reference = await log(desk, asking, by);
  await reply(desk, reference, asking);
  await disclose(
    desk,
    reference,
    (asking.questions ?? usual.questions).map((_, index) => index + 1),
    by,
  );
  return reference;
}

/** A request whose letter is before the approvers. */
export async function awaitingApproval(desk: Desk, asking: Asking = {}): Promise<string> {
  const reference = await settled(desk, asking);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Draft letter', { on: card(desk, reference) });
  await officer.clicks('Ask for approval', { on: letter(desk, reference) });
  return reference;
}

/** A request whose letter an approver has approved. */
export async function approved(desk: Desk, asking: Asking = {}): Promise<string> {
  const reference = await awaitingApproval(desk, asking);
  const approver = desk.as('Amara Okafor');
  await approver.clicks('Approve and send', { on: approver.latest('foi-approvals', reference) });
  return reference;
}

/** The request's card, as an officer sees it now. */
export function card(desk: Desk, reference: string, by = 'Olivia Bennett') {
  const found = desk
    .as(by)
    .sees('foi-team')
    .find((each) => !each.threadTs && each.words.includes(reference));
  if (!found) throw new Error(`There is no card of ${reference}.`);
  return found;
}

/** The newest letter in the card's thread. */
export function letter(desk: Desk, reference: string) {
  const found = desk
    .as('Olivia Bennett')
    .thread(card(desk, reference))
    .findLast((each) => /^Letter \d+ of/u.test(each.words));
  if (!found) throw new Error(`There is no letter of ${reference}.`);
  return found;
}

/** What the bot told a person last, and nobody else. */
export function told(desk: Desk, person: string): string {
  return desk.as(person).ephemerals().at(-1)?.words ?? '';
}

/** The bytes of a file in Slack. */
export async function bytesOf({ workspace }: Desk, file: { id: string; name: string } | undefined): Promise<Buffer> {
  if (!file) throw new Error('There is no such file.');
  const headers = { authorization: `Bearer ${workspace.botToken}` };
  const answer = await fetch(`${workspace.url}files/${file.id}/${encodeURIComponent(file.name)}`, { headers });
  return Buffer.from(await answer.arrayBuffer());
}

async function must(officer: Person, label: string): Promise<void> {
  const { ok, errors } = await officer.submits(label);
  if (!ok) throw new Error(`“${label}” was refused: ${JSON.stringify(errors)}`);
}
