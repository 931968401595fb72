import type { ActResult } from '../protocol.ts';

export const ok: ActResult = { ok: true };

/** What a person is told when something did not go through. */
export function says(sentence: string): ActResult {
  return { ok: false, says: sentence };
}
