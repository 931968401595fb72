import type { LondonDate } from '../../domain/london.ts';
import type { Event } from '../../domain/request/events.ts';
import { drawAcknowledgement } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';
import { headOf, type Headed } from './head-of.ts';
import { shortLetterEvent } from './short-letter.ts';

/**
 * The acknowledgement, as it goes today.
 * @param message tells its message from any other of the request
 */
export async function acknowledgementEvent(
  desk: Desk,
  about: Headed,
  { due, message }: { due: LondonDate; message: string },
): Promise<Event> {
  const letter = drawAcknowledgement({ ...headOf(desk, about), due, templates: desk.templates });
  return shortLetterEvent(desk, about, letter, {
    what: 'acknowledgement',
    byEmail: 'acknowledgementDrawn',
    message,
  });
}
