import type { HomeView, KnownBlock } from '@slack/types';
import { actions, carried } from '../../ids.ts';
import { limits } from '../../limits.ts';
import { button, context, header, says } from '../blocks.ts';
import {
  NOBODY,
  partsOf,
  sayLine,
  sayMore,
  sayPartsLeft,
  shareOf,
  type Day,
  type Queue,
  type QueueLine,
  type QueuePart,
  type StraysLine,
} from './queue.ts';

/** So many parts have room for a line or two each. */
const PARTS = 20;

/** App Home: what waits for whoever opens it, most urgent first. */
export function homeView(queue: Queue, ctx: Day): HomeView {
  const { parts, left } = partsOf(queue, PARTS);
  if (parts.length === 0) return { type: 'home', blocks: [says(NOBODY)] };
  const share = shareOf(parts, limits.view.homeBlocks - 1);
  const rest = sayPartsLeft(left);
  return {
    type: 'home',
    blocks: [...parts.flatMap((part) => partBlocks(part, share, ctx)), ...(rest === undefined ? [] : [context(rest)])],
  };
}

function partBlocks({ title, empty, waiting, opens, strays }: QueuePart, share: number, ctx: Day): KnownBlock[] {
  const shown = waiting.lines.slice(0, share);
  const more = sayMore(waiting, shown.length);
  return [
    header(title),
    ...(strays ? [straysBlock(strays)] : []),
    ...(shown.length === 0 && !strays ? [says(empty)] : shown.map((line) => lineBlock(line, opens, ctx))),
    ...(more === undefined ? [] : [context(more)]),
  ];
}

function straysBlock({ strays, says: words }: StraysLine): KnownBlock {
  const readAs = { readAs: 'Try again what is of no request' };
  return says(`Of no request: ${words}`, {
    most: 600,
    accessory: button('Try again', actions.tryStraysAgain, carried({ strays }), readAs),
  });
}

function lineBlock(line: QueueLine, opens: QueuePart['opens'], ctx: Day): KnownBlock {
  const { name, rest } = sayLine(line, ctx);
  const value = carried({ reference: line.reference });
  const accessory =
    opens === 'tryAgain'
      ? button('Try again', actions.tryUndoneAgain, value, { readAs: `Try again for ${name}` })
      : line.link === undefined
        ? button('Show', actions.showRequest, value, { readAs: `Show ${name}` })
        : button('Show', actions.openMessage, value, { readAs: `Show ${name}`, url: line.link });
  const pressed = opens !== false || line.link !== undefined;
  return says(`${name}: ${rest}`, { most: 600, ...(pressed && { accessory }) });
}
