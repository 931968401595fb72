import { sayDate } from '../../../domain/london.ts';
import type { AskedToEnd, FoiRequest } from '../../../domain/request/request.ts';
import { askedToEndNow } from '../../../domain/request/without-letter.ts';
import { actions, carried } from '../../ids.ts';
import { beginning, button, confirmation, context, header, row } from '../blocks.ts';
import { discreetly } from '../discreet.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, points, spoken } from '../pieces.ts';
import { moment, sayDue } from '../when.ts';

/** A request that would end without a letter (FOIA s.17(6)), before the approvers; once decided, nothing can be pressed. */
export function endingMessage(request: FoiRequest, time: number, ctx: ViewContext): Message | undefined {
  const asked = request.askedToEnd[time - 1];
  if (!asked) return undefined;
  const { reference } = request;
  const discreet = discreetly(request, ctx);
  if (askedToEndNow(request)?.time !== time) {
    const says = discreet(whyOver(asked, ctx));
    return drawn(spoken(`${reference}: ${says}`), () => [
      header(`${reference}: ${discreet(request.subject)}`),
      context(says),
    ]);
  }
  const title = `End ${reference} without a letter?`;
  const asks = `${who(asked.by, ctx)} asks: it is ${asked.as}, and nothing would be sent.`;
  const value = carried({ reference, time });
  return drawn(spoken(`${title} ${asks} Agree, or request changes.`), (room) => [
    header(title),
    paragraphs(
      [{ strong: sayDue(request, ctx) }, ` ${asks}`],
      [`About ${beginning(discreet(request.subject), room(200))}.`],
    ),
    points(
      [`Why it is ${asked.as}: “${beginning(discreet(asked.reason), room(700))}”`],
      [`Refused so before: ${beginning(discreet(asked.earlier), room(200))}, in a letter of ${sayDate(asked.toldOn)}.`],
      [`Why another letter would be unreasonable: “${beginning(discreet(asked.why), room(700))}”`],
    ),
    context('The requester hears nothing, and may still ask for a review (FOIA s.17(6)).'),
    ...row([
      button('End without a letter', actions.endWithoutLetter, value, {
        primary: true,
        confirm: confirmation(
          `End ${reference} without a letter?`,
          'The request is closed, and the requester is told nothing.',
          'End it',
        ),
      }),
      button('Request changes', actions.requestEndingChanges, value),
    ]),
  ]);
}

function whyOver({ over }: AskedToEnd, ctx: ViewContext): string {
  if (!over || over.as === 'overtaken')
    return 'There is nothing to decide here now: it was asked anew, or the request ended otherwise.';
  const by = who(over.by, ctx);
  return over.as === 'ended'
    ? `Ended without a letter: ${by} agreed on ${moment(over.at)}.`
    : `${by} asked for changes: “${beginning(over.reason ?? '', 600)}” You are asked again when it is ready.`;
}
