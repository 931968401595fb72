import { beginning } from '../blocks.ts';
import { drawn, type Room } from '../drawn.ts';
import type { Message } from '../message.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';

/** The answer to a bare `/foi` is what waits and this in one message, which leaves so much for each. */
const CHARACTERS = 6_000;

/** What can be typed, in the order of a request's way: made from the commands themselves. */
export function helpMessage(all: readonly { usage: string; summary: string }[]): Message {
  const text = spoken(`What you can type: ${all.map(({ usage, summary }) => `${usage}: ${summary}`).join(' ')}`);
  const draw = (room: Room) => [
    paragraphs([{ strong: 'What you can type' }]),
    points(
      ...all.map(({ usage, summary }): Piece[] => [
        { strong: beginning(usage, 100) },
        ` ${beginning(summary, room(250))}`,
      ]),
    ),
    paragraphs(['A reply in a question’s thread needs no command: it is recorded as the answer.']),
  ];
  return drawn(text, draw, CHARACTERS);
}
