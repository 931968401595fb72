import type { Council } from '../domain/council.ts';

/** The Message-ID of a message to a requester: the same on every attempt, so that a mail server can tell a repeat. */
export function messageIdFor(council: Council, reference: string, what: string): string {
  const domain = council.contact.email.split('@')[1] ?? 'localhost';
  return `<${reference}.${what}@${domain}>`.toLowerCase();
}
