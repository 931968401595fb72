import { phaseOf } from '../../../domain/request/phase.ts';
import type { FoiRequest } from '../../../domain/request/request.ts';
import { beginning } from '../blocks.ts';
import { drawn } from '../drawn.ts';
import type { Message, ViewContext } from '../message.ts';
import { pastRequestBlock, pastRequestLine } from '../card/past-request.ts';
import { paragraphs, spoken } from '../pieces.ts';
import { sayDue } from '../when.ts';

/** A request that was found, and where its card stands for whoever may open it. */
export interface Found {
  request: FoiRequest;
  card?: string | undefined;
}

/** The answer to `/foi find`: requests that speak of these words, the best first; of those at work, by when. */
export function foundMessage(words: string, found: readonly Found[], ctx: ViewContext): Message {
  const asked = beginning(words, 100);
  if (found.length === 0) {
    const none = `No request speaks of “${asked}”. Try other words, or fewer. Requests are found by what they ask, not by who asked.`;
    return { text: spoken(none), blocks: [paragraphs([none])] };
  }
  const title = `Requests that speak of “${asked}”, the best match first:`;
  const lines = found.map(({ request }) => pastRequestLine(request));
  return drawn(spoken(`${title} ${lines.join(' ')}`), () => [
    paragraphs([title]),
    ...found.map(({ request, card }) => pastRequestBlock(request, { more: dueWhileOpen(request, ctx), card })),
  ]);
}

function dueWhileOpen(request: FoiRequest, ctx: ViewContext): string {
  const phase = phaseOf(request);
  return phase === 'sent' || phase === 'closed' ? '' : ` ${sayDue(request, ctx)}`;
}
