import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { clarifies } from './record.ts';
import { card, log, told } from './way-to-a-letter.ts';
import { clarification, fee, reads, sends } from './write-to-requester.ts';

const one = { questions: [{ asks: 'How many potholes were reported?' }] };

test('a reminder that was never posted is not to be posted once the answer came', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
  await reads(desk, `/foi clarify ${reference}`, clarification);
  await sends(desk, 'Send by post');
  await officer.clicks('Record as sent', { on: card(desk, reference) });
  await officer.fills({ How: 'First class post' });
  expect((await officer.submits('Record as sent')).errors).toEqual({});
  await desk.itIs('2026-12-07T08:00:00Z');
  await officer.clicks('Send a reminder');
  expect((await officer.submits('Next')).errors).toEqual({});
  await sends(desk, 'Send by post');
  expect(card(desk, reference).words).toContain('Print the reminder about the clarification in the card’s thread');
  await clarifies(desk, reference, '2026-12-07');
  expect(card(desk, reference).words).not.toContain('Print the reminder');
  expect(card(desk, reference).words).toContain(
    'The acknowledgement was never recorded as sent, and need not be posted',
  );
  expect(card(desk, reference).controls).toContain('Record as sent');
});

test('a fees notice that was never posted need not be once the requester took the request back', async () => {
  const desk = await openDesk();
  const officer = desk.as('Olivia Bennett');
  const reference = await log(desk, { ...one, email: '', postalAddress: '1 High Street\nMarlbury' });
  await reads(desk, `/foi fee ${reference}`, fee);
  await sends(desk, 'Send by post');
  expect(card(desk, reference).words).toContain('Print the fees notice in the card’s thread');
  await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
  await officer.fills({ 'How they told us': 'By phone.', Letter: [] });
  expect((await officer.submits('Record')).errors).toEqual({});
  expect(card(desk, reference).words).not.toContain('Print the fees notice');
  expect(card(desk, reference).words).toContain(
    'The fees notice was never recorded as sent, and need not be posted any more. If it has gone all the same, record it as sent.',
  );
  expect(card(desk, reference).controls).toContain('Record as sent');
  await officer.slash('/foi mine', { channel: 'foi-team' });
  expect(told(desk, 'Olivia Bennett')).not.toContain(reference);
});
