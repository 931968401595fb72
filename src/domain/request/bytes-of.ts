import type { Happened } from './events.ts';

/** Where an event names bytes: a letter's four forms, a message, a file. */
const places = new Set(['pdf', 'text', 'html', 'markdown', 'message', 'sha256']);

/** The digests of all bytes that an event names: letters, messages, files. What was erased names none any more. */
export function bytesOf(event: Happened): string[] {
  return named(event);
}

function named(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(named);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'string' && places.has(name) && /^[0-9a-f]{64}$/u.test(member) ? [member] : named(member),
  );
}
