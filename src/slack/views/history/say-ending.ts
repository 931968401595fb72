import { sayDate } from '../../../domain/london.ts';
import { ERASED, heard } from '../../../domain/particulars.ts';
import type { Happened } from '../../../domain/request/events.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import type { OfEnding } from '../../../domain/request/without-letter.ts';
import { beginning } from '../blocks.ts';
import type { ViewContext } from '../message.ts';
import { who } from '../names.ts';

/** What became of asking that a request end without a letter, in a sentence for the officers. */
export function sayEndingEvent(event: OfEnding, ctx: ViewContext): string {
  const by = who(event.by, ctx);
  switch (event.type) {
    case 'endingAsked':
      return `${by} asked an approver to end the request as ${event.as}, without a letter: “${beginning(heard(event.reason, ERASED), 200)}” The requester was told so of ${beginning(heard(event.earlier, ERASED), 100)} on ${sayDate(event.toldOn)}. Another letter would be unreasonable: “${beginning(heard(event.why, ERASED), 200)}”`;
    case 'endingSentBack':
      return `${by} did not agree to end it without a letter: “${beginning(heard(event.reason, ERASED), 200)}”`;
    case 'endedWithoutLetter':
      return `${by} agreed: the request ended as ${event.as}, without a letter.`;
  }
}

/** What was decided about ending without a letter, in the card’s thread, with what to do next. */
export function noteAboutEnding(
  { reference }: FoiRequest,
  event: Extract<Happened, { type: 'endingSentBack' | 'endedWithoutLetter' }>,
  ctx: ViewContext,
): string {
  const said = sayEndingEvent(event, ctx);
  return event.type === 'endingSentBack'
    ? `${said} Ask again with End without a letter in More…, or settle it and draft a letter.`
    : `${said} Nothing was sent. If they ask for a review, use /foi review ${reference}.`;
}

/** That an approver did not agree: a line on the card, until it is asked again. */
export function endingLine({ askedToEnd, closed }: FoiRequest, ctx: ViewContext): string | undefined {
  const over = closed ? undefined : askedToEnd.at(-1)?.over;
  return over?.as === 'sentBack'
    ? `${who(over.by, ctx)} did not agree to end it without a letter: “${beginning(over.reason ?? '', 300)}”`
    : undefined;
}
