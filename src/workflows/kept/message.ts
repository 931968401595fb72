import type { Council } from '../../domain/council.ts';
import type { Desk } from '../desk.ts';
import { keptBytes } from './bytes.ts';

/** What a message to a requester says, and to whom it goes. */
export interface ToRequester {
  reference: string;
  /** Tells the message from every other of the request: another of its kind needs another. */
  what: string;
  email: string;
  name: string | undefined;
  subject: string;
  text: string;
  html: string;
  attachments: readonly { name: string; mimeType: string; bytes: Uint8Array }[];
}

/** Composes a message from the council to a requester, once: its bytes are kept, and every attempt sends those. */
export async function keptMessage(
  desk: Desk,
  { reference, what, email, name, subject, text, html, attachments }: ToRequester,
): Promise<{ message: string; messageId: string }> {
  const { name: council, contact } = desk.council;
  const messageId = messageIdFor(desk.council, reference, what);
  const bytes = await desk.mailer.compose({
    from: { name: council, email: contact.email },
    to: { email, ...(name !== undefined && { name }) },
    subject,
    text,
    html,
    attachments,
    messageId,
    date: new Date(desk.now()),
  });
  const [message = ''] = await keptBytes(desk, [bytes], reference);
  return { message, messageId };
}

/** A message’s id: one and the same on every attempt, so that a mail server can tell a repeat. */
function messageIdFor(council: Council, reference: string, what: string): string {
  const domain = council.contact.email.split('@')[1] ?? 'localhost';
  return `<${reference}.${what}@${domain}>`.toLowerCase();
}
