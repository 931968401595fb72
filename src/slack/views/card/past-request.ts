import type { KnownBlock } from '@slack/types';
import { kindsOfAnswer, type KindOfAnswer } from '../../../domain/answer.ts';
import { inWords } from '../../../domain/words/in-words.ts';
import { withoutRequester } from '../../../domain/applicant-blind.ts';
import { londonDateOf, sayDate } from '../../../domain/london.ts';
import { isGone, phaseNames, phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { answeredBefore } from '../../../domain/request/responses.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, says } from '../blocks.ts';
import { closedAs } from './request-card.ts';

/** A request in one line, among others: what it was about, how it was answered and when. */
export function pastRequestLine(request: FoiRequest): string {
  // It is read beside another request and outlasts this one there: who asked is never told.
  const subject = beginning(withoutRequester(request)(request.subject), 150);
  return `${request.reference}: ${subject}. ${howAnswered(request)}`;
}

/**
 * A request in one line, with a button that shows it. @param card where its card stands; without it, what happened is
 * shown
 */
export function pastRequestBlock(
  request: FoiRequest,
  { more = '', card }: { more?: string; card?: string | undefined } = {},
): KnownBlock {
  const { reference } = request;
  const show = button('Show', card === undefined ? actions.showRequest : actions.openMessage, carried({ reference }), {
    readAs: `Show ${reference}`,
    url: card,
  });
  return says(`${pastRequestLine(request)}${more}`, { most: 600, accessory: show });
}

function howAnswered(request: FoiRequest): string {
  const { closed } = request;
  if (closed) return `Closed ${sayDate(londonDateOf(closed.at))}, ${closedAs[closed.as]}.`;
  const phase = phaseOf(request);
  const last = answeredBefore(request).at(-1);
  if (last === undefined) return `Not answered yet: ${phaseNames[phase]}.`;
  const kinds = inWords(kindsGiven(request));
  return phase === 'sent'
    ? `Answered ${sayDate(last.on)}: ${kinds}.`
    : `Answered in part ${sayDate(last.on)}: ${kinds}.`;
}

/** `5 disclosed`: each kind of answer the letter gives, the most frequent first. */
function kindsGiven({ questions }: FoiRequest): string[] {
  const times = new Map<KindOfAnswer, number>();
  for (const { kind } of questions.filter(isGone).flatMap(({ settlement }) => settlement?.parts ?? [])) {
    times.set(kind, (times.get(kind) ?? 0) + 1);
  }
  const most = [...times].toSorted(([, a], [, b]) => b - a);
  return most.map(([kind, n]) => `${n} ${kindsOfAnswer[kind].toLowerCase()}`);
}
