import { z } from 'zod';
import { londonDate, londonDateOf } from '../../domain/london.ts';
import { openReview } from '../../domain/request/review-of.ts';
import { askedToEndNow } from '../../domain/request/without-letter.ts';
import { find } from '../act.ts';
import type { Desk } from '../desk.ts';
import type { Intent, Surface } from '../intents.ts';
import { outgoing } from '../outgoing.ts';
import { withEach } from '../with-each.ts';
import { isDoneFor } from './done-for.ts';

const listed = z.looseObject({ reference: z.string() });
const drawnOn = z.object({ day: londonDate });
const DRAWN_ON = 'cards/drawn-on';
/** Cards asked for in one commit. */
const PAGE = 200;

const show = (reference: string, surface: Surface): Intent => ({ kind: 'show', reference, surface });

/**
 * A card says how many working days are left, so each card of an open request is drawn again once on every London day; and
 * so is what counts the days of a review, or of a request an approver was asked to end without a letter. Slack takes one
 * message a second; the outbox keeps that pace, and whatever happens meanwhile goes first.
 */
export async function redrawCards(desk: Desk): Promise<void> {
  const { register } = desk;
  const day = londonDateOf(desk.now());
  const before = await register.read(DRAWN_ON);
  if (before && isDoneFor(day, drawnOn.parse(before.value).day)) return;
  for (let rows = await register.scan('open/', { limit: PAGE }); rows.length > 0;) {
    const cards = rows.map(({ value }) => show(listed.parse(value).reference, { at: 'card' }));
    await register.commit(cards.flatMap((card) => outgoing([card], 0)));
    rows = await register.scan('open/', { limit: PAGE, after: rows.at(-1)?.key ?? '' });
  }
  await redrawEndings(desk);
  await redrawReviews(desk);
  await register.commit([{ key: DRAWN_ON, was: 'any', value: { day } }]);
  desk.poke();
}

/** Requests that would end without a letter, before the approvers. A letter there is drawn again by itself, with its date. */
async function redrawEndings(desk: Desk): Promise<void> {
  const before = (await desk.register.scan('approval/')).map(({ value }) => listed.parse(value).reference);
  await withEach(desk, 'redraw endings', before, async (reference) => {
    const request = await find(desk, reference);
    const asked = request && askedToEndNow(request);
    if (asked) await desk.register.commit(outgoing([show(reference, { at: 'ending', time: asked.time })], 0));
  });
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
