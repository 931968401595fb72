import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runRegisterCommand } from '../../src/register-command.ts';
import { freshFolder } from '../register/places.ts';
import { openApart, type Apart } from './apart.ts';
import { questionsPosted } from './seen.ts';
import { awaitingApproval, card, log } from './way-to-a-letter.ts';

/** FOI Desk on a file of its own, of which copies are made and put back. */
async function withBackups() {
  const folder = freshFolder();
  const url = `sqlite:${join(folder, 'register.db')}`;
  const copy = join(folder, 'copy.db');
  const desk = await openApart(url);
  const said: string[] = [];
  const terminal = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) };
  const run = async (verb: string) => {
    const code = await runRegisterCommand([verb, copy], { url, now: () => Date.now(), terminal });
    expect([code, said]).toMatchObject([0, expect.anything()]);
  };
  return {
    desk,
    said,
    backsUp: () => run('backup'),
    putsBack: async () => {
      await desk.stops();
      await run('restore');
      await desk.starts();
      await desk.settled();
    },
  };
}

const cards = (desk: Apart) =>
  desk
    .as('Olivia Bennett')
    .sees('foi-team')
    .filter(({ words }) => words.startsWith('REQ00001: '));

test('what waited to be posted when the backup was made, and was posted since, is not posted again', async () => {
  const { desk, backsUp, putsBack } = await withBackups();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({
    "Requester's name": 'Jane Requester',
    'E-mail': 'jane.requester@example.org',
    'The request as written': '1. How many potholes are there?\n2. What do they cost?',
  });
  await officer.submits('Next');
  for (const number of [1, 2]) await officer.fills({ [`Department for question ${number}`]: ['Highways'] });
  await desk.stops();
  await desk.starts(60_000);
  await desk.workspace.as('Olivia Bennett').submits('Log request');
  await vi.waitFor(() => expect(questionsPosted(desk)).toHaveLength(1));
  await backsUp();
  await desk.stops();
  await desk.starts();
  await desk.settled();
  expect(questionsPosted(desk)).toHaveLength(2);
  await putsBack();
  expect(questionsPosted(desk)).toEqual(['question 1 of 2', 'question 2 of 2']);
  expect(cards(desk)).toHaveLength(1);
});

test('what Slack shows of open requests is again what the register says', async () => {
  const { desk, backsUp, putsBack } = await withBackups();
  const reference = await log(desk);
  await backsUp();
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', 'Hand over to another officer', { on: card(desk, reference) });
  await officer.fills({ 'Officer in charge': 'Tom Hughes' });
  await officer.submits('Hand over');
  expect(card(desk, reference).words).toContain('In charge: Tom Hughes');
  await putsBack();
  expect(card(desk, reference).words).toContain('In charge: Olivia Bennett');
  expect(cards(desk)).toHaveLength(1);
});

test('a letter sent back after the backup was made can be approved, where it stands', async () => {
  const { desk, backsUp, putsBack } = await withBackups();
  const reference = await awaitingApproval(desk);
  await backsUp();
  const approver = desk.as('Amara Okafor');
  const asked = () => approver.latest('foi-approvals', reference);
  await approver.clicks('Request changes', { on: asked() });
  await approver.fills({ 'What should change?': 'Say which roads.' });
  await approver.submits('Send back');
  expect(asked().controls).not.toContain('Approve and send');
  await putsBack();
  expect(asked().controls).toContain('Approve and send');
});
