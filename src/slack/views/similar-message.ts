import type { FoiRequest } from '../../domain/request/request.ts';
import { drawn } from './drawn.ts';
import type { Message } from './message.ts';
import { pastRequestBlock, pastRequestLine } from './past-request.ts';
import { paragraphs, spoken } from './pieces.ts';

/** In a new request's thread: past ones that ask for much the same. Nothing where there are none. */
export function similarMessage(similar: readonly FoiRequest[]): Message | undefined {
  if (similar.length === 0) return undefined;
  const title = similar.length === 1 ? 'A similar past request' : 'Similar past requests';
  const lines = similar.map((each) => pastRequestLine(each));
  return drawn(spoken(`${title}. ${lines.join(' ')}`), () => [
    paragraphs([{ strong: title }, '. How it was answered may save asking again.']),
    ...similar.map((each) => pastRequestBlock(each)),
  ]);
}
