import { say } from '../../domain/particulars.ts';
import type { Event, ShortLetter } from '../../domain/request/events.ts';
import { toHtml, toText, type LetterTree } from '../../letters/index.ts';
import type { Desk } from '../desk.ts';
import { headOf, type Headed } from './head-of.ts';
import { keptForms } from '../kept/forms-of-letter.ts';
import { keptMessage } from '../kept/message.ts';

/** A short letter as it goes by post. */
type ToPost = Extract<Event, { type: 'shortLetterToPost' }>;
/** As it goes by e-mail, composed once: what the event of each kind holds. */
type ByEmail = Omit<Extract<Event, { type: 'closingDrawn' }>, 'type'>;

/**
 * The event of a short letter that goes today, by post where there is no e-mail address. Its bytes are kept before the event
 * that names them.
 * @param byEmail the event's type where it goes by e-mail
 * @param message tells its message from every other of the request: a mail server must not take it for a repeat
 */
export async function shortLetterEvent<T extends 'acknowledgementDrawn' | 'closingDrawn'>(
  desk: Desk,
  about: Headed,
  letter: LetterTree,
  { what, byEmail, message }: { what: ShortLetter; byEmail: T; message: string },
): Promise<ToPost | ({ type: T } & ByEmail)> {
  const { reference, requester } = about;
  const { email, name } = requester;
  if (email === undefined) {
    const { date: on } = headOf(desk, about);
    const { bytes } = await keptForms(desk, letter, { title: `Letter about ${reference}`, reference, date: on });
    return { type: 'shortLetterToPost', what, on, bytes };
  }
  const subject = `Your request for information: ${reference}`;
  const says = { subject, text: toText(letter), html: toHtml(letter), attachments: [] };
  const composed = await keptMessage(desk, { reference, what: message, email, name, ...says });
  return { type: byEmail, ...composed, to: say(email) };
}
