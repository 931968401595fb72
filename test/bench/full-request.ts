/** A whole request as people live it: how long each step takes to be answered, and to be done. */
import { join } from 'node:path';
import type { Filling, Person } from '../../src/workspace/index.ts';
import { openDesk } from './desk.ts';
import { ms, ownFolder, percentile, ratio, say, table, times, title } from './figures.ts';

const QUESTIONS = 7;
const numbers = Array.from({ length: QUESTIONS }, (_, index) => index + 1);
const asked = [
  'Dear council, under the Freedom of Information Act I would like to know:',
  ...numbers.map(
    (number) => `${number}. How many potholes were reported in ward ${number} in the last financial year?`,
  ),
  'Yours faithfully,\nJane Requester',
].join('\n\n');

title('full-request', 'A full request: each step, at the 95th percentile');
const { running, workspace } = await openDesk(`sqlite:${join(ownFolder(), 'register.db')}`);
const olivia = workspace.as('Olivia Bennett');
const helen = workspace.as('Helen Marsh');
const amara = workspace.as('Amara Okafor');

/** Milliseconds from the input. */
interface Took {
  /** Slack has its answer: the acknowledgement, for a form the next view. */
  answered: number[];
  /** And what was decided is committed. */
  saved: number[];
  /** And everything that follows is shown in Slack and sent, one message after another. */
  shown: number[];
}
const steps = new Map<string, Took>();
let counts = false;

async function step(name: string, does: () => Promise<unknown>): Promise<void> {
  const began = performance.now();
  await does();
  const answered = performance.now() - began;
  while ((await running.register.scan('inbox/', { limit: 1 })).length > 0) await new Promise(setImmediate);
  const saved = performance.now() - began;
  await running.bot.quiet();
  const shown = performance.now() - began;
  await workspace.settled();
  const took = steps.get(name) ?? { answered: [], saved: [], shown: [] };
  steps.set(name, took);
  if (!counts) return;
  took.answered.push(answered);
  took.saved.push(saved);
  took.shown.push(shown);
}

async function must(person: Person, label: string): Promise<void> {
  const { ok, errors } = await person.submits(label);
  if (!ok) throw new Error(`“${label}” was refused: ${JSON.stringify(errors)}`);
}

const choose = (label: string, option: Filling) => olivia.chooses(label, option);

async function request(turn: number): Promise<void> {
  const subject = `potholes, round ${turn}`;
  await step('log: /foi new', () => olivia.slash(`/foi new ${subject}`, { channel: 'foi-team' }));
  await olivia.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': asked,
  });
  await step('log: Next', () => must(olivia, 'Next'));
  for (const number of numbers) await olivia.fills({ [`Department for question ${number}`]: ['Highways'] });
  await step('log: Log request, 7 questions', () => must(olivia, 'Log request'));
  const reference = /[A-Z]+\d{5,}/u.exec(olivia.latest('foi-team', subject).words)?.[0] ?? '';
  const card = olivia.sees('foi-team').find((each) => !each.threadTs && each.words.includes(reference));
  if (!card) throw new Error('There is no card.');
  for (const number of numbers) {
    const thread = helen.latest('highways', `${reference}, question ${number} of`);
    await step('reply', () => helen.says(`We recorded ${number * 58} potholes in that ward.`, { thread }));
  }
  for (const number of numbers) {
    await step('settle: Settle answers', () => olivia.clicks('Settle answers', { on: card }));
    const question = olivia.modal().options['Question']?.[number - 1] ?? '';
    await step('settle: Question', () => choose('Question', question));
    await step('settle: What the answer is', () => choose('What the answer is', 'Disclosed'));
    await step('settle: Settle', () => must(olivia, 'Settle'));
  }
  await step('draft: Draft letter, with its PDF', () => olivia.clicks('Draft letter', { on: card }));
  const letter = olivia.thread(card).findLast((each) => /^Letter \d+ of/u.test(each.words));
  if (!letter) throw new Error('There is no letter.');
  await step('approve: Ask for approval', () => olivia.clicks('Ask for approval', { on: letter }));
  const before = amara.latest('foi-approvals', reference);
  await step('approve: Approve and send, e-mail included', () => amara.clicks('Approve and send', { on: before }));
}

const [warm, rounds] = [times(3, 1), times(25, 2)];
for (let turn = 1; turn <= warm + rounds; turn += 1) {
  counts = turn > warm;
  await request(turn);
}
const sent = (await workspace.mailbox()).filter(({ subject }) => subject.startsWith('Response')).length;
if (sent !== warm + rounds) throw new Error(`${sent} letters went, not ${warm + rounds}.`);
table(
  ['', 'times', 'answered, p50', 'p95', 'saved, p50', 'p95', 'all shown, p50', 'p95'],
  [...steps].map(([name, { answered, saved, shown }]) => [
    name,
    String(saved.length),
    ...[answered, saved, shown].flatMap((each) => [ms(percentile(each, 0.5)), ms(percentile(each, 0.95))]),
  ]),
);
const worst = Math.max(...[...steps.values()].map(({ saved }) => percentile(saved, 0.95)));
say(`\nThe slowest step until it is saved, at p95: ${ms(worst)}, ${ratio(worst / 200)} of the 200 ms allowed.`);
await running.stop();
