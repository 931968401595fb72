import { z } from 'zod';
import { londonDateOf } from '../domain/london.ts';
import type { Desk } from './desk.ts';
import { outgoing } from './outgoing.ts';

const listed = z.looseObject({ reference: z.string() });
const drawnOn = z.object({ day: z.string() });
const DRAWN_ON = 'cards/drawn-on';
/** Cards asked for in one commit. */
const PAGE = 200;

/**
 * A card says how many working days are left, so each card of an open request is drawn again once on every London day.
 * Slack takes one message a second; the outbox keeps that pace, and whatever happens meanwhile goes first.
 */
export async function redrawCards(desk: Desk): Promise<void> {
  const { register } = desk;
  const day = londonDateOf(desk.now());
  const before = await register.read(DRAWN_ON);
  if (before && drawnOn.parse(before.value).day >= day) return;
  for (let rows = await register.scan('open/', { limit: PAGE }); rows.length > 0;) {
    const shows = rows.flatMap(({ value }) => {
      const { reference } = listed.parse(value);
      return outgoing([{ kind: 'show', reference, surface: { at: 'card' } }], 0);
    });
    await register.commit(shows);
    rows = await register.scan('open/', { limit: PAGE, after: rows.at(-1)?.key ?? '' });
  }
  await register.commit([{ key: DRAWN_ON, was: 'any', value: { day } }]);
  desk.poke();
}
