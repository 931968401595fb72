import { expect, test } from 'vitest';
import { openDesk, type Desk } from '../journeys/desk.ts';
import { card, log, told } from '../journeys/way-to-a-letter.ts';
import { clickIn, from, interaction, press, sendSigned, submission } from './signed.ts';

const newRequest = async (desk: Desk) => {
  const officer = desk.as('Olivia Bennett');
  await officer.slash('/foi new potholes', { channel: 'foi-team' });
  await officer.fills({ 'E-mail': 'jane@example.org', 'The request as written': 'How many potholes are there?' });
  return officer;
};

test('the form of a new request, submitted by somebody who is no officer, logs nothing', async () => {
  const desk = await openDesk();
  const officer = await newRequest(desk);
  const { says } = await sendSigned(desk, submission(desk, 'Helen Marsh', officer.modal().view));
  expect(says).toContain('Only an FOI officer can log a request.');
  expect(says).not.toContain('Check the questions');
});

test('whoever left the officers while a request was being logged does not log it', async () => {
  const desk = await openDesk();
  const officer = await newRequest(desk);
  await officer.submits('Next');
  desk.workspace.administrator.changesPerson('Olivia Bennett', { isDeactivated: true });
  await desk.settled();
  for (const body of [
    submission(desk, 'Olivia Bennett', officer.modal().view),
    clickIn(desk, 'Olivia Bennett', officer.modal().view, 'addQuestion'),
  ]) {
    await sendSigned(desk, body);
    await desk.settled();
  }
  expect(desk.as('Tom Hughes').sees('foi-team')).toEqual([]);
  expect(officer.modal().words).toContain('Only an FOI officer can log a request.');
});

test.each([
  ['history', 'earlier', { from: 0 }, 'Only FOI officers and approvers may look at a request.'],
  ['settleAnswer', 'kind', { question: 1, settledAt: 0 }, 'Only an FOI officer may do this. Ask one of them.'],
  ['settleAnswer', 'addPart', { question: 1, settledAt: 0, kind: 'disclosed' }, 'Only an FOI officer may do this.'],
  ['recordFromRequester', 'what', { what: 'clarification' }, 'Only an FOI officer may do this.'],
  ['writeNotice', 'x', { what: 'clarify', drawn: 0 }, 'Only an FOI officer'],
  ['review', 'what', { what: 'ask', drawn: 0 }, 'Only an FOI officer'],
])('a form of an officer’s, %s, is not drawn in the form of somebody else', async (form, field, about, says) => {
  const desk = await openDesk();
  const reference = await log(desk, { name: 'Zebedee Quillfeather' });
  const helen = desk.as('Helen Marsh');
  await helen.clicks("We don't hold this", { on: helen.latest('highways', 'question 1 of 2') });
  const view = { ...helen.modal().view, callback_id: form, private_metadata: JSON.stringify({ reference, ...about }) };
  await sendSigned(desk, clickIn(desk, 'Helen Marsh', view, field));
  await desk.settled();
  expect(helen.modal().words).toContain(says);
  expect(helen.modal().words).not.toContain('Zebedee');
});

test('a click by somebody Slack does not know holds up nobody else’s', async () => {
  const desk = await openDesk();
  const reference = await log(desk);
  const claim = { action: 'claim', value: JSON.stringify({ reference, question: 1, department: 'highways' }) };
  const stranger = { ...from(desk, 'Helen Marsh'), user: { id: 'U0NOBODY' } };
  await sendSigned(desk, interaction({ ...press(claim), ...stranger }));
  await sendSigned(desk, interaction({ ...press(claim), ...from(desk, 'Helen Marsh') }));
  await desk.settled();
  expect(card(desk, reference).words).toContain('Helen Marsh');
  expect(told(desk, 'Helen Marsh')).toBe('');
});
