import { z } from 'zod';
import { londonDateOf } from '../../domain/london.ts';
import { openReview } from '../../domain/request/review-of.ts';
import { find } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Intent, Surface } from '../intents.ts';
import { outgoing } from '../outgoing.ts';
import { withEach } from '../with-each.ts';

const listed = z.looseObject({ reference: z.string() });
const drawnOn = z.object({ day: z.string() });
const DRAWN_ON = 'cards/drawn-on';
/** Cards asked for in one commit. */
const PAGE = 200;

const show = (reference: string, surface: Surface): Intent => ({ kind: 'show', reference, surface });

/**
 * A card says how many working days are left, so each card of an open request is drawn again once on every London day; and
 * so is what counts the days of a review. Slack takes one message a second; the outbox keeps that pace, and whatever happens
 * meanwhile goes first.
 */
export async function redrawCards(desk: Desk): Promise<void> {
  const { register } = desk;
  const day = londonDateOf(desk.now());
  const before = await register.read(DRAWN_ON);
  if (before && drawnOn.parse(before.value).day >= day) return;
  for (let rows = await register.scan('open/', { limit: PAGE }); rows.length > 0;) {
    const cards = rows.map(({ value }) => show(listed.parse(value).reference, { at: 'card' }));
    await register.commit(cards.flatMap((card) => outgoing([card], 0)));
    rows = await register.scan('open/', { limit: PAGE, after: rows.at(-1)?.key ?? '' });
  }
  await redrawReviews(desk);
  await register.commit([{ key: DRAWN_ON, was: 'any', value: { day } }]);
  desk.poke();
}

/** Reviews under way: on the card, which is of a request that was sent or closed, and before their reviewers. */
async function redrawReviews(desk: Desk): Promise<void> {
  const under = (await desk.register.scan('review/')).map(({ value }) => listed.parse(value).reference);
  await withEach(desk, 'redraw reviews', under, async (reference) => {
    const request = await find(desk, reference);
    const review = request && openReview(request);
    if (!review) return;
    const before = review.shownToReviewers ? [show(reference, { at: 'review', review: review.number })] : [];
    await desk.register.commit(outgoing([show(reference, { at: 'card' }), ...before], 0));
  });
}
