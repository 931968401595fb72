import type { Happened } from './events.ts';

/** Where an event names bytes: a letter's four forms, a message, a file. */
const letters = ['pdf', 'text', 'html', 'markdown', 'message'] as const;
const files = ['sha256'] as const;

/** The digests of all bytes that an event names: letters, messages, files. What was erased names none any more. */
export function bytesOf(event: Happened): string[] {
  return named(event, [...letters, ...files]);
}

/** The digests of the files that an event, or a part of one, names. */
export function filesIn(part: unknown): string[] {
  return named(part, files);
}

function named(value: unknown, places: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((member) => named(member, places));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    typeof member === 'string' && places.includes(name) && /^[0-9a-f]{64}$/u.test(member)
      ? [member]
      : named(member, places),
  );
}
