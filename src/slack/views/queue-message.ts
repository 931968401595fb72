import { drawn } from './drawn.ts';
import type { Message } from './message.ts';
import { paragraphs, points, spoken, type Piece } from './pieces.ts';
import { NOBODY, partsOf, sayLine, sayMore, type Day, type Queue, type QueuePart } from './queue.ts';

/** What waits for whoever typed a bare `/foi`: the same as App Home, to read. */
export function queueMessage(queue: Queue, ctx: Day): Message {
  const parts = partsOf(queue).slice(0, 12);
  const heard = parts.map(({ title, waiting }) => `${title}: ${waiting.lines.length + waiting.more}.`);
  const text = spoken(
    parts.length === 0 ? NOBODY : `What waits for you. ${heard.join(' ')} /foi help lists what you can type.`,
  );
  return drawn(text, (room) =>
    parts.length === 0
      ? [paragraphs([NOBODY])]
      : parts.flatMap((part) => [paragraphs([{ strong: part.title }]), points(...linesOf(part, room(10), ctx))]),
  );
}

function linesOf({ empty, waiting }: QueuePart, most: number, ctx: Day): Piece[][] {
  const shown = waiting.lines.slice(0, most);
  if (shown.length === 0 && waiting.more === 0) return [[empty]];
  const more = sayMore(waiting.lines.length - shown.length + waiting.more);
  return [
    ...shown.map((line): Piece[] => {
      const { name, rest } = sayLine(line, ctx);
      return [{ strong: name }, `: ${rest}`];
    }),
    ...(more === undefined ? [] : [[more]]),
  ];
}
