import type { KnownBlock } from '@slack/types';
import { sayDate } from '../../../domain/london.ts';
import type { FoiRequest, Review } from '../../../domain/request/request.ts';
import { openReview } from '../../../domain/request/review-of.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, context, header, row } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, points, spoken } from '../pieces.ts';
import { reviewLine, sayReviewDue } from './review-lines.ts';

/** A review, where reviewers who are no officers see it: what is complained of, by when, and what to press. */
export function reviewMessage(request: FoiRequest, number: number, ctx: ViewContext): Message | undefined {
  const review = request.reviews[number - 1];
  if (!review) return undefined;
  const { reference } = request;
  const discreet = discreetly(request, ctx);
  const title = `Internal review of ${reference}`;
  if (openReview(request)?.number !== number) {
    const says = discreet(reviewLine(request, review, ctx));
    return drawn(spoken(`${title}. ${says}`), () => [header(`${title}: ${discreet(request.subject)}`), context(says)]);
  }
  const due = sayReviewDue(request, review, ctx);
  const inCharge = `In charge: ${review.reviewer === undefined ? 'nobody yet' : who(review.reviewer, ctx)}.`;
  return drawn(spoken(`${title}. ${due} ${inCharge} Read the letter under review, then decide.`), (room) => [
    header(`${title}: ${discreet(request.subject)}`),
    paragraphs([{ strong: due }, ` ${inCharge}`], [whatIsReviewed(review)], [{ strong: 'What they complain of' }]),
    points(...review.points.map((point) => [beginning(discreet(point), room(600))])),
    ...controls(request),
  ]);
}

function whatIsReviewed({ askedOn, respondedOn }: Review): string {
  const asked = `Asked for on ${sayDate(askedOn)}.`;
  return respondedOn === undefined
    ? `${asked} The request had not been answered then.`
    : `${asked} It is of the decision of ${sayDate(respondedOn)}.`;
}

function controls(request: FoiRequest): KnownBlock[] {
  const { reference, drafts } = request;
  const letter = drafts.at(-1);
  return row([
    button('Internal review', actions.review, carried({ reference }), { primary: true }),
    ...(letter
      ? [
          button(
            'Read the letter',
            actions.readTheLetter,
            carried({ reference, version: letter.version, digest: letter.digest }),
          ),
        ]
      : []),
    button('Show what happened', actions.showRequest, carried({ reference })),
  ]);
}
