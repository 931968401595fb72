import { expect, test } from 'vitest';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { answer, awaitingApproval, card, log, settled, told } from '../journeys/way-to-a-letter.ts';
import { command, from, interaction, press, sendSigned, submission } from './signed.ts';

/** What happened to a request, by kind. */
async function happened(desk: Desk, reference: string, type: string): Promise<number> {
  const record = await desk.running.register.read(`request/${reference}`);
  return JSON.stringify(record?.value).split(`"${type}"`).length - 1;
}

test('the same submission sent again records nothing more', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const officer = desk.as('Olivia Bennett');
  await officer.chooses('More…', 'Record an answer received elsewhere', { on: card(desk, reference) });
  const [question = ''] = officer.modal().options['Question'] ?? [];
  await officer.fills({ Question: question, 'Who gave it, and how': 'Helen, by telephone', Answer: 'We have 412.' });
  const body = submission(desk, 'Olivia Bennett', officer.modal().view);
  for (let times = 0; times < 3; times += 1) expect(await sendSigned(desk, body)).toEqual({ status: 200, says: '' });
  await desk.settled();
  expect(await happened(desk, reference, 'answerRecordedElsewhere')).toBe(1);
});

test('of two submissions of one form that come together one logs the request', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
  await officer.submits('Next');
  const { view } = officer.modal();
  const both = [submission(desk, 'Olivia Bennett', view), submission(desk, 'Olivia Bennett', view)];
  const answers = await Promise.all(both.map((body) => sendSigned(desk, body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  await desk.settled();
  expect(officer.sees('foi-team').filter((each) => !each.threadTs)).toHaveLength(1);
});

test('of several approvals that come together one counts, and one letter goes', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  const approval = desk.as('Amara Okafor').latest('foi-approvals', 'Approve letter');
  const carried = /\{\\"reference\\":\\"REQ\d+\\",\\"version\\":\d+,\\"digest\\":\\"\w+\\"\}/u.exec(
    JSON.stringify(approval.blocks),
  );
  const approve = press({ action: 'approve_and_send', value: (carried?.[0] ?? '').replaceAll('\\"', '"') });
  const clicks = ['Amara Okafor', 'David Price', 'Amara Okafor', 'Olivia Bennett', 'Helen Marsh'].map((person) =>
    interaction({ ...approve, ...from(desk, person), channel: { id: 'G0APPROVALS' } }),
  );
  await Promise.all([...clicks, ...clicks].map((body) => sendSigned(desk, body)));
  await desk.settled();
  expect(await happened(desk, reference, 'approved')).toBe(1);
  expect((await desk.workspace.mailbox()).filter(({ subject }) => subject.startsWith('Response'))).toHaveLength(1);
  expect(told(desk, 'Olivia Bennett')).toMatch(/^Only an approver/u);
});

test('/foi letter sent again drafts nothing more, whatever was settled meanwhile', async () => {
  const desk = await openDesk();
  const reference = await settled(desk);
  const typed = command(desk, 'Olivia Bennett', `letter ${reference}`, 'G0FOITEAM');
  expect((await sendSigned(desk, typed)).says).toContain('Version 1 of the letter is drafted.');
  await answer(desk, reference, 1, { Answer: 'We recorded 413.' });
  expect(await sendSigned(desk, typed)).toEqual({ status: 200, says: '' });
  expect(await happened(desk, reference, 'letterDrafted')).toBe(1);
});
