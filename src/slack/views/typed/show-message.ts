import { londonDateOf, sayDate, sayTime } from '../../../domain/london.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { discreetly } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { nextStep } from '../card/next-step.ts';
import { paragraphs, points, type Piece } from '../pieces.ts';
import { cardContent, cardText } from '../card/request-card.ts';
import { sayEvent } from '../history/say-event.ts';

/** How many of the last things that happened are told. */
const LAST = 10;

/**
 * The answer to `/foi show`: what the card says, without anything to press, the way to the card, and what happened last.
 * @param history the request's, oldest first
 * @param card the address of its card, for whoever may open it
 */
export function showMessage(
  request: FoiRequest,
  ctx: ViewContext,
  history: readonly Happened[],
  card?: string,
): Message {
  const next = nextStep(request, ctx);
  const discreet = discreetly(request, ctx);
  return drawn(cardText(request, ctx), (room) => [
    ...cardContent(request, ctx, room),
    ...(next ? [paragraphs([{ strong: 'Next: ' }, next.says])] : []),
    ...(card === undefined ? [] : [paragraphs([{ link: 'Open its card', url: card }, ' to work on it.'])]),
    paragraphs([{ strong: `What happened last (${Math.min(history.length, room(LAST))} of ${history.length})` }]),
    points(
      ...history
        .slice(-room(LAST))
        .toReversed()
        .map((event): Piece[] => [
          { strong: `${sayDate(londonDateOf(event.at))}, ${sayTime(event.at)} ` },
          discreet(sayEvent(event, ctx, request)),
        ]),
    ),
  ]);
}
