import { expect, test } from 'vitest';
import { openDesk } from './desk.ts';
import { logRequest } from './log-request.ts';

test('a card counts the working days down by itself, each London morning', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const officer = await logRequest(desk, '1. How many potholes were mended?');
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('20 working days left');
  await desk.itIs('2026-11-03T00:30:00Z');
  expect(officer.latest('foi-team', 'REQ00001').words).toContain('19 working days left');
});
