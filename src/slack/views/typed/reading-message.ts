import type { Reading } from '../../../workflows/request/explain-clock.ts';
import { beginning } from '../blocks.ts';
import { asManyAs, drawn } from '../drawn.ts';
import type { Message } from '../message.ts';
import { paragraphs, points, spoken } from '../pieces.ts';

/** Several sentences to read under a title. */
export function readingMessage({ title, lines }: Reading): Message {
  return drawn(spoken(`${title}: ${lines.join(' ')}`), (room) => [
    paragraphs([{ strong: title }]),
    points(
      ...asManyAs(lines, room(100), (left) => `… and ${left.length} more.`).map((line) => [
        beginning(line, room(2_000)),
      ]),
    ),
  ]);
}
