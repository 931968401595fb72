import type { RichTextBlock } from '@slack/types';
import { beginning } from '../blocks.ts';
import { drawn, type Room } from '../drawn.ts';
import type { Message } from '../message.ts';
import { paragraphs, points, spoken, type Piece } from '../pieces.ts';
import {
  NOBODY,
  partsOf,
  sayLine,
  sayHowMany,
  sayMore,
  sayPartsLeft,
  type Day,
  type Queue,
  type QueuePart,
} from './queue.ts';

/** The answer to a bare `/foi` is this and help in one message, which leaves so much for each. */
const CHARACTERS = 5_500;
const PARTS = 8;
/** Lines of a part beside others, and of one alone. */
const LINES = 10;
const ALONE = 25;

/** What waits for whoever typed a bare `/foi`: the same as App Home, to read. */
export function queueMessage(queue: Queue, ctx: Day): Message {
  const { parts, left } = partsOf(queue, PARTS);
  if (parts.length === 0) return { text: spoken(NOBODY), blocks: [paragraphs([NOBODY])] };
  const heard = parts.map(({ title, waiting }) => `${title}: ${sayHowMany(waiting)}.`);
  const text = spoken(`What waits for you. ${heard.join(' ')} /foi help lists what you can type.`);
  const rest = sayPartsLeft(left);
  const draw = (room: Room) => [
    ...parts.flatMap((part) => [paragraphs([{ strong: part.title }]), linesOf(part, room, ctx)]),
    ...(rest === undefined ? [] : [paragraphs([rest])]),
  ];
  return drawn(text, draw, CHARACTERS);
}

/** One list alone, such as all that is late. */
export function oneListMessage(part: QueuePart, ctx: Day): Message {
  const text = spoken(`${part.title}: ${sayHowMany(part.waiting)}. /foi mine lists what waits for you.`);
  return drawn(text, (room) => [
    paragraphs([{ strong: part.title }]),
    linesOf(part, room, ctx, { most: ALONE, rest: '' }),
  ]);
}

function linesOf(
  { empty, waiting, strays }: QueuePart,
  room: Room,
  ctx: Day,
  { most, rest: elsewhere } = { most: LINES, rest: ' Home shows more of them.' },
): RichTextBlock {
  const shown = waiting.lines.slice(0, room(most));
  if (shown.length === 0 && waiting.more === 0 && !strays) return paragraphs([empty]);
  const more = sayMore(waiting, shown.length);
  return points(
    ...(strays ? [[{ strong: 'Of no request' }, `: ${beginning(strays.says, room(400))}`]] : []),
    ...shown.map((line): Piece[] => {
      const { name, rest } = sayLine(line, ctx);
      return [
        line.link === undefined ? { strong: name } : { link: name, url: line.link },
        `: ${beginning(rest, room(400))}`,
      ];
    }),
    ...(more === undefined ? [] : [[`${more}${elsewhere}`]]),
  );
}
