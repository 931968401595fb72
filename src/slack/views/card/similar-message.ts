import type { FoiRequest } from '../../../domain/request/request.ts';
import { answeredBefore } from '../../../domain/request/responses.ts';
import { drawn } from '../drawn.ts';
import type { Message } from '../message.ts';
import { pastRequestBlock, pastRequestLine } from './past-request.ts';
import { paragraphs, spoken } from '../pieces.ts';

/** In a new request's thread: others that ask for much the same. Nothing where there are none. */
export function similarMessage(similar: readonly FoiRequest[]): Message | undefined {
  if (similar.length === 0) return undefined;
  const open = similar.filter(isOpen);
  const past = similar.filter((each) => !isOpen(each));
  const parts = [
    {
      requests: past,
      title: past.length === 1 ? 'A similar past request' : 'Similar past requests',
      use: 'How it was answered may save asking again.',
    },
    {
      requests: open,
      title: open.length === 1 ? 'A similar request is open' : 'Similar requests are open',
      use: 'What departments answer there may serve here as well.',
    },
  ].filter(({ requests }) => requests.length > 0);
  const heard = parts.map(({ title, requests }) => `${title}. ${requests.map(pastRequestLine).join(' ')}`);
  return drawn(spoken(heard.join(' ')), () =>
    parts.flatMap(({ title, use, requests }) => [
      paragraphs([{ strong: title }, `. ${use}`]),
      ...requests.map((each) => pastRequestBlock(each)),
    ]),
  );
}

/** Nothing has been answered yet, and it is still being worked on. */
function isOpen(request: FoiRequest): boolean {
  return request.closed === undefined && answeredBefore(request).length === 0;
}
