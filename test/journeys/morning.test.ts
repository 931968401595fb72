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

test('and so does a request that may end without a letter, before its approvers', async () => {
  const desk = await openDesk({ at: '2026-11-02T09:00:00Z' });
  const officer = await logRequest(desk, '1. How many pigeons were there?');
  await officer.chooses('More…', 'End without a letter: vexatious or repeated again', {
    on: officer.latest('foi-team', 'REQ00001'),
  });
  await officer.fills({
    'What this request is': 'Vexatious (s.14(1))',
    'Why it is so': 'It is the ninth about the same matter in two months.',
    'Earlier request that was refused so': 'CRM 2021/77',
    'Day of the letter that told them': '2026-10-01',
    'Why another letter would be unreasonable': 'They were told why three weeks ago.',
  });
  expect(await officer.submits('Ask an approver')).toEqual({ ok: true, errors: {} });
  const before = () => desk.as('Amara Okafor').latest('foi-approvals', 'End REQ00001 without a letter?').words;
  expect(before()).toContain('20 working days left');
  await desk.itIs('2026-11-03T00:30:00Z');
  expect(before()).toContain('19 working days left');
});
