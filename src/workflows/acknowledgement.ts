import type { LondonDate } from '../domain/london.ts';
import { say } from '../domain/particulars.ts';
import type { Event } from '../domain/request/events.ts';
import { drawAcknowledgement } from '../letters/index.ts';
import { composeShortLetter } from './compose-letter.ts';
import type { Desk } from './desk.ts';
import { headOf, type Headed } from './head-of.ts';

/**
 * The acknowledgement, composed once: its bytes are kept before the event that names them. Nothing where there is no
 * e-mail address.
 * @param what tells it from any other of the request: a mail server must not take it for a repeat
 */
export async function acknowledgementEvents(
  desk: Desk,
  about: Headed,
  { due, what }: { due: LondonDate; what: string },
): Promise<Event[]> {
  const letter = drawAcknowledgement({ ...headOf(desk, about), due, templates: desk.templates });
  const composed = await composeShortLetter(desk, about.requester, letter, { reference: about.reference, what });
  return composed ? [{ type: 'acknowledgementDrawn', ...composed, to: say(composed.to) }] : [];
}
