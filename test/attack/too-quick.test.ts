import { expect, test } from 'vitest';
import { openDesk } from '../journeys/desk.ts';
import { forgedClick } from '../journeys/forge.ts';
import { approvalOf } from '../journeys/seen.ts';
import { awaitingApproval, card, log, reply, type Asking } from '../journeys/way-to-a-letter.ts';
import { forged, submitted } from './hostile/acts.ts';

const two: Asking = {
  questions: [
    { asks: 'How many potholes are in Mill Lane?', replies: 'Two.' },
    { asks: 'How many potholes are in High Street?', replies: 'Nine.' },
  ],
};

test('Settle, pressed before the form of the question just chosen is drawn, settles nothing and draws that form', async () => {
  const desk = await openDesk();
  await log(desk, two);
  await reply(desk, 'REQ00001', two);
  const officer = desk.as('Olivia Bennett');
  await officer.clicks('Settle answers', { on: card(desk, 'REQ00001') });
  await officer.fills({ Answer: 'Two, in Mill Lane.' });
  const question = { type: 'static_select', selected_option: { value: '2', text: { type: 'plain_text', text: '2.' } } };
  expect(await submitted(desk, 'Olivia Bennett', forged(officer.modal(), { question }))).toBe(
    'the form “Settle the answer”: The form was still that of question 1, so nothing is settled yet. This is question 2: settle it here.',
  );
  expect(card(desk, 'REQ00001').words).not.toContain('settled as');
});

test('what a card said of an earlier letter is not taken for what becomes of the one that replaced it', async () => {
  const desk = await openDesk();
  const reference = await awaitingApproval(desk);
  desk.workspace.faults.mail({ kind: 'dropAfterData', kept: true });
  await desk.as('Amara Okafor').clicks('Approve and send', { on: approvalOf(desk, reference) });
  const before = card(desk, reference).words;
  expect(before).toContain('Nobody can say whether the letter arrived');
  for (const action of ['it_arrived', 'send_again']) {
    const value = JSON.stringify({ reference, what: 'letter', letter: 2 });
    await forgedClick(desk, 'Olivia Bennett', { action, value });
    expect(desk.as('Olivia Bennett').ephemerals().at(-1)?.words).toBe(
      'That was about letter 2. The card says how the newest one stands.',
    );
  }
  expect(card(desk, reference).words).toBe(before);
  await desk.as('Olivia Bennett').clicks('It arrived', { on: card(desk, reference) });
  expect(card(desk, reference).words).toContain('Sent');
});
