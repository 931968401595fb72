import type { Council } from '../src/domain/council.ts';

/**
 * The reference somebody meant: `REQ06487`, `req6487` and `6487` are the same. Nothing where it is none. Five digits or
 * more are taken as typed: a case opened elsewhere may have its own number of them.
 */
export function readReference(words: string, { reference: { prefix } }: Council): string | undefined {
  const typed = /^\s*(?<prefix>[a-z]{2,8})?\s*(?<number>\d{1,18})\b/iu.exec(words)?.groups;
  if (typed?.['number'] === undefined) return undefined;
  return `${typed['prefix']?.toUpperCase() ?? prefix}${typed['number'].padStart(5, '0')}`;
}

/** What to say when a reference is missing. */
export function askReference(verb: string, council: Council): string {
  return `Which request? Type its reference, such as /foi ${verb} ${council.reference.prefix}00042.`;
}
