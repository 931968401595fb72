import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest } from './log-request.ts';
import { underReview } from './review.ts';
import { approved, card } from './way-to-a-letter.ts';

test('a card counts the working days down by itself, each London morning', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const officer = await logRequest(desk, '1. How many potholes were mended?');
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('20 working days left');
  await desk.itIs('2026-11-03T00:30:00Z');
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('19 working days left');
});

test('a review counts them down as well, on the card of a request that was sent and before its reviewer', async () => {
  const desk = await openDesk();
  const reference = await approved(desk);
  await desk.itIs('2026-12-01T09:00:00Z');
  await underReview(desk, reference);
  const before = () => desk.as('David Price').latest('foi-approvals', `Internal review of ${reference}`).words;
  expect(before()).toContain('20 working days left');
  await desk.itIs('2026-12-02T00:30:00Z');
  expect(before()).toContain('19 working days left');
  expect(card(desk, reference).words).toContain('19 working days left');
});
