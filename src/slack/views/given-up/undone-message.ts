import type { z } from 'zod';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { actions, carried, type aboutUndone } from '../../ids.ts';
import { button, confirmation, row } from '../blocks.ts';
import { asManyAs, drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { who } from '../names.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';
import { sayOver, sayUndone, whyUndone } from './say-undone.ts';

/** What FOI Desk could not do about a request, for the officers: *Try again* and *Leave it*, until one was pressed. */
export function undoneMessage(request: FoiRequest, time: number, ctx: ViewContext): Message | undefined {
  const undone = request.undone[time - 1];
  if (!undone) return undefined;
  const { reference, officer } = request;
  const lines = [...new Set(undone.what.map((each) => `${sayUndone(each, ctx)}. ${whyUndone(each)}`))];
  const over = sayOver(undone.over, ctx);
  const person: Piece = { person: officer, name: who(officer, ctx) };
  const begins: Piece[] =
    over === undefined ? [person, `: FOI Desk could not do this for ${reference}.`] : [`${reference}: ${over}`];
  return drawn(spoken(...begins, over === undefined ? ` ${lines[0] ?? ''} Then use Try again.` : ''), (room) => [
    paragraphs(begins),
    points(
      ...asManyAs(
        lines,
        room(10),
        (left) => `… and ${left.length} more${over === undefined ? ', which Try again does as well' : ''}.`,
      ).map((line): Piece[] => [line]),
    ),
    ...(over === undefined ? buttons({ reference, time, of: undone.what.length }) : []),
  ]);
}

function buttons(about: z.infer<typeof aboutUndone>) {
  const value = carried({ reference: about.reference });
  const confirm = confirmation(
    'Leave it undone?',
    'It is not tried any more, and cannot be later. Nothing else of the request changes.',
    'Leave it',
  );
  return row([
    button('Try again', actions.tryUndoneAgain, value, { primary: true }),
    button('Leave it', actions.leaveUndone, carried(about), { confirm }),
  ]);
}
