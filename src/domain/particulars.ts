import { z } from 'zod';

/**
 * Free text and names in an event stand apart from it: the register keeps what was said under a salted digest, so that
 * erasing it later leaves the history whole. In memory the words are here, or a sign that they have been erased.
 */
export type Particular<T> = { said: T } | { erased: string };

/** Wraps what a person typed, or who somebody is, for an event. */
export function say<T>(said: T): Particular<T> {
  return { said };
}

/** What was said, or `gone` where it has been erased. */
export function heard<T>(particular: Particular<T>, gone: T): T {
  return 'said' in particular ? particular.said : gone;
}

/** The schema of a particular whose words have this schema. */
export function particular<T extends z.ZodType>(said: T) {
  return z.union([z.object({ said }), z.object({ erased: z.string() })]);
}

/** Stands in a text that has been erased. */
export const ERASED = '[erased]';
