import type { Strays } from '../../../domain/deciding/given-up/seeing-to-strays.ts';
import { capital } from '../../../domain/words/in-words.ts';
import { actions, carried } from '../../ids.ts';
import { button, confirmation, row } from '../blocks.ts';
import { asManyAs, drawn } from '../drawn.ts';
import type { Message } from '../message.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';
import { sayStray, type StrayContext } from './say-stray.ts';
import { sayOver } from './say-undone.ts';

/** What FOI Desk could not do that is of no request, for the officers: *Try again* and *Leave it*, until one was pressed. */
export function straysMessage({ id, what, over }: Strays, ctx: StrayContext): Message {
  const lines = linesOf(what, ctx);
  const said = sayOver(over, ctx);
  const begins = said === undefined ? 'FOI Desk could not do this.' : capital(said);
  const helps = said === undefined ? ['If trying again does not help, tell your administrator: the log says why.'] : [];
  return drawn(
    spoken(begins, ...(said === undefined ? [' ', ...(lines[0] ?? []), ' Then use Try again.'] : [])),
    (room) => [
      paragraphs([begins]),
      points(
        ...asManyAs(lines, room(10), (left) => [
          `… and ${left.length} more${said === undefined ? ', which Try again does as well' : ''}.`,
        ]),
      ),
      ...(helps.length === 0 ? [] : [paragraphs(helps)]),
      ...(said === undefined ? buttons(id, what.length) : []),
    ],
  );
}

/** What is alike is said once. */
function linesOf(what: Strays['what'], ctx: StrayContext): Piece[][] {
  const lines = what.map((each) => sayStray(each, ctx));
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function buttons(strays: string, of: number) {
  const confirm = confirmation(
    'Leave it undone?',
    'It is not tried any more, and cannot be later. No request changes.',
    'Leave it',
  );
  return row([
    button('Try again', actions.tryStraysAgain, carried({ strays }), { primary: true }),
    button('Leave it', actions.leaveStrays, carried({ strays, of }), { confirm }),
  ]);
}
