import type { FoiRequest } from '../../domain/request/request.ts';
import { beginning } from './blocks.ts';
import { drawn } from './drawn.ts';
import type { Message } from './message.ts';
import { pastRequestBlock, pastRequestLine } from './past-request.ts';
import { paragraphs, spoken } from './pieces.ts';

/** The answer to `/foi find`: requests that speak of these words, the best first. */
export function foundMessage(words: string, found: readonly FoiRequest[]): Message {
  const asked = beginning(words, 100);
  if (found.length === 0) {
    const none = `No request speaks of “${asked}”. Try other words, or fewer.`;
    return { text: spoken(none), blocks: [paragraphs([none])] };
  }
  const title = `Requests that speak of “${asked}”, the best match first:`;
  const lines = found.map((each) => pastRequestLine(each));
  return drawn(spoken(`${title} ${lines.join(' ')}`), () => [
    paragraphs([title]),
    ...found.map((each) => pastRequestBlock(each)),
  ]);
}
