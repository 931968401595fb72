import type { KnownBlock } from '@slack/types';
import { limits } from '../limits.ts';
import type { Message } from './message.ts';

/** How much of what one would like to show there is room for: characters of a text, points of a list. */
export type Room = (most: number) => number;

const SHARES = [1, 0.7, 0.5, 0.35, 0.2, 0.1, 0.05];

/**
 * A message within Slack's limits. What people typed may be of any length, so it is drawn again with less room for it
 * until the whole fits.
 * @throws when even the little that is always shown is too much: a fault of the view
 */
export function drawn(
  text: string,
  draw: (room: Room) => KnownBlock[],
  characters: number = limits.message.characters,
): Message {
  for (const share of SHARES) {
    const blocks = draw((most) => Math.max(1, Math.floor(most * share)));
    if (blocks.length <= limits.message.blocks && JSON.stringify(blocks).length <= characters) {
      return { text, blocks };
    }
  }
  throw new Error('A message does not fit Slack’s limits.');
}

/** The lines there is room for, and a last one that says what is left out. */
export function asManyAs<T>(all: readonly T[], most: number, rest: (left: readonly T[]) => T): readonly T[] {
  if (all.length <= most) return all;
  const kept = all.slice(0, Math.max(0, most - 1));
  return [...kept, rest(all.slice(kept.length))];
}
